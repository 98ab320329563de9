import type { PlainDate } from '../calendar/plain-date';
import type { DossierId, OrganisationId, PersonId } from '../kernel/facts';
import type { Refusal } from '../kernel/refusal';
import type { WorldEvent } from './events';
import type { WorldActor, WorldFacts, WorldNeeds } from './facts';
import type { Register } from './rows';
import type { WorldWhose } from './whose';

export type WorldDecision =
  | {
      readonly kind: 'accepted';
      readonly events: readonly WorldEvent[];
      /** Bodies whose open dossiers, and those of every body below them, have to follow; none where absent. */
      readonly touches?: readonly OrganisationId[];
      /** In whose place it was done; absent where in one's own name. */
      readonly onBehalfOf?: PersonId;
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** One act on a register. `decideWorld` is `may` and then `do`; both are pure, so that `verify` decides entries again. */
export interface WorldRule<I> {
  /** Only the installation itself does it (seeds, imports, commands), never a person at the door. */
  readonly bySystem?: true;
  /** Absent only where the installation alone acts. */
  readonly whose?: WorldWhose;
  /** What the installation does after it in the same transaction, with the same input: all of it or nothing. */
  readonly then?: { readonly register: Register; readonly act: string };
  /** Input fields that are free text, and the dossier they are about: kept outside, and sealed here by a salted hash. */
  readonly freeText?: { readonly fields: readonly string[]; dossier(input: I): DossierId };
  /** From which day it holds, in the past (recorded late) or in the future where the rule allows it; else today. */
  occurredOn?(input: I): PlainDate;
  needs(input: I): WorldNeeds;
  /** Whether this actor may do it at all; the installation itself always may. */
  may(input: I, facts: WorldFacts, actor: WorldActor): Refusal | null;
  do(input: I, facts: WorldFacts, actor: WorldActor): WorldDecision;
}

/** Accepted with what happens, unless a check refused. All refusals are returned together. */
export function happensUnless(
  checks: readonly (Refusal | null)[],
  happen: () => Omit<Extract<WorldDecision, { kind: 'accepted' }>, 'kind'>,
): WorldDecision {
  const refusals = checks.filter((check) => check !== null);
  return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'accepted', ...happen() };
}

export function refusedBy(...refusals: readonly Refusal[]): WorldDecision {
  return { kind: 'refused', refusals };
}
