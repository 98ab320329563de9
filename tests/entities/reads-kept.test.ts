import type { DataSource } from 'typeorm';
import { createDataSource } from '../../entities/data-source';
import { migrate } from '../../entities/migrate';
import { emptyDatabase, type TestDatabase } from '../support/postgres';

const PERSON = '01900000-0000-7000-8000-000000000001';
const READER = '01900000-0000-7000-8000-000000000002';
const DOSSIER = '01900000-0000-7000-8000-000000000003';
const ROWS = `SELECT person, dossier, subject, what, why, by_right, read_at,
  tableoid::regclass::text AS part FROM read_audit ORDER BY id`;

let database: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate(database.ownerUrl);
  owner = await createDataSource(database.ownerUrl).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

async function undoReads(): Promise<void> {
  for (let undone = false; !undone;) {
    const [{ name }] = await owner.query('SELECT name FROM migrations ORDER BY id DESC LIMIT 1');
    await owner.undoLastMigration();
    undone = String(name).startsWith('Reads');
  }
}

it('keeps rows of every month when the audit of reads is parted, and when it is put together again', async () => {
  await undoReads();
  await owner.query(
    `INSERT INTO read_audit (person, dossier, what, read_at) VALUES
      ($1, $2, 'paper:cv:1', '2025-11-30T23:59:59.999999Z'), ($1, NULL, 'person:${PERSON}', '2025-12-01T00:00:00Z')`,
    [READER, DOSSIER],
  );
  await migrate(database.ownerUrl);
  const unrecorded = { person: READER, why: 'unrecorded', by_right: 'unrecorded' };
  expect(await owner.query(ROWS)).toEqual([
    {
      ...unrecorded,
      dossier: DOSSIER,
      subject: null,
      what: 'paper:cv:1',
      read_at: '2025-11-30T23:59:59.999Z',
      part: 'read_audit_2025_11',
    },
    {
      ...unrecorded,
      dossier: null,
      subject: PERSON,
      what: 'person',
      read_at: '2025-12-01T00:00:00.000Z',
      part: 'read_audit_2025_12',
    },
  ]);
  await undoReads();
  expect(await owner.query('SELECT what FROM read_audit ORDER BY id')).toEqual([
    { what: 'paper:cv:1' },
    { what: `person:${PERSON}` },
  ]);
  await expect(owner.query('DELETE FROM read_audit')).rejects.toThrow(/only grows/);
});
