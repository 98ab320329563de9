import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import type { RepackForeseen } from '../../ledger/repack/preview';
import type { Refusal } from '../../rules/kernel/refusal';
import { nameOf, say, type Language } from '../../rules/messages/say';
import { BODIES_HELD } from '../dossiers/visibility';
import { readCursor, writeCursor } from '../http/cursors';
import { notFound, Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { pageOf, type Page } from '../lists/page';
import { idOfKey } from '../rights/recorded';
import { id as uuid } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import type { ForeseenAsked, ItemsAsked, Ordering } from './migration-inputs';

/** A refusal in words. */
interface Said {
  readonly code: string;
  readonly article: string;
  readonly message: string;
}

/** What would happen to a dossier. */
export interface ShownMove extends Omit<RepackForeseen, 'outcome'> {
  readonly phaseName: string;
  readonly moves: boolean;
  /** Why it could not move; null where it can. */
  readonly refusal: Said | null;
  readonly authorityAfter: RepackForeseen['authority'];
  readonly datesMoved: readonly { clock: string; before: string | null; after: string | null }[];
  readonly papersMissing: readonly { slot: string; name: string }[];
  readonly gatesRechecked: readonly {
    gate: string;
    before: string;
    after: string;
    article: string;
  }[];
}

/** A migration under way, as an operation: how far it has come. */
export interface Operation {
  readonly id: string;
  readonly kind: 'pack-migration';
  readonly organisation: string;
  readonly from: string | null;
  readonly to: string;
  readonly status: 'running' | 'done' | 'cancelled';
  readonly done: number;
  readonly total: number;
  readonly moved: number;
  readonly refused: number;
  readonly skipped: number;
}

export interface ShownItem {
  readonly dossier: string;
  readonly code: string;
  /** Null while it waits. */
  readonly outcome: string | null;
  readonly seq: number | null;
  readonly refusals: readonly Said[];
}

/** Reading roles at the body or above it. */
const SEES = `${BODIES_HELD} SELECT FROM today, held WHERE held.organisation = ANY (ro_chain($2, today.day)) LIMIT 1`;
/** Whoever prepares or signs at the body or above it, in their own name; each dossier asks for its own right besides. */
const MAY_ORDER = `SELECT FROM (SELECT ro_civil_day(ro_business_now()) AS day) today
  JOIN appointment a ON a.person = $1 AND a.role IN ('organiser', 'secretary') AND ro_holds(a.from_on, a.to_on, today.day)
  WHERE a.organisation = ANY (ro_chain($2, today.day)) LIMIT 1`;

/** Running dossiers that move to another pack: looked at first, then ordered, watched, stopped. */
@Injectable()
export class PackMigrations {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  /** @throws Problem 404 where the reader holds no reading role at the body or above it */
  async preview(
    reader: string,
    { organisation, from, to, limit, cursor }: ForeseenAsked,
    language: Language,
  ): Promise<Page<ShownMove>> {
    await this.checkSees(reader, organisation);
    const after = readCursor(uuid, cursor) ?? null;
    const asked = { organisation, to, from: from ?? null, after, limit };
    const { dossiers, next } = await this.ledger.previewRepack(asked);
    return {
      items: dossiers.map((one) => showMove(one, language)),
      next: next === null ? null : writeCursor(next),
    };
  }

  /** @throws Problem 403 */
  async order(who: SignedIn, key: string, order: Ordering): Promise<Operation> {
    const { organisation, from = null, to, reason } = order;
    const may: unknown[] = await this.database.query(MAY_ORDER, [who.person, organisation]);
    if (may.length === 0) {
      const facts = { roles: ['organiser', 'secretary'], body: organisation };
      throw new Problem(403, 'RIGHT.NOT_ABOVE', { facts });
    }
    const id = idOfKey(who.person, key);
    await this.ledger.orderMigration({ id, organisation, from, to, reason, by: who.person });
    const operation = await this.find(id);
    const same =
      operation?.organisation === organisation && operation.to === to && operation.from === from;
    if (!operation || !same) throw new Problem(422, 'KEY.REUSED');
    return operation;
  }

  /** @throws Problem 404 */
  async read(reader: string, id: string): Promise<Operation> {
    const operation = await this.find(id);
    if (!operation) throw notFound('MIGRATION');
    const sees: unknown[] = await this.database.query(SEES, [reader, operation.organisation]);
    if (sees.length === 0) throw notFound('MIGRATION');
    return operation;
  }

  /** What came of each dossier, in the order of their ids. @throws Problem 404 */
  async items(
    reader: string,
    id: string,
    { limit, cursor }: ItemsAsked,
    language: Language,
  ): Promise<Page<ShownItem>> {
    await this.read(reader, id);
    const after = readCursor(uuid, cursor) ?? null;
    const rows: (Omit<ShownItem, 'refusals'> & { refusals: Refusal[] | null })[] =
      await this.database.query(ITEMS, [id, after, limit + 1]);
    const show = ({ refusals, ...row }: (typeof rows)[number]): ShownItem => ({
      ...row,
      refusals: (refusals ?? []).map((one) => saidIn(one, language)),
    });
    return pageOf(rows, limit, show, ({ dossier }) => dossier);
  }

  /** Stops it before the next dossier; whoever may order one may stop it. @throws Problem 403, 404 */
  async cancel(who: SignedIn, id: string): Promise<Operation> {
    const { organisation } = await this.read(who.person, id);
    const may: unknown[] = await this.database.query(MAY_ORDER, [who.person, organisation]);
    if (may.length === 0) {
      const facts = { roles: ['organiser', 'secretary'], body: organisation };
      throw new Problem(403, 'RIGHT.NOT_ABOVE', { facts });
    }
    await this.ledger.cancelMigration(id, who.person);
    return this.read(who.person, id);
  }

  private async find(id: string): Promise<Operation | null> {
    const [row]: Pick<Operation, 'id' | 'organisation' | 'from' | 'to'>[] =
      await this.database.query(
        'SELECT id, organisation, from_pack AS "from", to_pack AS "to" FROM pack_migration WHERE id = $1',
        [id],
      );
    const progress = await this.ledger.progressOf(id);
    if (!row || !progress) return null;
    const { cancelled, ...counts } = progress;
    const over = counts.done >= counts.total;
    const status = cancelled ? 'cancelled' : over ? 'done' : 'running';
    return { ...row, kind: 'pack-migration', status, ...counts };
  }

  private async checkSees(reader: string, body: string): Promise<void> {
    const sees: unknown[] = await this.database.query(SEES, [reader, body]);
    if (sees.length === 0) throw notFound('ORGANISATION');
  }
}

const ITEMS = `SELECT i.dossier, d.code, i.outcome, i.seq, i.refusals FROM pack_migration_item i
  JOIN dossier d ON d.id = i.dossier
  WHERE i.migration = $1 AND ($2::uuid IS NULL OR i.dossier > $2) ORDER BY i.dossier LIMIT $3`;

function showMove({ outcome, ...rest }: RepackForeseen, language: Language): ShownMove {
  const phaseName = nameOf(language, 'phases', rest.phase);
  if ('datesMoved' in outcome) {
    const { authority: authorityAfter, datesMoved, gatesRechecked, papersMissing } = outcome;
    const papers = papersMissing.map((slot) => ({ slot, name: nameOf(language, 'papers', slot) }));
    return {
      ...rest,
      ...{ phaseName, moves: true, refusal: null, datesMoved, gatesRechecked },
      authorityAfter: { body: authorityAfter.body, meeting: authorityAfter.meeting },
      authority: rest.authority && { body: rest.authority.body, meeting: rest.authority.meeting },
      papersMissing: papers,
    };
  }
  return {
    ...rest,
    authority: rest.authority && { body: rest.authority.body, meeting: rest.authority.meeting },
    ...{ phaseName, moves: false, refusal: saidIn(outcome, language), authorityAfter: null },
    ...{ datesMoved: [], papersMissing: [], gatesRechecked: [] },
  };
}

function saidIn({ code, article, facts }: Refusal, language: Language): Said {
  return { code, article, message: say(language, code, facts) };
}
