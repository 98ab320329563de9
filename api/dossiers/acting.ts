import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ActOutcome } from '../../ledger/contract';
import type { Ledger } from '../../ledger/ledger';
import { CORRECT } from '../../rules/kernel/correction';
import type { Json } from '../../rules/kernel/json';
import type { DossierKind } from '../../rules/kernel/procedure';
import { actsAskingFreshFactor } from '../../rules/kernel/fresh-factor';
import { procedures } from '../../rules/procedures';
import { ledgerKey } from '../http/idempotency-key';
import { Problem } from '../http/problem';
import { readInput } from '../http/read-input';
import { LEDGER } from '../ledger-token';
import { PapersNamed } from '../papers/papers-named';
import { Freshness } from '../sessions/freshness';
import type { SignedIn } from '../sessions/session-store';
import { findActInput } from './inputs/act-inputs';
import { correctEntry } from './inputs/correcting';
import { acceptedOr, type Accepted } from './outcome';
import { RightInputs } from './right-input';
import { Visibility } from './visibility';

/** Acts whose client must say what it decided on. */
const DECISIONS: ReadonlySet<string> = new Set(
  Object.values(procedures).flatMap(({ acts }) =>
    Object.entries(acts).flatMap(([act, rule]) => (rule.decision ? [act] : [])),
  ),
);

/** Acts before which a person proves again that it is they. */
const WEIGHTY: ReadonlySet<string> = new Set(
  Object.values(procedures).flatMap(actsAskingFreshFactor),
);

export interface ActAsked {
  readonly who: SignedIn;
  readonly dossier: string;
  readonly act: string;
  readonly body: unknown;
  readonly key: string;
  readonly seen: string | undefined;
}

export interface DossierAsked {
  readonly who: SignedIn;
  readonly kind: DossierKind;
  readonly act: string;
  readonly input: Json;
  readonly key: string;
  readonly id: string | undefined;
}

/** Passes acts to the ledger: checks their form, and turns what it answers into what a client is told. */
@Injectable()
export class Acting {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
    private readonly papers: PapersNamed,
    private readonly visibility: Visibility,
    private readonly freshness: Freshness,
    private readonly rightInputs: RightInputs,
  ) {}

  /** An act on a dossier that is there. @throws Problem */
  async act({ who, dossier, act, body, key, seen }: ActAsked): Promise<Accepted> {
    const schema = findActInput(act);
    if (!schema) throw new Problem(404, 'ACT.UNKNOWN', { facts: { act } });
    const input = readInput(schema, body, 'body');
    if (DECISIONS.has(act) && seen === undefined) throw new Problem(428, 'SEEN.MISSING');
    if (WEIGHTY.has(act)) await this.freshness.demand(who);
    await this.ledger.context.failpoint('P1');
    await this.papers.checkUploaded(input);
    const asked = await this.withRightInput(who.person, dossier, act, input);
    const outcome = await this.ledger.act({
      caller: { kind: 'person', person: who.person, session: who.session },
      dossier,
      act,
      input: asked,
      key: ledgerKey(who.person, key),
      ...(seen !== undefined && { seen }),
    });
    await this.hideFromStrangers(outcome, who, dossier);
    return acceptedOr(outcome);
  }

  /** The right input of a correction has the form of the act that is corrected. */
  private async withRightInput(
    person: string,
    dossier: string,
    act: string,
    input: Json,
  ): Promise<Json> {
    if (act !== CORRECT) return input;
    const { seq, input: right, reason } = correctEntry.parse(input);
    return {
      seq,
      input: await this.rightInputs.read(person, dossier, { seq, input: right }),
      reason,
    };
  }

  /** An act that begins a dossier. The id is the client's, or made here, the same again for the same key. @throws Problem */
  async begin({ id, key, ...asked }: DossierAsked): Promise<Accepted> {
    if (WEIGHTY.has(asked.act)) await this.freshness.demand(asked.who);
    await this.ledger.context.failpoint('P1');
    const fullKey = ledgerKey(asked.who.person, key);
    const known = id ?? (await this.findBegun(fullKey));
    const outcome = await this.beginAs(known ?? uuidv7(), fullKey, asked);
    // The same request, sent twice at once, may have begun it under another id since we looked.
    const begun =
      known === undefined && outcome.kind === 'key-reused'
        ? await this.findBegun(fullKey)
        : undefined;
    return acceptedOr(begun === undefined ? outcome : await this.beginAs(begun, fullKey, asked));
  }

  private beginAs(
    dossier: string,
    key: string,
    { who, kind, act, input }: Omit<DossierAsked, 'id' | 'key'>,
  ): Promise<ActOutcome> {
    const caller = { kind: 'person', person: who.person, session: who.session } as const;
    return this.ledger.act({ caller, dossier, kind, act, input, key });
  }

  /** A refusal tells where a dossier stands; who may not see the dossier must not learn that it exists. */
  private async hideFromStrangers(
    outcome: ActOutcome,
    who: SignedIn,
    dossier: string,
  ): Promise<void> {
    if (outcome.kind !== 'refused' && outcome.kind !== 'stale') return;
    if (await this.isClass(dossier)) return; // classes are listed to everybody who nominates
    await this.visibility.check(who.person, dossier);
  }

  private async isClass(dossier: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `SELECT FROM dossier WHERE id = $1 AND kind = 'training-class'`,
      [dossier],
    );
    return rows.length > 0;
  }

  private async findBegun(key: string): Promise<string | undefined> {
    const rows: { dossier: string }[] = await this.database.query(
      'SELECT dossier FROM ledger_entry WHERE idempotency_key = $1',
      [key],
    );
    return rows[0]?.dossier;
  }
}
