import type { Effect } from '../kernel/procedure';
import type { TrainingClassEvent } from './events';
import type { LearnerId } from './inputs';
import { kindOf, type DossierClassKind } from './kinds';
import type { TrainingClassState } from './state';

/** By kind of class: the act that brings a learner the certificate, and the one that says there is none. */
const OUTCOMES = {
  awareness: ['award-certificate', 'fail-class'],
  'new-members': ['award-new-member-certificate', 'fail-new-member-class'],
} as const satisfies Readonly<Record<DossierClassKind, readonly [string, string]>>;

/** Learners' dossiers hear of their place, of what becomes of the class, and of its result. Members without one hear by notice. */
export function classEffects(
  state: TrainingClassState,
  event: TrainingClassEvent,
): readonly Effect[] {
  const teaches = kindOf(state);
  if (teaches === 'intermediate-theory') return [];
  switch (event.type) {
    case 'class.list-answered':
      return [
        ...event.enrolled.map((target) => ({
          target,
          act: 'take-class-place',
          input: {
            class: state.class,
            teaches,
            enrolledOn: event.answeredOn,
            closesOn: state.closesOn,
          },
        })),
        ...event.refused.map(({ learner, because }) =>
          hears(state, learner, { news: 'place-refused', heardOn: event.answeredOn, because }),
        ),
      ];
    case 'class.moved':
      return event.learners.map((learner) =>
        hears(state, learner, {
          news: 'moved',
          heardOn: event.movedOn,
          closesOn: event.closesOn,
        }),
      );
    case 'class.cancelled':
      return [...event.learners, ...event.waiting].map((learner) =>
        hears(state, learner, { news: 'cancelled', heardOn: event.cancelledOn }),
      );
    case 'class.finished':
      return results(state, event, teaches);
    default:
      return [];
  }
}

function hears(
  state: TrainingClassState,
  target: LearnerId,
  news: Readonly<Record<string, string>>,
): Effect {
  return { target, act: 'hear-of-class', input: { class: state.class, ...news } };
}

function results(
  state: TrainingClassState,
  event: Extract<TrainingClassEvent, { type: 'class.finished' }>,
  teaches: DossierClassKind,
): readonly Effect[] {
  const { issuedOn, issuer, missed = [] } = event;
  const [award, fail] = OUTCOMES[teaches];
  return event.results.map(({ dossier, certificateNumber }) =>
    certificateNumber === null
      ? {
          target: dossier,
          act: fail,
          input: {
            class: state.class,
            closedOn: issuedOn,
            ...(missed.includes(dossier) && { missed: true }),
          },
        }
      : {
          target: dossier,
          act: award,
          input: { class: state.class, number: certificateNumber, issuer, issuedOn },
        },
  );
}
