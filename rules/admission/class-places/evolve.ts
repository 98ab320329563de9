import type { PlainDate } from '../../calendar/plain-date';
import type { DossierId } from '../../kernel/facts';
import type { Evolutions } from '../evolve/table';

/** A place that moved with its class, or is gone with it; the nomination stands, so that another class can follow. */
export const classPlaceEvolve = {
  'class-news.heard': ({ enrolment, newMemberEnrolment }, { news, class: from, closesOn }) => {
    const after = <T extends Sits>(sits: T): T | null => {
      if (sits.class !== from || news === 'place-refused') return sits;
      return news === 'moved' && closesOn ? { ...sits, closesOn } : null;
    };
    return {
      ...(enrolment && { enrolment: after(enrolment) }),
      ...(newMemberEnrolment && { newMemberEnrolment: after(newMemberEnrolment) }),
    };
  },
  'new-member.told-of-class': (_state, { class: of, toldOn }) => ({
    toldOfClass: { class: of, toldOn },
  }),
} satisfies Partial<Evolutions>;

interface Sits {
  readonly class: DossierId;
  readonly closesOn: PlainDate;
}
