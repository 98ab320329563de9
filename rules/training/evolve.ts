import { plainDate, type PlainDate } from '../calendar/plain-date';
import { assertNever } from '../kernel/json';
import type { TrainingClassEvent } from './events';
import type { LearnerId } from './inputs';
import type { ClassSession, TrainingClassState } from './state';

type Announced = Extract<TrainingClassEvent, { type: 'class.announced' }>;
type Answered = Extract<TrainingClassEvent, { type: 'class.list-answered' }>;

/** A class after one more event. What earlier releases did not know is absent, so that their entries fold as they did. */
export function evolveClass(
  state: TrainingClassState | null,
  event: TrainingClassEvent,
): TrainingClassState {
  if (event.type === 'class.announced') return announced(event);
  if (!state) throw new Error(`${event.type} before the class was announced`);
  switch (event.type) {
    case 'class.members-nominated': {
      const { cell, chain, members } = event;
      const nominated = members.map((person) => ({ person, cell, chain }));
      return { ...state, nominated: [...(state.nominated ?? []), ...nominated] };
    }
    case 'class.list-forwarded': {
      const { list, from, forwardedOn, learners: waiting } = event;
      return { ...state, lists: [...(state.lists ?? []), { list, from, forwardedOn, waiting }] };
    }
    case 'class.list-answered':
      return { ...state, ...answered(state, event) };
    case 'class.session-held':
      return { ...state, ...attended(state, event.heldOn, event.present) };
    case 'class.moved': {
      const { opensOn, closesOn, sessions = [] } = event;
      const held = (state.sessions ?? []).filter(({ present }) => present !== null);
      const moved = inOrder([...held, ...sessions.map(planned)]);
      return { ...state, opensOn, closesOn, ...(moved.length > 0 && { sessions: moved }) };
    }
    case 'class.cancelled':
      return { ...state, phase: 'CANCELLED', closed: true };
    case 'class.finished': {
      const all = [...event.results, ...(event.members ?? [])];
      const passed = all.filter(({ certificateNumber }) => certificateNumber !== null).length;
      const outcome = { learners: all.length, passed };
      return { ...state, phase: 'FINISHED', closed: true, outcome };
    }
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

function announced(event: Announced): TrainingClassState {
  const { centre, chain, opensOn, closesOn, teaches, places, sessions } = event;
  return {
    phase: 'ANNOUNCED',
    closed: false,
    organisation: centre,
    subject: null,
    pack: null,
    struck: {},
    class: event.class,
    chain,
    opensOn,
    closesOn,
    ...(teaches && { teaches }),
    ...(places !== undefined && { places }),
    ...(sessions && sessions.length > 0 && { sessions: inOrder(sessions.map(planned)) }),
  };
}

const planned = (on: PlainDate): ClassSession => ({ on, present: null });

function answered(
  { lists = [], enrolled = [] }: TrainingClassState,
  event: Answered,
): Partial<TrainingClassState> {
  const done = new Set([...event.enrolled, ...event.refused.map(({ learner }) => learner)]);
  return {
    enrolled: [...enrolled, ...event.enrolled],
    lists: lists.map((one) =>
      one.list === event.list
        ? { ...one, waiting: one.waiting.filter((learner) => !done.has(learner)) }
        : one,
    ),
  };
}

function attended(
  { sessions = [], attended: before = {} }: TrainingClassState,
  on: PlainDate,
  present: readonly LearnerId[],
): Partial<TrainingClassState> {
  const others = sessions.filter((session) => session.on !== on);
  return {
    sessions: inOrder([...others, { on: plainDate(on), present: present.length }]),
    attended: {
      ...before,
      ...Object.fromEntries(present.map((learner) => [learner, (before[learner] ?? 0) + 1])),
    },
  };
}

function inOrder(sessions: readonly ClassSession[]): readonly ClassSession[] {
  return sessions.toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
