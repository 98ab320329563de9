import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { Ledger } from '../../ledger/ledger';
import type { Json } from '../../rules/kernel/json';
import type { PersonsAct } from '../../rules/world/acts';
import { ledgerKey } from '../http/idempotency-key';
import { LEDGER } from '../ledger-token';
import { changedOr } from '../registers/changing';
import type { SignedIn } from '../sessions/session-store';

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

/** One act on who may do or see what, and the id of what it is about. */
export interface RightsAct {
  readonly act: PersonsAct;
  readonly id: string;
  readonly input: Json;
}

/** Passes acts on rights to the register of persons, with the session they were asked in. */
@Injectable()
export class RightsRegister {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** @throws Problem for everything but what was recorded */
  async record(who: SignedIn, key: string, { act, id, input }: RightsAct): Promise<Recorded> {
    const outcome = await this.ledger.changeWorld({
      caller: { kind: 'person', person: who.person, session: who.session },
      register: 'persons',
      act,
      input,
      key: ledgerKey(who.person, key),
    });
    changedOr(outcome);
    return { id };
  }
}
