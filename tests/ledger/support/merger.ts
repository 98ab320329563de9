import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { bodyOf } from '../../../demo/body';
import { holdersOf } from '../../../demo/offices';
import { seedDemonstration } from '../../../demo/seed';
import { createDataSource } from '../../../entities/data-source';
import type { LedgerOptions } from '../../../ledger/context';
import { createLedger, type Ledger } from '../../../ledger/ledger';
import type { WorldOutcome, WorldReceipt } from '../../../ledger/world/contract';
import { addDays, type PlainDate } from '../../../rules/calendar/plain-date';
import type { Json } from '../../../rules/kernel/json';
import { procedures } from '../../../rules/procedures';
import { freshDatabase, type TestDatabase } from '../../support/postgres';

/** The demonstration in a database of its own, and the book on it. */
export interface MergerBook {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly ledger: Ledger;
  readonly today: PlainDate;
  ask<T extends object>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]>;
  close(): Promise<void>;
}

export async function openDemonstration(): Promise<MergerBook> {
  const database = await freshDatabase();
  const roHome = mkdtempSync(join(process.env['RO_TEST_FOLDER'] ?? tmpdir(), 'merger-'));
  const { appUrl: databaseUrl, ownerUrl } = database;
  await seedDemonstration({ databaseUrl, ownerUrl, roHome, mode: 'test' }, () => undefined);
  const dataSource = await createDataSource(databaseUrl, { poolSize: 20 }).initialize();
  const ledger = openLedger(dataSource);
  const { today } = await ledger.businessNow();
  return {
    database,
    dataSource,
    ledger,
    today,
    ask: async (sql, ...values) => (await ledger.context.pool.query(sql, [...values])).rows,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** The book as another process would open it. */
export function openLedger(dataSource: DataSource, options: Partial<LedgerOptions> = {}): Ledger {
  return createLedger({ dataSource, procedures, mayMoveTime: true, ...options });
}

/** The office at a body of the demonstration, in the order of its holders. */
export function holder(role: Parameters<typeof holdersOf>[0], slug: string, nth = 0): string {
  const person = holdersOf(role, slug)[nth];
  if (person === undefined) throw new Error(`nobody is ${role} of ${slug}`);
  return person;
}

export const MERGED = { committee: randomUUID() };

/** Two committees with all their cells become one, and two small cells of theirs one. */
export function mergerPlan(on: PlainDate, reorganisation: string = randomUUID()) {
  const [one, other] = ['sxd', 'cntn'].map((slug) => bodyOf(slug).id);
  const into = MERGED.committee;
  const keep = (from: string | undefined, roles: readonly string[]) => ({
    do: 'keep-in-office',
    from: from ?? '',
    to: into,
    roles,
  });
  const steps = [
    {
      do: 'found',
      organisation: into,
      code: '91.010.050.000.000',
      name: 'Đảng bộ Sở Xây dựng và Hạ tầng',
      level: 'grassroots',
      parent: bodyOf('dcq').id,
    },
    { do: 'dissolve', organisation: one ?? '', into },
    { do: 'dissolve', organisation: other ?? '', into },
    keep(one, ['secretary', 'organiser', 'supervisor', 'committee-member']),
    keep(other, ['organiser', 'supervisor', 'committee-member']),
    { do: 'dissolve', organisation: bodyOf('cntn-mang').id, into: bodyOf('cntn-vp').id },
  ];
  return { reorganisation, title: 'Sắp xếp hai đảng bộ', on, steps };
}

/** Planned, approved by a second person, and carried out by time on its day. */
export async function carryOutMerger(
  ledger: Ledger,
  plan: ReturnType<typeof mergerPlan>,
): Promise<WorldReceipt> {
  const input: Json = plan;
  const ask = (act: string, person: string) =>
    ledger.changeWorld({
      caller: { kind: 'person', person },
      register: 'organisations',
      act,
      input,
      key: randomUUID(),
    });
  accepted(await ask('plan-reorganisation', holder('organiser', 'dcq')));
  accepted(await ask('approve-reorganisation', holder('secretary', 'dcq')));
  await ledger.moveBusinessTime(plan.on);
  const work = await ledger.worldWork(10);
  expect(work).toEqual([{ reorganisation: plan.reorganisation, change: null }]);
  const receipt = accepted(await ledger.carryOutDue(plan.reorganisation));
  const again = await ledger.carryOutDue(plan.reorganisation);
  expect(again).toEqual({ kind: 'accepted', receipt, replayed: true });
  return receipt;
}

export function accepted(outcome: WorldOutcome): WorldReceipt {
  if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return outcome.receipt;
}

/** A day on which nothing has been planned yet. */
export function inAWeek(today: PlainDate): PlainDate {
  return addDays(today, 7);
}
