import type { ActOutcome, Receipt } from '../../ledger/contract';
import { assertNever } from '../../rules/kernel/json';
import { Problem, notFound } from '../http/problem';
import { refusalProblem } from '../http/refusal-problem';

/** An accepted act, and whether it was answered again from an earlier request with the same key. */
export interface Accepted {
  readonly receipt: Receipt;
  readonly replayed: boolean;
}

/** What the ledger answered, as the client gets it. @throws Problem for everything but an accepted act */
export function acceptedOr(outcome: ActOutcome): Accepted {
  switch (outcome.kind) {
    case 'accepted':
      return outcome;
    case 'refused':
      throw refusalProblem(outcome.refusals);
    case 'not-found':
      throw nothingThere(outcome.what);
    case 'key-reused':
      throw new Problem(422, 'KEY.REUSED');
    case 'in-flight':
      throw new Problem(409, 'KEY.IN_FLIGHT', { headers: { 'retry-after': '1' } });
    case 'stale':
      throw new Problem(412, 'SEEN.STALE', { facts: { seq: outcome.seq } });
    case 'nothing-due':
      throw new Error('only time is told that nothing is due');
    default:
      return assertNever(outcome);
  }
}

function nothingThere(what: 'dossier' | 'act' | 'session'): Problem {
  switch (what) {
    case 'dossier':
      return notFound('DOSSIER');
    case 'act':
      return new Problem(404, 'ACT.UNKNOWN');
    case 'session':
      return new Problem(401, 'SESSION.ENDED');
    default:
      return assertNever(what);
  }
}
