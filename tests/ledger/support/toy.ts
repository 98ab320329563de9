import { addDays, plainDate, type PlainDate } from '../../../rules/calendar/plain-date';
import { dueDateCare } from '../../../rules/kernel/care';
import type { Actor, FactsNeeded } from '../../../rules/kernel/facts';
import type {
  ActRule,
  Decision,
  DossierState,
  KernelEvent,
  Procedure,
} from '../../../rules/kernel/procedure';
import { refuse, type Refusal } from '../../../rules/kernel/refusal';
import type { Procedures } from '../../../ledger/context';
import { toyCorrection, toyVoid } from './toy-correction';
import { moved, type ToyMove } from './toy-move';
import type { VoteTaken } from './toy-vote';

/** The day of the toy's meetings. */
export const START = plainDate('2026-03-02');

/** Who was approved with this helper's reply has a card under the number of the person. */
export const CARD_HELPER = 77;

/** A procedure of a few acts, small enough to see through the ledger: opened, noted, approved or turned down. */
export interface ToyState extends DossierState {
  readonly openedOn: PlainDate;
  readonly notes: number;
  readonly helpers: readonly number[];
  readonly approvedBy: string | null;
}

type ToyEvent =
  | { type: 'toy.opened'; organisation: string; subject: string; openedOn: PlainDate }
  | { type: 'toy.noted'; note: string; on: PlainDate }
  | { type: 'toy.asked'; helper: number }
  | { type: 'toy.approved'; by: string }
  | { type: 'toy.echoed'; from: string }
  | { type: 'toy.told'; others: readonly string[]; word?: string }
  | {
      type: 'paper.attached';
      slot: string;
      sha256: string;
      bytes: number;
      mediaType: string;
      madeOn: PlainDate;
    }
  | VoteTaken
  | { type: 'ceremony.held'; heldOn: PlainDate }
  | { type: 'recognition.decided'; issuedOn: PlainDate }
  | ToyMove;

type Rule<I> = ActRule<ToyState, I, ToyEvent | KernelEvent>;

function happen(...events: readonly (ToyEvent | KernelEvent)[]): Decision<ToyEvent | KernelEvent> {
  return { kind: 'accepted', events };
}

function isSecretary(state: ToyState | null, actor: Actor): Refusal | null {
  const holds =
    actor.kind === 'person' &&
    actor.appointments.some(
      ({ role, organisation }) => role === 'secretary' && organisation === state?.organisation,
    );
  return holds ? null : refuse('RIGHT.NOT_HOLDER', 'toy', {});
}

const anybody = () => null;
const open: Rule<{ organisation: string; subject: string }> = {
  creates: true,
  needs: ({ organisation, subject }): FactsNeeded => ({
    organisation,
    bodiesOn: START,
    persons: [subject],
  }),
  may: anybody,
  do: (_state, { organisation, subject }, facts) =>
    facts.bodies.length === 0
      ? { kind: 'refused', refusals: [refuse('BODY.UNKNOWN', 'toy', {})] }
      : happen({ type: 'toy.opened', organisation, subject, openedOn: facts.today }),
};
const note: Rule<{ note: string; on: PlainDate }> = {
  freeText: ['note'],
  occurredOn: ({ on }) => on,
  may: anybody,
  do: (_state, input) => happen({ type: 'toy.noted', ...input }),
};
const approve: Rule<object> = {
  decision: true,
  may: (state, actor) =>
    state?.approvedBy ? refuse('ALREADY.DONE', 'toy', {}) : isSecretary(state, actor),
  do: (_state, _input, _facts, actor) =>
    happen({ type: 'toy.approved', by: actor.kind === 'person' ? actor.person : '' }),
};
const ask: Rule<{ helper: number }> = {
  may: anybody,
  do: (_state, { helper }) => happen({ type: 'toy.asked', helper }),
};
const attach: Rule<{ slot: string; sha256: string }> = {
  may: anybody,
  do: (_state, paper, facts) =>
    happen({
      type: 'paper.attached',
      ...paper,
      bytes: 3,
      mediaType: 'text/plain',
      madeOn: facts.today,
    }),
};
const vote: Rule<{ yes: number }> = {
  needs: () => ({ rollOn: START }),
  may: anybody,
  do: (state, { yes }, facts) => {
    const roll = (facts.roll ?? []).map(({ person }) => ({
      person,
      counted: true,
      reason: 'present',
    }));
    const base = roll.length;
    return happen({
      type: 'vote.taken',
      question: 'admission',
      body: 'cell',
      organisation: state?.organisation ?? '',
      heldOn: START,
      form: 'secret-ballot',
      formChosenBy: 'meeting',
      base,
      present: base,
      yes,
      no: base - yes,
      blank: 0,
      invalid: 0,
      passes: 3 * yes >= 2 * base,
      comparison: 'at-least-two-thirds',
      article: 'toy 3',
      resolutionNumber: null,
      roll,
    });
  },
};
const hold: Rule<{ heldOn: PlainDate }> = {
  may: anybody,
  do: (_state, { heldOn }) => happen({ type: 'ceremony.held', heldOn }),
};
const recognise: Rule<{ issuedOn: PlainDate }> = {
  may: anybody,
  do: (_state, { issuedOn }) => happen({ type: 'recognition.decided', issuedOn }),
};
/** A member who was with a host for a while goes there for good, and has learnt something on the way. */
const move: Rule<{ to: string; on: PlainDate; lineFrom: PlainDate }> = {
  may: anybody,
  do: (_state, { to, on, lineFrom }, { dossier }) =>
    happen(...moved({ dossier, to, on, lineFrom })),
};
const tell: Rule<{ others: readonly string[]; word?: string }> = {
  may: anybody,
  do: (_state, told) => happen({ type: 'toy.told', ...told }),
};
const echo: Rule<{ from: string }> = {
  byTime: true,
  may: anybody,
  do: (_state, { from }) => happen({ type: 'toy.echoed', from }),
};

const care = { toy: dueDateCare('the toy is due'), helper: dueDateCare('the helper is due') };

export const toy: Procedure<ToyState, ToyEvent | KernelEvent> = {
  kind: 'admission',
  codePrefix: 'KN',
  acts: {
    open,
    note,
    approve,
    ask,
    attach,
    vote,
    hold,
    recognise,
    move,
    tell,
    echo,
    'void-entry': toyVoid,
    'correct-entry': toyCorrection,
  },
  care,
  evolve(state, event) {
    if (event.type === 'toy.opened') {
      const { organisation, subject, openedOn } = event;
      return {
        phase: 'OPEN',
        closed: false,
        organisation,
        subject,
        pack: null,
        struck: {},
        openedOn,
        notes: 0,
        helpers: [],
        approvedBy: null,
      };
    }
    if (!state) throw new Error('not open');
    if (event.type === 'toy.noted') return { ...state, notes: state.notes + 1 };
    if (event.type === 'toy.asked') return { ...state, helpers: [...state.helpers, event.helper] };
    if (event.type === 'toy.approved')
      return { ...state, phase: 'DONE', closed: true, approvedBy: event.by };
    return state;
  },
  duties(state) {
    if (state.closed) return [];
    const { organisation: body, openedOn } = state;
    return [
      {
        key: 'approve',
        act: 'approve',
        role: 'secretary',
        body,
        answers: body,
        fromOn: openedOn,
        dueOn: addDays(openedOn, 30),
        article: 'toy 1',
      },
    ];
  },
  clocks(state) {
    if (state.closed) return [];
    const dueOn = addDays(state.openedOn, 30);
    const own = {
      key: 'approve',
      kind: 'toy',
      startsOn: state.openedOn,
      dueOn,
      duty: 'approve',
      article: 'toy 1',
    };
    return [
      own,
      ...state.helpers.map((helper) => ({
        key: `helper-${helper}`,
        kind: 'helper',
        startsOn: state.openedOn,
        dueOn: addDays(state.openedOn, helper),
        helper: `v${helper}`,
        article: 'toy 2',
      })),
    ];
  },
  notices(state, event) {
    if (event.type !== 'toy.approved' && event.type !== 'clock.struck') return [];
    return [
      {
        kind: event.type,
        role: 'organiser',
        body: state.organisation,
        facts: { notes: state.notes },
      },
    ];
  },
  papers: () => [],
  effects: (_state, event) =>
    event.type === 'toy.told'
      ? event.others.map((target) => ({
          target,
          act: 'echo',
          input: { from: event.word ?? 'toy' },
        }))
      : [],
  manifest: ({ notes, approvedBy }) => ({ notes, approvedBy }),
  chain: ({ organisation }) => [organisation],
  card: ({ approvedBy, helpers, subject }) =>
    approvedBy && subject && helpers.includes(CARD_HELPER)
      ? { number: subject, issuedOn: START, handedOn: null }
      : null,
  course: ({ openedOn: listedOn }) => ({
    listedOn,
    ...{ trainedOn: null, fileOn: null, resolvedOn: null, decidedOn: null, ceremonyOn: null },
  }),
};

export const toyProcedures: Procedures = {
  admission: toy,
  'training-class': { ...toy, kind: 'training-class', codePrefix: 'LB', acts: {} },
  transfer: { ...toy, kind: 'transfer', codePrefix: 'CS', acts: {} },
};
