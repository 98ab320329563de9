import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ADMISSION_PHASES } from '../../rules/admission/phases';
import { procedures } from '../../rules/procedures';
import { createDataSource } from '../../entities/data-source';
import { verify } from '../../ledger/verify';
import { SIGN_INS } from '../../demo/accounts';
import { seedDemonstration, type SeedSettings } from '../../demo/seed';
import { freshDatabase, type TestDatabase } from '../support/postgres';

const quietly = (): void => undefined;

/** A fresh database with the settings of a start on it. */
async function place(): Promise<{ database: TestDatabase; settings: SeedSettings }> {
  const database = await freshDatabase();
  const roHome = mkdtempSync(join(process.env['RO_TEST_FOLDER'] ?? tmpdir(), 'seed-'));
  const { appUrl: databaseUrl, ownerUrl } = database;
  return { database, settings: { databaseUrl, ownerUrl, roHome, mode: 'test' } };
}

async function ask<T extends object>(url: string, sql: string): Promise<readonly T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** All that can be compared between two seedings: ids of dossiers and hashes are new each time. */
const DATA = `
  SELECT d.code, d.phase, d.pack, d.organisation, d.subject,
    (SELECT json_agg(json_build_array(e.seq, e.act, e.actor, e.occurred_on) ORDER BY e.seq)
     FROM ledger_entry e WHERE e.dossier = d.id) AS entries
  FROM dossier d ORDER BY d.code`;

describe('seeding the demonstration', () => {
  let first: Awaited<ReturnType<typeof place>>;
  beforeAll(async () => {
    first = await place();
    const seeded = await seedDemonstration(first.settings, quietly);
    expect(seeded).toEqual({ signIns: [...SIGN_INS], seeded: true });
  });
  afterAll(() => first.database.drop());

  it('leaves dossiers in every phase', async () => {
    const rows = await ask<{ phase: string }>(
      first.settings.databaseUrl,
      'SELECT DISTINCT phase FROM dossier',
    );
    const phases = new Set(rows.map(({ phase }) => phase));
    expect(ADMISSION_PHASES.filter((phase) => !phases.has(phase))).toEqual([]);
  });

  it('leaves members on the way to other cells, one of them with an overdue letter', async () => {
    const rows = await ask<{ phase: string; late: boolean }>(
      first.settings.databaseUrl,
      `SELECT d.phase, EXISTS (SELECT FROM task t WHERE t.dossier = d.id AND t.act = 'record-presentation'
         AND t.due_on < ro_civil_day(ro_business_now())) AS late
       FROM dossier d WHERE d.kind = 'transfer' ORDER BY d.phase`,
    );
    expect(rows).toEqual([
      { phase: 'HOSTED', late: false },
      { phase: 'INTRODUCED', late: true },
      { phase: 'MOVE_ANNOUNCED', late: false },
      { phase: 'TRANSFERRED', late: false },
    ]);
  });

  it('leaves twelve grassroots organisations with about 800 members', async () => {
    const [count] = await ask<{ members: string; grassroots: string }>(
      first.settings.databaseUrl,
      `SELECT (SELECT count(DISTINCT person) FROM membership WHERE to_on IS NULL) AS members,
        (SELECT count(*) FROM organisation o WHERE level = 'grassroots' OR (level = 'cell' AND EXISTS (
           SELECT FROM organisation_parent p JOIN organisation up ON up.id = p.parent
           WHERE p.child = o.id AND up.level = 'superior'))) AS grassroots`,
    );
    expect(Number(count?.grassroots)).toBe(12);
    expect(Number(count?.members)).toBeGreaterThanOrEqual(760);
    expect(Number(count?.members)).toBeLessThanOrEqual(840);
  });

  it('leaves a ledger in which nothing is violated', async () => {
    const dataSource = await createDataSource(first.settings.databaseUrl).initialize();
    try {
      const report = await verify({ dataSource, procedures });
      expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
      expect(report.checked).toBeGreaterThan(5_000);
    } finally {
      await dataSource.destroy();
    }
  });

  it('ends at real time, with some overdue, some notices, and every open dossier to be told', async () => {
    const [state] = await ask<{
      offset: string;
      overdue: string;
      notices: string;
      open: string;
      told: string;
    }>(
      first.settings.databaseUrl,
      `SELECT (SELECT offset_ms FROM business_clock) AS offset,
        (SELECT count(DISTINCT dossier) FROM task WHERE due_on < ro_civil_day(ro_business_now())) AS overdue,
        (SELECT count(*) FROM notice) AS notices,
        (SELECT count(*) FROM dossier WHERE NOT closed) AS open,
        (SELECT count(*) FROM to_tell) AS told`,
    );
    expect(state?.offset).toBe('0');
    expect(Number(state?.overdue)).toBeGreaterThan(8);
    expect(Number(state?.notices)).toBeGreaterThan(100);
    expect(Number(state?.notices)).toBeLessThan(1_500);
    expect(state?.told).toBe(state?.open);
  });

  it('stores the bytes of every paper', async () => {
    const papers = await ask<{ sha256: string }>(
      first.settings.databaseUrl,
      'SELECT sha256 FROM paper',
    );
    const folder = join(first.settings.roHome, 'papers');
    expect(papers.length).toBeGreaterThan(300);
    const missing = papers.filter(
      ({ sha256 }) => !existsSync(join(folder, sha256.slice(0, 2), sha256)),
    );
    expect(missing).toEqual([]);
  });

  it('keeps what is there at a second start', async () => {
    const before = await ask(first.settings.databaseUrl, DATA);
    expect(await seedDemonstration(first.settings, quietly)).toEqual({
      signIns: [...SIGN_INS],
      seeded: false,
    });
    expect(await ask(first.settings.databaseUrl, DATA)).toEqual(before);
  });

  it('gives the same data on another fresh database', async () => {
    const second = await place();
    try {
      await seedDemonstration(second.settings, quietly);
      expect(await ask(second.settings.databaseUrl, DATA)).toEqual(
        await ask(first.settings.databaseUrl, DATA),
      );
    } finally {
      await second.database.drop();
    }
  });
});

describe('seeding that cannot be', () => {
  it('leaves nothing when it is broken off half-way, and is done whole the next time', async () => {
    const { database, settings } = await place();
    const breakOff = (done: number): void => {
      if (done === 300) throw new Error('broken off');
    };
    await expect(seedDemonstration(settings, breakOff)).rejects.toThrow('broken off');
    expect(
      await ask(settings.databaseUrl, 'SELECT FROM organisation UNION ALL SELECT FROM dossier'),
    ).toEqual([]);
    expect((await seedDemonstration(settings, quietly)).seeded).toBe(true);
    await database.drop();
  });

  it('is refused in production and without the owner of the database, saying what to do', async () => {
    const { database, settings } = await place();
    await expect(seedDemonstration({ ...settings, mode: 'production' }, quietly)).rejects.toThrow(
      'production',
    );
    await expect(seedDemonstration({ ...settings, ownerUrl: undefined }, quietly)).rejects.toThrow(
      'DATABASE_OWNER_URL',
    );
    await database.drop();
  });
});
