import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Json } from '../../rules/kernel/json';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { page } from '../schemas/values';

export const historyAsked = z.strictObject(page);
export type HistoryAsked = z.output<typeof historyAsked>;

/** One thing done to an account. */
export interface AccountEventLine {
  readonly id: number;
  readonly kind: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly facts: Readonly<Record<string, Json>>;
  readonly recordedAt: string;
}

const EVENTS = `
  SELECT e.id, e.kind, json_build_object('id', p.id, 'name', p.name) AS by, e.facts, e.recorded_at AS "recordedAt"
    FROM account_event e JOIN person p ON p.id = e.by_person
   WHERE e.account = $1 AND ($2::bigint IS NULL OR e.id < $2) ORDER BY e.id DESC LIMIT $3`;

/** What was done to an account: its administrators and its holder read the same. */
@Injectable()
export class AccountHistory {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Newest first. */
  async of(account: string, asked: HistoryAsked): Promise<Page<AccountEventLine>> {
    const before = readCursor(z.int(), asked.cursor);
    const rows: AccountEventLine[] = await this.database.query(EVENTS, [
      account,
      before ?? null,
      asked.limit + 1,
    ]);
    return pageOf(
      rows,
      asked.limit,
      (row) => row,
      ({ id }) => id,
    );
  }
}
