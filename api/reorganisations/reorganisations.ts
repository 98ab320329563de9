import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Ledger } from '../../ledger/ledger';
import { planHash } from '../../ledger/world/plan-hash';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { NamedPlan } from '../../rules/world/reorganisation/acts';
import type { ReorganisationStatus } from '../../rules/world/reorganisation/facts';
import { BODIES_HELD } from '../dossiers/visibility';
import { readCursor } from '../http/cursors';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { pageOf, type Page } from '../lists/page';
import type { Named, NamedBody } from '../registers/names';
import type { ReorganisationsAsked } from '../registers/inputs/reorganisation';
import { day, id } from '../schemas/values';

/** A reorganisation in a list. */
export interface ReorganisationLine {
  readonly id: string;
  readonly title: string;
  readonly status: ReorganisationStatus;
  readonly on: PlainDate;
  /** The lowest body above all that changes; it decides. */
  readonly competent: NamedBody;
  /** Null where the installation itself planned it. */
  readonly plannedBy: Named | null;
  readonly approvedBy: Named | null;
}

/** A reorganisation with its whole plan, and how far the dossiers have followed it. */
export interface ShownReorganisation extends ReorganisationLine {
  /** Hash of the plan: whoever approves names it. */
  readonly plan: string;
  readonly steps: NamedPlan['steps'];
  readonly successors: Readonly<Record<string, string>>;
  /** The change that carried it out; null until then. */
  readonly change: { readonly register: string; readonly seq: number } | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
}

const named = (column: string): string =>
  `(SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = r.${column})`;

const FIELDS = `r.id, r.title, r.status, r.holds_on AS "on",
    (SELECT json_build_object('id', o.id, 'code', o.code, 'name', o.name) FROM organisation o
      WHERE o.id = r.competent) AS competent,
    ${named('planned_by')} AS "plannedBy", ${named('approved_by')} AS "approvedBy"`;

/** Seen by who holds a reading role at the body that decides, or above it. */
const SEEN = `EXISTS (SELECT FROM unnest(ro_chain(r.competent, (SELECT day FROM today))) body
    JOIN held ON held.organisation = body)`;

const LIST = `${BODIES_HELD}
  SELECT ${FIELDS} FROM reorganisation r
  WHERE ${SEEN} AND ($2::text IS NULL OR r.status = $2)
    AND ($3::date IS NULL OR (r.holds_on, r.id) < ($3, $4::uuid))
  ORDER BY r.holds_on DESC, r.id DESC LIMIT $5`;

const ONE = `${BODIES_HELD}
  SELECT ${FIELDS}, r.steps, r.successors FROM reorganisation r WHERE r.id = $2 AND ${SEEN}`;

const place = z.tuple([day, id]);

/** Reorganisations as their readers find them. */
@Injectable()
export class Reorganisations {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  async list(
    reader: string,
    { status, limit, cursor }: ReorganisationsAsked,
  ): Promise<Page<ReorganisationLine>> {
    const [on, before] = readCursor(place, cursor) ?? [null, null];
    const values = [reader, status ?? null, on, before, limit + 1];
    const rows: ReorganisationLine[] = await this.database.query(LIST, values);
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.on, row.id],
    );
  }

  /** @throws Problem 404 where the reader holds nothing at the body that decides or above it, also where there is none */
  async read(reader: string, reorganisation: string): Promise<ShownReorganisation> {
    const rows: Omit<ShownReorganisation, 'plan' | 'change' | 'progress'>[] =
      await this.database.query(ONE, [reader, reorganisation]);
    const [found] = rows;
    if (!found) throw notFound('REORGANISATION');
    const carriedOut = await this.ledger.carriedOutBy(reorganisation);
    const change = carriedOut && { register: carriedOut.register, seq: carriedOut.seq };
    const progress = change && (await this.ledger.followedOf(change));
    return { ...found, plan: planHash(found), change, progress };
  }
}

/** The plan as acts on it name it: whole. */
export function planOf({ id: reorganisation, title, on, steps }: ShownReorganisation): NamedPlan {
  return { reorganisation, title, on, steps };
}
