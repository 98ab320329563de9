import { admission } from '../../rules/admission/procedure';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { CORRECT, type Correcting } from '../../rules/kernel/correction';
import { decide } from '../../rules/kernel/decide';
import type { Actor, Facts, FactsNeeded } from '../../rules/kernel/facts';
import { evolve } from '../../rules/kernel/fold';
import { isPlainState, type Json } from '../../rules/kernel/json';
import { strike } from '../../rules/kernel/moments';
import type { Decision, DomainEvent, DossierState, Procedure } from '../../rules/kernel/procedure';
import { findCorrectable, replay } from '../../rules/kernel/replay';
import type { Entry } from './admission-case';

/** The kernel as the ledger sees it: any procedure, JSON for input. */
interface Law {
  decide(
    procedure: Procedure,
    state: DossierState | null,
    act: string,
    input: Json,
    facts: Facts,
    actor: Actor,
  ): Decision<DomainEvent>;
  evolve(procedure: Procedure, state: DossierState | null, event: DomainEvent): DossierState;
}
const law: Law = { decide, evolve };
interface AnyRule {
  needs?(input: Json): FactsNeeded;
  occurredOn?(input: Json): PlainDate;
}

/** What a correction would come to; undefined where there is no such entry. */
export function correctingIn(
  entries: readonly Entry[],
  asked: object,
  factsFor: (needs: FactsNeeded) => Facts,
): { readonly correcting: Correcting; readonly right: Facts } | undefined {
  const { seq, input }: { seq?: number; input?: Json } = asked;
  const chain = withRightInputs(entries);
  const entry = findCorrectable(chain, seq ?? 0);
  if (!entry || input === undefined) return undefined;
  const rule: AnyRule = admission.acts[entry.act] ?? {};
  const { decision, freshFactor } = admission.acts[entry.act] ?? {};
  const occurredOn = rule.occurredOn?.(input) ?? entry.occurredOn;
  const fresh = factsFor(rule.needs?.(input) ?? {});
  const sameNeeds = needed(rule, input) === needed(rule, entry.input);
  const facts = sameNeeds ? { ...entry.facts, today: fresh.today } : fresh;
  const right: Entry = { ...entry, input, occurredOn, facts };
  const correcting: Correcting = {
    seq: entry.seq,
    act: entry.act,
    person: entry.person,
    onBehalfOf: null,
    weighty: decision === true || freshFactor === true,
    occurredOn,
    replay: replay({
      procedure: admission,
      entries: chain,
      right,
      evolve: (state, event) => law.evolve(admission, state, event),
      decideAgain,
    }),
  };
  return { correcting, right: facts };
}

function needed(rule: AnyRule, input: Json): string {
  return JSON.stringify(rule.needs?.(input) ?? {});
}

/** An entry decided once more on a state before it; a strike strikes what is due then. */
export function decideAgain(entry: Entry, before: DossierState | null): Decision<DomainEvent> {
  if (entry.act !== 'strike') {
    return law.decide(admission, before, entry.act, entry.input, entry.facts, entry.actor);
  }
  const events = before && !before.closed ? struck(before, entry) : [];
  return { kind: 'accepted', events };
}

function struck(state: DossierState, { today, facts }: Entry): readonly DomainEvent[] {
  const any: Procedure = admission;
  return strike(any, state, today, facts.calendar);
}

/** Entries that were corrected before, with the input and the facts on which they were. */
export function withRightInputs(entries: readonly Entry[]): readonly Entry[] {
  const right = new Map<number, Pick<Entry, 'input' | 'facts'>>();
  for (const { act, input, facts, right: decidedOn } of entries) {
    if (act !== CORRECT || !isPlainState(input) || input['input'] === undefined) continue;
    right.set(Number(input['seq']), { input: input['input'], facts: decidedOn ?? facts });
  }
  return entries.map((entry) => ({ ...entry, ...right.get(entry.seq) }));
}

/** State after one more event. */
export function evolveAny(state: DossierState | null, event: DomainEvent): DossierState {
  return law.evolve(admission, state, event);
}
