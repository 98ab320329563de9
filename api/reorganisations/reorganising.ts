import { Inject, Injectable } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger';
import type { WorldReceipt } from '../../ledger/world/contract';
import { planHash } from '../../ledger/world/plan-hash';
import type { Json } from '../../rules/kernel/json';
import { ledgerKey } from '../http/idempotency-key';
import { Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { changedOr, type Changed } from '../registers/changing';
import type { Planning } from '../registers/inputs/reorganisation';
import { idOfKey } from '../rights/recorded';
import type { SignedIn } from '../sessions/session-store';
import { planOf, Reorganisations } from './reorganisations';

/** What whoever acted on a reorganisation keeps. */
export interface Reorganised {
  readonly id: string;
  /** Hash of the plan. */
  readonly plan: string;
  readonly change: WorldReceipt;
}

/** An act on a reorganisation that was planned. */
export interface ReorganisationAct {
  readonly who: SignedIn;
  readonly id: string;
  readonly key: string;
}

/** Plans, approves, calls off, carries out: acts on the register of organisations that name a whole plan. */
@Injectable()
export class Reorganising {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly reorganisations: Reorganisations,
  ) {}

  async plan(who: SignedIn, key: string, plan: Planning): Promise<Reorganised & Replayed> {
    const id = idOfKey(who.person, key);
    const input = json({ reorganisation: id, ...plan });
    return said(id, planHash(plan), await this.change(who, key, 'plan-reorganisation', input));
  }

  /**
   * A second person signs the plan they were shown.
   * @param seen  hash of that plan; none where the client did not say
   * @throws Problem 428 without it, 412 when it was another plan
   */
  async approve(
    { who, id, key }: ReorganisationAct,
    seen: string | undefined,
  ): Promise<Reorganised & Replayed> {
    const shown = await this.reorganisations.read(who.person, id);
    if (seen === undefined) throw new Problem(428, 'SEEN.MISSING');
    if (seen !== shown.plan) throw new Problem(412, 'REORGANISATION.OTHER_PLAN');
    const input = json(planOf(shown));
    return said(id, shown.plan, await this.change(who, key, 'approve-reorganisation', input));
  }

  async cancel({ who, id, key }: ReorganisationAct): Promise<Reorganised & Replayed> {
    const { plan } = await this.reorganisations.read(who.person, id);
    const input = { reorganisation: id };
    return said(id, plan, await this.change(who, key, 'cancel-reorganisation', input));
  }

  /** Committed when it answers; the open dossiers follow by themselves afterwards. */
  async carryOut({ who, id, key }: ReorganisationAct): Promise<Reorganised & Replayed> {
    const shown = await this.reorganisations.read(who.person, id);
    const input = json(planOf(shown));
    return said(id, shown.plan, await this.change(who, key, 'carry-out-reorganisation', input));
  }

  private async change(who: SignedIn, key: string, act: string, input: Json): Promise<Changed> {
    const caller = { kind: 'person', person: who.person, session: who.session } as const;
    const fullKey = ledgerKey(who.person, key);
    return changedOr(
      await this.ledger.changeWorld({
        caller,
        register: 'organisations',
        act,
        input,
        key: fullKey,
      }),
    );
  }
}

/** Whether it was answered again from an earlier request with the same key. */
interface Replayed {
  readonly replayed: boolean;
}

function said(id: string, plan: string, { receipt, replayed }: Changed): Reorganised & Replayed {
  return { id, plan, change: receipt, replayed };
}

/** A plan is JSON, with what is absent left out. */
function json(plan: object): Json {
  const copy: Json = JSON.parse(JSON.stringify(plan));
  return copy;
}
