import type { Correcting } from '../../rules/kernel/correction';
import type { Json } from '../../rules/kernel/json';
import type { Procedure } from '../../rules/kernel/procedure';
import { refuse, type Refusal } from '../../rules/kernel/refusal';
import { findCorrectable, replay, type Replay } from '../../rules/kernel/replay';
import { canonicalJson, sha256 } from '../canonical';
import type { LedgerContext } from '../context';
import { decideAgain } from '../decide-again';
import type { LedgerEntry, RecordedFacts } from '../entry';
import { findRule } from '../law';
import { evolveStored } from '../stored-order';
import { withRightInputs } from './standing';

/** What is asked: which entry would have had which input, decided on which facts. */
export interface RightEntry {
  readonly seq: number;
  readonly input: Json;
  readonly facts: RecordedFacts;
  /** When it is set right: no legal day lies after it. */
  readonly recordedAt: string;
}

/** The entry as it reads now, with the input it is decided on; undefined where there is nothing to correct. */
export function findEntryToCorrect(
  entries: readonly LedgerEntry[],
  seq: number,
): LedgerEntry | undefined {
  return findCorrectable(withRightInputs(entries), seq);
}

/**
 * What a right input leads to: pure, so that the door, a preview and `verify` find the same.
 * @param entries  all of the dossier up to now, in order; undefined is answered where the number names nothing to correct
 */
export function correctingOf(
  ledger: LedgerContext,
  procedure: Procedure,
  entries: readonly LedgerEntry[],
  { seq, input, facts, recordedAt }: RightEntry,
): Correcting | undefined {
  const chain = withRightInputs(entries);
  const entry = findCorrectable(chain, seq);
  const rule = entry && findRule(procedure, entry.act);
  if (!entry || !rule) return undefined;
  const occurredOn = rule.occurredOn?.(input) ?? entry.occurredOn;
  const right = { ...entry, input, facts, recordedAt, occurredOn };
  const { act, actor: person, onBehalfOf } = entry;
  const weighty = rule.decision === true || rule.freshFactor === true;
  const asked = {
    procedure,
    entries: chain,
    right,
    evolve: (
      state: Parameters<typeof evolveStored>[1],
      event: Parameters<typeof evolveStored>[2],
    ) => evolveStored(procedure, state, event),
    decideAgain: (one: LedgerEntry, before: Parameters<typeof evolveStored>[1]) =>
      decideAgain(ledger, procedure, one, before),
  };
  const outcome: Replay =
    canonicalJson(input) === canonicalJson(entry.input)
      ? impossible(refuse('CORRECTION.SAME_INPUT', 'Rõ', { seq }, 'input'))
      : replay(asked);
  return { seq, act, person, onBehalfOf, weighty, occurredOn, replay: outcome };
}

/** The same with one more reason why not. */
export function refusedBecause(correcting: Correcting, refusal: Refusal | null): Correcting {
  return refusal ? { ...correcting, replay: impossible(refusal) } : correcting;
}

function impossible(refusal: Refusal): Replay {
  return { kind: 'impossible', refusals: [refusal], blocked: [] };
}

/** Hash of what a corrector was shown: the input and all that would read otherwise. A correction is sealed to it. */
export function planHash({ seq, occurredOn, replay: outcome }: Correcting, input: Json): string {
  return sha256(canonicalJson({ seq, occurredOn, input, outcome }));
}
