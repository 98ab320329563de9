import type { PlainDate } from '../calendar/plain-date';
import { notBefore, notCovered, unlessRefused } from '../kernel/checks';
import { refuse, type Refusal } from '../kernel/refusal';
import { announced, ARTICLE, OF_THE_CENTRE, type TrainingClassRule } from './act';
import { sitting } from './register';
import type { TrainingClassState } from './state';

/** Who was there on a day of the class; a session that was planned, or any day of the class where none is. */
export const recordSession: TrainingClassRule<'record-session'> = {
  ...OF_THE_CENTRE,
  occurredOn: ({ heldOn }) => heldOn,
  needs: () => ({ learners: true }),
  do: (state, { heldOn, present }, facts) => {
    const taught = announced(state);
    const there = sitting(taught, facts);
    const stranger = present.find((learner) => !there.has(learner));
    const twice = present.find((learner, at) => present.indexOf(learner) !== at);
    return unlessRefused(
      [
        notBefore('heldOn', heldOn, 'opensOn', taught.opensOn),
        heldOn > taught.closesOn
          ? refuse('CLASS.AFTER_END', ARTICLE, { closesOn: taught.closesOn }, 'heldOn')
          : null,
        noSuchSession(taught, heldOn),
        stranger ? refuse('CLASS.NOT_ENROLLED', ARTICLE, { dossier: stranger }, 'present') : null,
        twice ? refuse('CLASS.LISTED_TWICE', ARTICLE, { learner: twice }, 'present') : null,
      ],
      () => [{ type: 'class.session-held', heldOn, present }],
    );
  },
};

function noSuchSession({ sessions = [] }: TrainingClassState, heldOn: PlainDate): Refusal | null {
  const found = sessions.find(({ on }) => on === heldOn);
  if (found && found.present !== null) {
    return refuse('CLASS.SESSION_RECORDED', ARTICLE, { heldOn }, 'heldOn');
  }
  const plannedOnes = sessions.some(({ present }) => present === null);
  return !found && plannedOnes
    ? refuse(
        'CLASS.NO_SUCH_SESSION',
        ARTICLE,
        { sessions: sessions.map(({ on }) => on).join(', ') },
        'heldOn',
      )
    : null;
}

/** Sessions lie within the class, each on a day of its own. */
export function sessionsOutside(
  sessions: readonly PlainDate[] | undefined,
  opensOn: PlainDate,
  closesOn: PlainDate,
): Refusal | null {
  const days = sessions ?? [];
  const wrong = days.find((day, at) => day < opensOn || day > closesOn || days.indexOf(day) !== at);
  return wrong ? refuse('CLASS.SESSION_OUTSIDE', ARTICLE, { day: wrong }, 'sessions') : null;
}

/** The class takes place on other days; everybody who sits in it is told. */
export const moveClass: TrainingClassRule<'move-class'> = {
  ...OF_THE_CENTRE,
  freeText: ['reason'],
  occurredOn: ({ movedOn }) => movedOn,
  needs: () => ({ learners: true }),
  do: (state, { movedOn, opensOn, closesOn, sessions, reason }, facts) =>
    unlessRefused(
      [
        notBefore('closesOn', closesOn, 'opensOn', opensOn),
        notCovered('closesOn', closesOn, facts.calendar),
        sessionsOutside(sessions, opensOn, closesOn),
        held(announced(state), opensOn, closesOn),
      ],
      () => [
        {
          type: 'class.moved',
          movedOn,
          opensOn,
          closesOn,
          ...(sessions && { sessions }),
          reason,
          learners: facts.learners ?? [],
        },
      ],
    ),
};

/** What was held was held: the class cannot move away from it. */
function held(
  { sessions = [] }: TrainingClassState,
  opensOn: PlainDate,
  closesOn: PlainDate,
): Refusal | null {
  const left = sessions.find(
    ({ on, present }) => present !== null && (on < opensOn || on > closesOn),
  );
  return left ? refuse('CLASS.SESSION_OUTSIDE', ARTICLE, { day: left.on }, 'opensOn') : null;
}

/** The class does not take place; who sits in it or waits for it is told, and their nominations stand. */
export const cancelClass: TrainingClassRule<'cancel-class'> = {
  ...OF_THE_CENTRE,
  freeText: ['reason'],
  occurredOn: ({ cancelledOn }) => cancelledOn,
  needs: () => ({ learners: true }),
  do: (state, { cancelledOn, reason }, { learners = [] }) => ({
    kind: 'accepted',
    events: [
      {
        type: 'class.cancelled',
        cancelledOn,
        reason,
        learners,
        waiting: (announced(state).lists ?? []).flatMap(({ waiting }) => waiting),
      },
    ],
  }),
};
