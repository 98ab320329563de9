import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startApi, type RunningApi } from '../../api/start';
import { runDemo } from '../../cli/demo';
import { runWalkthrough } from '../../cli/walkthrough';
import { runVerify } from '../../cli/verify';
import { seedDemonstration } from '../../demo/seed';
import { startWorker } from '../../worker/start';
import { freshDatabase, type TestDatabase } from '../support/postgres';
import { devServer, type TestDevServer } from '../support/temporal';

const NAMES = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'TEMPORAL_ADDRESS',
  'RO_HOME',
  'RO_MODE',
] as const;
const TIMEOUT_MS = 180_000;

/** Collects what a command prints. */
function paper(): { readonly stream: Writable; text(): string } {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream, text: () => text };
}

/** Waits until the engine has heard of every dossier. */
async function untilTold(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    while ((await client.query('SELECT FROM to_tell LIMIT 1')).rowCount !== 0) await sleep(200);
  } finally {
    await client.end();
  }
}

interface JsonLine {
  readonly line: string;
  readonly [field: string]: unknown;
}

describe('the walkthrough on the running demonstration', () => {
  let database: TestDatabase;
  let engine: TestDevServer;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let api: RunningApi;
  const before = NAMES.map((name) => [name, process.env[name]] as const);

  beforeAll(async () => {
    [database, engine] = await Promise.all([freshDatabase(), devServer()]);
    const { appUrl: databaseUrl, ownerUrl } = database;
    const roHome = mkdtempSync(join(process.env['RO_TEST_FOLDER'] ?? tmpdir(), 'walkthrough-'));
    await seedDemonstration({ databaseUrl, ownerUrl, roHome, mode: 'test' }, () => undefined);
    const logs = { logLevel: 'warn', logFile: join(roHome, 'ro.log') } as const;
    const { address: temporalAddress } = engine;
    worker = await startWorker({
      databaseUrl,
      temporalAddress,
      namespace: 'ro',
      taskQueue: 'ro',
      ...logs,
    });
    const papersFolder = join(roHome, 'papers');
    api = await startApi({
      databaseUrl,
      host: '127.0.0.1',
      port: 0,
      papersFolder,
      mode: 'test',
      parts: [],
      ...logs,
    });
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: ownerUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      RO_HOME: roHome,
      RO_MODE: 'test',
    });
  }, TIMEOUT_MS);

  afterAll(async () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    await api.stop();
    await worker.stop();
    await engine.stop();
    await database.drop();
  }, TIMEOUT_MS);

  async function walk(...flags: string[]): Promise<{ code: number; out: string; err: string }> {
    const [out, err] = [paper(), paper()];
    const code = await runWalkthrough(['--url', api.address, ...flags], out.stream, err.stream);
    return { code, out: out.text(), err: err.text() };
  }

  it(
    'leads a candidate to full membership, and proves that nothing is violated',
    async () => {
      const { code, out, err } = await walk('--json');
      expect({ code, err, failed: out.match(/.*"line":"failed".*/)?.[0] }).toEqual({
        code: 0,
        err: '',
        failed: undefined,
      });
      const lines = out
        .trimEnd()
        .split('\n')
        .map((text): JsonLine => JSON.parse(text));
      const acts = lines.filter(({ line }) => line === 'act');
      expect(acts.length).toBeGreaterThanOrEqual(30);
      expect(acts.map(({ act }) => act)).toEqual(
        expect.arrayContaining([
          'announce-class',
          'record-cell-vote',
          'record-division-appraisal',
          'decide-recognition',
        ]),
      );
      expect(acts.map(({ login }) => login)).toEqual(
        expect.arrayContaining(['organiser.cdlg', 'secretary.cdlg']),
      );
      expect(acts.at(-1)).toMatchObject({ phase: 'RECOGNISED', next: null });
      expect(lines.filter(({ line }) => line === 'certificate')).toHaveLength(1);
      expect(lines.filter(({ line }) => line === 'vote')).toHaveLength(7);
      expect(lines.find(({ line }) => line === 'verify')).toMatchObject({ violated: 0 });
      const dates = lines.find(({ line }) => line === 'dates');
      expect(String(dates?.['official']).slice(4)).toBe(String(dates?.['ceremony']).slice(4));
    },
    TIMEOUT_MS,
  );

  it(
    'can be taken again by another candidate, in Vietnamese',
    async () => {
      const { code, out } = await walk('--lang', 'vi');
      expect({ code, failed: out.match(/✗[^]*/)?.[0] }).toEqual({ code: 0, failed: undefined });
      expect(out).toContain('0 vi phạm');
    },
    TIMEOUT_MS,
  );

  it(
    'is undone by `ro demo reset` while everything runs',
    async () => {
      const [out, progress] = [paper(), paper()];
      expect(await runDemo(['reset', '--json'], out.stream, progress.stream)).toBe(0);
      expect(JSON.parse(out.text())).toMatchObject({ engineAway: false });
      await untilTold(database.appUrl);
      const proof = paper();
      await runVerify(['--json'], proof.stream, paper().stream);
      expect(JSON.parse(proof.text().trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
        violated: 0,
      });
    },
    TIMEOUT_MS,
  );

  it(
    'merges two committees while their dossiers run, and nobody is orphaned',
    async () => {
      const { code, out, err } = await walk('--scenario', 'merger', '--json');
      expect({ code, err, failed: out.match(/.*"line":"failed".*/)?.[0] }).toEqual({
        code: 0,
        err: '',
        failed: undefined,
      });
      const lines = out
        .trimEnd()
        .split('\n')
        .map((text): JsonLine => JSON.parse(text));
      const one = (name: string) => lines.find(({ line }) => line === name);
      expect(one('refused-as-due')).toMatchObject({ code: 'SEPARATION.SAME_PERSON', status: 403 });
      expect(one('foreseen')).toBeDefined();
      expect(one('followed')).toBeDefined();
      const told = one('preview');
      expect(told).toMatchObject({ missing: 0 });
      expect(one('stands')).toMatchObject({
        votes: told?.['votesStanding'],
        dossiers: told?.['dossiers'],
      });
      expect(lines.findLast(({ line }) => line === 'progress')).toMatchObject({
        done: told?.['dossiers'],
        total: told?.['dossiers'],
      });
      expect(one('verify')).toMatchObject({ violated: 0 });
    },
    TIMEOUT_MS,
  );

  it(
    'leads a candidate to full membership after a merger too, and merges nothing twice',
    async () => {
      const again = await walk('--scenario', 'merger');
      expect({ code: again.code, err: again.err }).toEqual({
        code: 1,
        err: expect.stringContaining('npx ro demo reset'),
      });
      const { code, out } = await walk();
      expect({ code, failed: out.match(/✗[^]*/)?.[0] }).toEqual({ code: 0, failed: undefined });
    },
    TIMEOUT_MS,
  );

  it('shows the problem and fails when the system refuses', async () => {
    const [out, err] = [paper(), paper()];
    const code = await runWalkthrough(
      ['--url', `${api.address}/nowhere`, '--json'],
      out.stream,
      err.stream,
    );
    expect(code).toBe(1);
    expect(out.text()).toContain('"line":"failed"');
    expect(out.text()).toContain('"status":404');
  });

  it('refuses to reset a production installation', async () => {
    process.env['RO_MODE'] = 'production';
    const err = paper();
    expect(await runDemo(['reset'], paper().stream, err.stream)).toBe(1);
    expect(err.text()).toContain('production');
    process.env['RO_MODE'] = 'test';
  });
});
