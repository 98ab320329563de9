import { Client } from 'pg';
import { createDataSource } from '../../entities/data-source';
import { createLedger, type Ledger } from '../../ledger/ledger';
import { procedures } from '../../rules/procedures';
import { openDoor, type Door } from '../api/support/door';
import { listCandidate } from '../api/support/listing';

const ACTS = 20;
/**
 * Log written by a nomination: entry, dossier, three places whose phase changed, the duty done and the one that follows with
 * an index per depth, clocks, and what the counters will differ by. Without images of whole pages, which depend on when
 * PostgreSQL last wrote all of them out.
 */
const WAL_BYTES_AT_MOST = 4_600;

let door: Door;
let ledger: Ledger;
let close: () => Promise<void>;
beforeAll(async () => {
  door = await openDoor();
  const dataSource = await createDataSource(door.testDatabase.appUrl, { poolSize: 1 }).initialize();
  ledger = createLedger({ dataSource, procedures });
  close = () => dataSource.destroy();
});
afterAll(async () => {
  await close();
  await door.close();
});

async function nominate(dossier: string, nominatedOn: string): Promise<void> {
  const outcome = await ledger.act({
    caller: { kind: 'person', person: door.world.people.secretary },
    dossier,
    act: 'nominate-for-class',
    input: { nominatedOn },
    key: `cost-${dossier}`,
  });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
}

/** Bytes of log that the one connection of the ledger has written so far. */
async function walBytes(): Promise<number> {
  const { rows } = await ledger.context.pool.query<{ bytes: number }>(
    `SELECT w.wal_bytes::float8 AS bytes FROM pg_stat_force_next_flush(), pg_stat_get_backend_wal(pg_backend_pid()) w`,
  );
  return rows[0]?.bytes ?? 0;
}

it('an act is four statements, one of them a commit, and writes no more log than it did', async () => {
  const { today } = await door.ledger.businessNow();
  const dossiers: string[] = [];
  for (let nth = 0; nth <= ACTS; nth += 1) dossiers.push(await listCandidate(door));
  const [first = '', ...others] = dossiers;
  await nominate(first, today); // plans are made, the relation's first pages are there
  await walBytes();
  const before = await walBytes();
  const statements = jest.spyOn(Client.prototype, 'query');
  for (const dossier of others) await nominate(dossier, today);
  const sent = statements.mock.calls.map(([query]) => String(query));
  statements.mockRestore();
  await walBytes();
  const each = ((await walBytes()) - before) / ACTS;
  expect([sent.length, sent.filter((text) => text === 'COMMIT').length]).toEqual([4 * ACTS, ACTS]);
  expect(each).toBeGreaterThan(1_000);
  expect(each).toBeLessThan(WAL_BYTES_AT_MOST);
});
