import { packFor } from '../admission/packs/registry';
import { endOfTerm } from '../admission/packs/terms';
import type { Calendar } from '../calendar/calendar';
import { dueDateCare } from '../kernel/care';
import { isKernelEvent } from '../kernel/decide';
import type { Clock, Duty, Notice } from '../kernel/duty';
import type { Facts } from '../kernel/facts';
import { assertNever } from '../kernel/json';
import type { BodiesMoved, Effect, KernelEvent, Procedure } from '../kernel/procedure';
import { noticesOfCalendar } from '../kernel/follow-calendar';
import { noticesOfStrike } from '../kernel/strike-notices';
import { trainingClassActs } from './acts';
import type { ClassKind } from './kinds';
import type { TrainingClassEvent, TrainingClassState } from './state';

function evolve(state: TrainingClassState | null, event: TrainingClassEvent): TrainingClassState {
  if (event.type === 'class.announced') {
    return {
      phase: 'ANNOUNCED',
      closed: false,
      organisation: event.centre,
      subject: null,
      pack: null,
      struck: {},
      class: event.class,
      chain: event.chain,
      opensOn: event.opensOn,
      closesOn: event.closesOn,
      ...(event.teaches && { teaches: event.teaches }),
    };
  }
  if (!state) throw new Error(`${event.type} before the class was announced`);
  switch (event.type) {
    case 'class.finished':
      return { ...state, phase: 'FINISHED', closed: true };
    case 'bodies.changed':
      return {
        ...state,
        organisation: event.organisation,
        chain: event.chain,
        formerly: [
          ...(state.formerly ?? []),
          { untilOn: event.on, organisation: state.organisation },
        ],
      };
    case 'entry.voided':
    case 'entry.corrected':
      return state;
    default:
      return assertNever(event);
  }
}

/** The centre owes the results, from the day the class closes. */
function duties(state: TrainingClassState, days: Calendar): readonly Duty[] {
  if (state.closed) return [];
  const term = packFor(state.opensOn).terms['class-results'];
  return [
    {
      key: 'record-results',
      act: 'record-results',
      role: 'centre-officer',
      body: state.organisation,
      answers: state.organisation,
      fromOn: state.closesOn,
      dueOn: endOfTerm(term, state.closesOn, days),
      article: term.article,
    },
  ];
}

function clocks(state: TrainingClassState, days: Calendar): readonly Clock[] {
  return duties(state, days).map(({ key, fromOn, dueOn, article }) => ({
    key,
    kind: 'class-results',
    startsOn: fromOn,
    dueOn,
    duty: key,
    article,
  }));
}

function notices(
  state: TrainingClassState,
  event: TrainingClassEvent | KernelEvent,
  days: Calendar,
): readonly Notice[] {
  if (!isKernelEvent(event)) return [];
  if (event.type === 'calendar.changed') return noticesOfCalendar(event, duties(state, days));
  if (event.type !== 'clock.struck') return [];
  const fallback = { role: 'centre-officer', body: state.organisation } as const;
  return noticesOfStrike(
    event,
    duties(state, days),
    () => state.chain[1] ?? state.organisation,
    fallback,
  );
}

/** By kind of class: the act that brings a learner the certificate, and the one that says there is none. */
const OUTCOMES = {
  awareness: ['award-certificate', 'fail-class'],
  'new-members': ['award-new-member-certificate', 'fail-new-member-class'],
} as const satisfies Readonly<Record<ClassKind, readonly [string, string]>>;

/** Each learner's dossier gets its certificate, or hears that there is none. */
function effects(state: TrainingClassState, event: TrainingClassEvent): readonly Effect[] {
  if (event.type !== 'class.finished') return [];
  const { issuedOn, issuer, results } = event;
  const [award, fail] = OUTCOMES[state.teaches ?? 'awareness'];
  return results.map(({ dossier, certificateNumber }) =>
    certificateNumber === null
      ? { target: dossier, act: fail, input: { class: state.class, closedOn: issuedOn } }
      : {
          target: dossier,
          act: award,
          input: { class: state.class, number: certificateNumber, issuer, issuedOn },
        },
  );
}

/** The centre or a body above it changed: whoever took its place owes the results. */
function follow(
  state: TrainingClassState,
  { change, on }: BodiesMoved,
  { bodies }: Facts,
): readonly TrainingClassEvent[] {
  const centre = bodies[0];
  const chain = bodies.map(({ id }) => id);
  if (state.closed || !centre || chain.join() === state.chain.join()) return [];
  return [{ type: 'bodies.changed', change, on, organisation: centre.id, chain }];
}

/** A training class, from its announcement to its results. */
export const trainingClass: Procedure<TrainingClassState, TrainingClassEvent> = {
  kind: 'training-class',
  codePrefix: 'LH',
  acts: trainingClassActs,
  care: { 'class-results': dueDateCare('a candidate cannot go on without the certificate') },
  evolve,
  duties,
  clocks,
  notices,
  papers: () => [],
  effects,
  manifest: ({ phase, opensOn, closesOn }) => ({ phase, opensOn, closesOn }),
  chain: ({ chain }) => chain,
  follow,
};
