import type { PlainDate } from '../../calendar/plain-date';
import type { DossierId } from '../../kernel/facts';

/** What happens to a probationary member in a class for new members; its certificate is an event of its own already. */
export type NewMemberClassEvent =
  | {
      readonly type: 'new-member.enrolled';
      readonly class: DossierId;
      readonly enrolledOn: PlainDate;
      readonly closesOn: PlainDate;
    }
  | {
      readonly type: 'new-member.failed-class';
      readonly class: DossierId;
      readonly closedOn: PlainDate;
      readonly missed?: true;
    };
