import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import type { WorldOutcome } from '../../ledger/world/contract';
import { assertNever } from '../../rules/kernel/json';
import type { Register } from '../../rules/world/rows';
import { ledgerKey } from '../http/idempotency-key';
import { Problem } from '../http/problem';
import { readInput } from '../http/read-input';
import { refusalProblem } from '../http/refusal-problem';
import { LEDGER } from '../ledger-token';
import { Freshness } from '../sessions/freshness';
import type { SignedIn } from '../sessions/session-store';
import { findWorldInput } from './inputs/world-inputs';

/** Acts that hand out power, or change what the law asks: who does them has proven lately that it is they. */
const WEIGHTY: ReadonlySet<string> = new Set([
  'appoint',
  'authorise',
  'publish-overlay',
  'confirm-values',
  'sign-calendar',
]);

export interface ChangeAsked {
  readonly who: SignedIn;
  readonly register: Register;
  readonly act: string;
  readonly body: unknown;
  readonly key: string;
}

/** A change that was committed, and whether it was answered again from an earlier request with the same key. */
export type Changed = Omit<Extract<WorldOutcome, { kind: 'accepted' }>, 'kind'>;

/** Passes changes of the registers to the ledger: checks their form, and turns its answer into what a client is told. */
@Injectable()
export class Changing {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly freshness: Freshness,
  ) {}

  /** @throws Problem for everything but a change that was recorded */
  async change({ who, register, act, body, key }: ChangeAsked): Promise<Changed> {
    const schema = findWorldInput(register, act);
    if (!schema) throw new Problem(404, 'ACT.UNKNOWN', { facts: { act } });
    const input = readInput(schema, body, 'body');
    if (WEIGHTY.has(act)) await this.freshness.demand(who);
    const caller = { kind: 'person', person: who.person, session: who.session } as const;
    const fullKey = ledgerKey(who.person, key);
    return changedOr(await this.ledger.changeWorld({ caller, register, act, input, key: fullKey }));
  }
}

/** What the ledger answered, as the client gets it. @throws Problem for everything but what was recorded */
export function changedOr(outcome: WorldOutcome): Changed {
  switch (outcome.kind) {
    case 'accepted':
      return outcome;
    case 'refused':
      throw refusalProblem(outcome.refusals);
    case 'not-found':
      throw outcome.what === 'session'
        ? new Problem(401, 'SESSION.ENDED')
        : new Problem(404, 'ACT.UNKNOWN');
    case 'key-reused':
      throw new Problem(422, 'KEY.REUSED');
    case 'in-flight':
      throw new Problem(409, 'KEY.IN_FLIGHT', { headers: { 'retry-after': '1' } });
    default:
      return assertNever(outcome);
  }
}
