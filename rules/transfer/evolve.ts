import type { TransferEvent } from './events';
import type { TransferState } from './state';

type Announced = Extract<TransferEvent, { type: 'transfer.announced' }>;
type Later = Exclude<TransferEvent, Announced>;

/** What one type of event changes. Everything not named stays as it was. */
type Evolutions = {
  readonly [T in Later['type']]: (
    state: TransferState,
    event: Extract<Later, { type: T }>,
  ) => Partial<TransferState>;
};

const EVOLUTIONS: Evolutions = {
  'letter.issued': (state, { number, issuedOn }) => ({
    phase: 'INTRODUCED',
    letter: { number, issuedOn },
    letters: state.letters + 1,
    passedOn: [],
  }),
  'letter.reissued': (state, { number, issuedOn }) => ({
    letter: { number, issuedOn },
    letters: state.letters + 1,
    passedOn: [],
  }),
  'letter.passed-on': (state, { passedOn }) => ({ passedOn: [...state.passedOn, passedOn] }),
  'letter.presented': (_state, { presentedOn }) => ({ phase: 'PRESENTED', presentedOn }),
  'letter.sent-back': (_state, { sentBackOn }) => ({
    phase: 'MOVE_ANNOUNCED',
    letter: null,
    passedOn: [],
    presentedOn: null,
    askedAgainOn: sentBackOn,
  }),
  'member.accepted': (_state, { acceptedOn, admission }) => ({
    phase: 'TRANSFERRED',
    closed: true,
    acceptedOn,
    admission,
  }),
  'member.hosted': (_state, { hostedOn }) => ({ phase: 'HOSTED', acceptedOn: hostedOn }),
  'temporary-activity.began': (_state, { fromOn }) => ({ stayFrom: fromOn }),
  'temporary-activity.ended': () => ({ stayFrom: null }),
  'member.returned': () => ({ phase: 'STAY_ENDED', closed: true }),
  'member.reported-missing': (state, { reportedOn }) => ({
    phase: 'MEMBER_MISSING',
    missing: { reportedOn, from: state.phase },
  }),
  'missing.answered': (state, { answer }) =>
    answer === 'stop' || !state.missing
      ? { phase: 'MEMBER_NOT_FOUND', closed: true }
      : { phase: state.missing.from, missing: null },
  'transfer.called-off': () => ({ phase: 'MOVE_CALLED_OFF', closed: true }),
  'paper.attached': (state, { slot, sha256, madeOn }) => ({
    papers: {
      ...state.papers,
      [slot]: { sha256, madeOn, version: (state.papers[slot]?.version ?? 0) + 1, returned: false },
    },
  }),
  'bodies.changed': (state, { on, organisation, to, releasing, receiving, onward }) => ({
    organisation,
    to,
    releasing,
    receiving,
    onward,
    formerly: [...(state.formerly ?? []), { untilOn: on, organisation: state.organisation }],
  }),
  'entry.voided': () => ({}),
  'entry.corrected': () => ({}),
};

/** State after one more event. Knows nothing but the two, so that a ledger folds the same for ever. */
export function evolveTransfer(state: TransferState | null, event: TransferEvent): TransferState {
  if (event.type === 'transfer.announced') return begin(event);
  if (!state) throw new Error(`${event.type} before the transfer was announced`);
  return { ...state, ...changes(state, event.type, event) };
}

/** Ties the event to its own line of the table; the compiler checks that they belong together. */
function changes<T extends Later['type']>(
  state: TransferState,
  type: T,
  event: Extract<Later, { type: T }>,
): Partial<TransferState> {
  return EVOLUTIONS[type](state, event);
}

function begin(event: Announced): TransferState {
  return {
    phase: 'MOVE_ANNOUNCED',
    closed: false,
    organisation: event.from,
    subject: event.member,
    pack: event.pack,
    ...(event.layers && { layers: event.layers }),
    struck: {},
    transfer: event.transfer,
    sort: event.sort,
    status: event.status,
    to: event.to,
    releasing: event.releasing,
    receiving: event.receiving,
    onward: event.onward,
    passedOn: [],
    announcedOn: event.announcedOn,
    effectiveOn: event.effectiveOn,
    untilOn: event.untilOn,
    letter: null,
    letters: 0,
    askedAgainOn: null,
    presentedOn: null,
    acceptedOn: null,
    stayFrom: null,
    missing: null,
    admission: null,
    papers: {},
  };
}
