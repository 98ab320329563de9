import { v5 as uuidv5 } from 'uuid';
import type { RightsOutcome } from '../../ledger/rights/recorded';
import { assertNever } from '../../rules/kernel/json';
import { ledgerKey } from '../http/idempotency-key';
import { notFound } from '../http/problem';
import { refusalProblem } from '../http/refusal-problem';

/** Any UUID will do; this one is ours, so that ids made of keys meet no others. */
const NAMESPACE = 'b1c6a8f0-6c1b-5c0e-9d0a-5d6f0f7b2a11';

/** The id of what a request records: the same again for the same person and key, so that repeating records nothing twice. */
export function idOfKey(person: string, key: string): string {
  return uuidv5(ledgerKey(person, key), NAMESPACE);
}

/** What whoever recorded it keeps. */
export interface Recorded {
  readonly id: string;
}

/** What the ledger answered, as the client gets it. @throws Problem for everything but what was recorded */
export function recordedOr(
  outcome: RightsOutcome,
  what: 'DEPUTATION' | 'CONFLICT' | 'GLASS',
): Recorded {
  switch (outcome.kind) {
    case 'recorded':
      return { id: outcome.id };
    case 'refused':
      throw refusalProblem(outcome.refusals);
    case 'not-found':
      throw notFound(what);
    default:
      return assertNever(outcome);
  }
}
