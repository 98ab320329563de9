import type { Json } from '../../rules/kernel/json';
import type { DomainEvent } from '../../rules/kernel/procedure';
import type { Refusal } from '../../rules/kernel/refusal';
import type { Blocked } from '../../rules/kernel/replay';
import { CORRECT } from '../../rules/kernel/correction';
import type { LedgerContext } from '../context';
import { findRule, law } from '../law';
import { actorOf, factsOf } from '../open';
import type { ClockRow, RoundRow, TaskRow } from '../projections/rows';
import { lookInside } from '../situation';
import type { AllRows } from '../standing-after';
import { inSnapshot } from '../transaction';
import { prepareCorrection, type PreparedCorrection } from './prepare';

/** One thing before and after; null on the side where it is not there. */
export interface Changed<T> {
  readonly was: T | null;
  readonly is: T | null;
}
export interface EntryChanged {
  readonly seq: number;
  readonly act: string;
  readonly occurredOn: Changed<string>;
  readonly events: Changed<readonly DomainEvent[]>;
}

/** What a correction would do, before anybody confirms it. */
export interface CorrectionPreview {
  readonly seq: number;
  readonly act: string;
  /** Of what is shown; the correction is sealed to it. */
  readonly hash: string;
  /** Why it is not possible; empty where it is. */
  readonly refusals: readonly Refusal[];
  /** Later entries that would not be allowed, each with why. */
  readonly blocked: readonly Blocked[];
  readonly phase: Changed<string>;
  readonly entries: readonly EntryChanged[];
  readonly votes: readonly Changed<RoundRow>[];
  readonly duties: readonly Changed<TaskRow>[];
  readonly clocks: readonly Changed<ClockRow>[];
  readonly papers: readonly Changed<{ readonly slot: string; readonly status: string }>[];
  /** Lines of rolls that this dossier brought about. */
  readonly memberships: readonly Changed<{ readonly status: string; readonly fromOn: string }>[];
  /** Entries that decided on something that would read otherwise. */
  readonly staleDecisions: readonly number[];
}

export interface PreviewAsked {
  readonly dossier: string;
  readonly person: string;
  readonly seq: number;
  readonly input: { readonly [field: string]: Json | undefined };
}

/** Works out a correction and writes nothing; undefined where there is no such dossier. */
export async function previewCorrection(
  ledger: LedgerContext,
  { dossier, person, seq, input }: PreviewAsked,
): Promise<CorrectionPreview | undefined> {
  return inSnapshot(ledger.pool, async (client) => {
    const situation = await lookInside(ledger, client, dossier, person);
    const head = situation?.dossier;
    if (!situation || !head) return undefined;
    const asked = { seq, input, reason: '' };
    const procedure = ledger.procedures[head.kind];
    const rule = findRule(procedure, CORRECT);
    const facts = factsOf(dossier, situation);
    const actor = actorOf(person, situation);
    const stranger = rule?.may(head.state, actor, facts) ?? null;
    const { nowMs } = situation;
    const prepared =
      stranger === null
        ? await prepareCorrection(ledger, client, { dossier, head, input: asked, nowMs })
        : undefined;
    const seen = { ...facts, ...(prepared && { correcting: prepared.correcting }) };
    const decision = law.decide(procedure, head.state, CORRECT, asked, seen, actor);
    const refusals = decision.kind === 'refused' ? decision.refusals : [];
    return { ...NOTHING, seq, refusals, ...(prepared && shownOf(prepared, procedure)) };
  });
}

const NOTHING = {
  act: '',
  hash: '0'.repeat(64),
  blocked: [],
  phase: { was: null, is: null },
  entries: [],
  votes: [],
  duties: [],
  clocks: [],
  papers: [],
  memberships: [],
  staleDecisions: [],
};

type Slots = { papers(state: AllRows['projected']['state']): readonly Slot[] };
type Slot = { readonly slot: string; readonly status: string };

function shownOf(
  { correcting, hash, rows, entries }: PreparedCorrection,
  procedure: Slots,
): Omit<CorrectionPreview, 'seq' | 'refusals'> {
  const { act, replay } = correcting;
  if (!rows || replay.kind === 'impossible') {
    return { ...NOTHING, act, hash, blocked: replay.kind === 'impossible' ? replay.blocked : [] };
  }
  const { was, is } = rows;
  const [before, after] = [was.projected, is.projected];
  const slots = (state: typeof before.state) =>
    procedure.papers(state).map(({ slot, status }) => ({ slot, status }));
  const lines = ({ happened }: typeof before) =>
    happened.memberships.map(({ status, from_on: fromOn }) => ({ status, fromOn }));
  return {
    act,
    hash,
    blocked: [],
    phase: { was: before.state.phase, is: after.state.phase },
    entries: replay.replayed.flatMap(({ seq, events }) => {
      const entry = entries.find((one) => one.seq === seq);
      if (!entry) return [];
      const on = seq === correcting.seq ? correcting.occurredOn : entry.occurredOn;
      return {
        seq,
        act: entry.act,
        occurredOn: { was: entry.occurredOn, is: on },
        events: { was: entry.events, is: events },
      };
    }),
    votes: changes(before.happened.rounds, after.happened.rounds, ({ seq, question }) => [
      seq,
      question,
    ]),
    duties: changes(was.standing.tasks, is.standing.tasks, ({ key }) => [key]),
    clocks: changes(was.standing.clocks, is.standing.clocks, ({ key }) => [key]),
    papers: changes(slots(before.state), slots(after.state), ({ slot }) => [slot]),
    memberships: changes(lines(before), lines(after), ({ status }) => [status]),
    staleDecisions: replay.staleDecisions,
  };
}

/** What differs, by key: the old beside the new. */
function changes<T>(
  was: readonly T[],
  is: readonly T[],
  keyOf: (one: T) => readonly (string | number)[],
): readonly Changed<T>[] {
  const olds = new Map(was.map((one) => [keyOf(one).join(' '), one]));
  const news = new Map(is.map((one) => [keyOf(one).join(' '), one]));
  return [...new Set([...olds.keys(), ...news.keys()])]
    .map((key) => ({ was: olds.get(key) ?? null, is: news.get(key) ?? null }))
    .filter((one) => JSON.stringify(one.was) !== JSON.stringify(one.is));
}
