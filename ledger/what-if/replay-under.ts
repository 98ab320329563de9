import type { Calendar } from '../../rules/calendar/calendar';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { asItStands, evolve, rewritesHistory } from '../../rules/kernel/fold';
import type { Facts, FactsNeeded } from '../../rules/kernel/facts';
import type { Layer } from '../../rules/kernel/layer';
import type {
  DomainEvent,
  DossierState,
  KernelEvent,
  Procedure,
} from '../../rules/kernel/procedure';
import type { Refusal } from '../../rules/kernel/refusal';
import { withRightInputs } from '../correction/standing';
import type { LedgerEntry } from '../entry';
import { findRule, law } from '../law';
import { actorOf, factsOfEntry } from '../open';
import { isVoteTaken } from '../projections/known-events';

/** A date that would stand elsewhere at the end; null where there would be no such clock. */
export interface DateElsewhere {
  readonly clock: string;
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
}

/** What would have become of a dossier. */
export type WhatIf =
  | { readonly verdict: 'passes'; readonly datesMoved: readonly DateElsewhere[] }
  /** The first act that would have been refused, with why; or a vote that would not have carried. */
  | {
      readonly verdict: 'misses';
      readonly seq: number;
      readonly act: string;
      readonly refusals: readonly Pick<Refusal, 'code' | 'article' | 'facts'>[];
    }
  /** A vote that failed would have carried; what came after it was not recorded. */
  | { readonly verdict: 'would-have-passed'; readonly seq: number; readonly act: string }
  /** What the rules would have to know was not recorded, or today's rules differ from those of then already. */
  | {
      readonly verdict: 'undecidable';
      readonly seq: number;
      readonly act: string;
      readonly why: 'facts-not-recorded' | 'calendar-unknown' | 'rules-changed';
    };

export interface ReplayUnder {
  readonly procedure: Procedure;
  readonly entries: readonly LedgerEntry[];
  /** Laid over the pack of the file, as if it had held when the file was opened; of another pack: left out. */
  readonly draft: Layer;
  /** The calendar an entry names; undefined where it is not known here. */
  calendarOf(version: string): Calendar | undefined;
}

/**
 * Every entry of a dossier decided again under a draft, with the facts of its own day: a corrected one with its right input
 * and the facts of the right day. Time's own entries are taken as they read, and what was struck out is left out. Pure: reads
 * and changes nothing.
 */
export function replayUnder({ procedure, entries, draft, calendarOf }: ReplayUnder): WhatIf {
  let state: DossierState | null = null;
  let asItWas: DossierState | null = null;
  let calendar: Calendar | undefined;
  for (const entry of asItStands(withRightInputs(entries))) {
    const { seq, act } = entry;
    calendar = calendarOf(entry.facts.calendar);
    if (!calendar) return { verdict: 'undecidable', seq, act, why: 'calendar-unknown' };
    const step = decideUnder(procedure, { state, asItWas, entry, draft, calendar });
    if ('verdict' in step) return step;
    for (const event of step.events) state = evolve(procedure, state, event);
    for (const event of entry.events) asItWas = evolve(procedure, asItWas, event);
  }
  const datesMoved =
    state && asItWas && calendar ? datesElsewhere(procedure, asItWas, state, calendar) : [];
  return { verdict: 'passes', datesMoved };
}

interface Step {
  readonly state: DossierState | null;
  readonly asItWas: DossierState | null;
  readonly entry: LedgerEntry;
  readonly draft: Layer;
  readonly calendar: Calendar;
}

type Events = { readonly events: readonly (DomainEvent | KernelEvent)[] };

function decideUnder(
  procedure: Procedure,
  { state, asItWas, entry, draft, calendar }: Step,
): Events | WhatIf {
  const { seq, act, input } = entry;
  const rule = findRule(procedure, act);
  if (entry.actor === null || !rule || rewritesHistory(entry)) {
    return { events: entry.events };
  }
  const needs = rule.needs?.(input) ?? {};
  const facts = factsOfEntry(entry, calendar);
  if (lacks(needs, facts)) return { verdict: 'undecidable', seq, act, why: 'facts-not-recorded' };
  const actor = actorOf(entry.actor, entry.facts);
  const then = law.decide(procedure, asItWas, act, input, facts, actor);
  if (then.kind === 'refused') return { verdict: 'undecidable', seq, act, why: 'rules-changed' };
  const under = needs.layersOn ? { ...facts, layers: [...(facts.layers ?? []), draft] } : facts;
  const now = law.decide(procedure, state, act, input, under, actor);
  if (now.kind === 'refused') {
    const refusals = now.refusals.map(({ code, article, facts }) => ({ code, article, facts }));
    return { verdict: 'misses', seq, act, refusals };
  }
  return voteTurned(entry, now.events) ?? now;
}

/** A file taken over, or entries of before these facts were kept. */
function lacks(
  { rollOn, bodiesOn, persons = [], dossiers = [] }: FactsNeeded,
  facts: Facts,
): boolean {
  return (
    (rollOn !== undefined && facts.roll === null) ||
    (bodiesOn !== undefined && facts.bodies.length === 0) ||
    persons.some((person) => facts.persons[person] === undefined) ||
    dossiers.some((dossier) => facts.dossiers[dossier] === undefined)
  );
}

/** A vote whose result is another one: what followed on the old result says nothing about the new. */
function voteTurned(
  { seq, act, events }: LedgerEntry,
  under: readonly (DomainEvent | KernelEvent)[],
): WhatIf | null {
  const was = events.find(isVoteTaken);
  const is = under.find(isVoteTaken);
  if (!was || !is || was.passes === is.passes) return null;
  if (is.passes) return { verdict: 'would-have-passed', seq, act };
  const { article, base, yes } = is;
  const facts = { base, yes };
  return { verdict: 'misses', seq, act, refusals: [{ code: 'VOTE.NOT_CARRIED', article, facts }] };
}

function datesElsewhere(
  procedure: Procedure,
  before: DossierState,
  after: DossierState,
  calendar: Calendar,
): readonly DateElsewhere[] {
  const dates = (state: DossierState) =>
    new Map(procedure.clocks(state, calendar).map(({ key, dueOn }) => [key, dueOn]));
  const [were, are] = [dates(before), dates(after)];
  return [...new Set([...were.keys(), ...are.keys()])]
    .map((clock) => ({ clock, before: were.get(clock) ?? null, after: are.get(clock) ?? null }))
    .filter((one) => one.before !== one.after);
}
