import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { v7 as uuidv7 } from 'uuid';
import { runRebuild } from '../../cli/rebuild';
import { runVerify } from '../../cli/verify';
import { procedures } from '../../rules/procedures';
import { openBook, receiptOf, type Book } from '../ledger/support/book';

let book: Book;
const environment = { ...process.env };
beforeAll(async () => {
  book = await openBook({ procedures });
  const { cell, candidate, secretary, deputy, organiser, grassroots } = book.world;
  const { today } = await book.ledger.businessNow();
  await book.ledger.enterRegister({
    authorisations: [{ organisation: grassroots, fromOn: today }],
  });
  const input = {
    cell,
    candidate,
    helper: deputy,
    listedOn: today,
    present: [secretary, deputy, organiser],
    tally: { yes: 3, no: 0, blank: 0, invalid: 0 },
    form: 'secret-ballot',
  };
  receiptOf(await book.act(uuidv7(), 'list-candidate', input));
  process.env['DATABASE_URL'] = book.database.appUrl;
  delete process.env['TEMPORAL_ADDRESS'];
});
afterAll(async () => {
  process.env = environment;
  await book.close();
});

async function run(command: typeof runVerify, ...argv: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await command(argv, stdout, stderr);
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

describe('ro verify', () => {
  it('ends with one JSON object and exit code 0 when nothing is violated', async () => {
    const { code, out } = await run(runVerify, '--json');
    const report = JSON.parse(out.trim().split('\n').at(-1) ?? '');
    expect([code, report.violated]).toEqual([0, 0]);
    expect(report.checked).toBeGreaterThan(5);
    expect(report.invariants[0]).toMatchObject({ id: 1, violated: 0 });
  });

  it('exits 1 and names the dossier when something is', async () => {
    const { pool } = book.ledger.context;
    await pool.query(`UPDATE task SET due_on = due_on + 1`);
    const { code, out } = await run(runVerify);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ 3\..*1 checked|KN-\d{4}-00001/);
  });

  it('says what to do when nothing runs', async () => {
    process.env['DATABASE_URL'] = '';
    process.env['RO_HOME'] = '/nonexistent';
    const { code, err } = await run(runVerify);
    process.env['DATABASE_URL'] = book.database.appUrl;
    expect(code).toBe(2);
    expect(err).toMatch(/No system runs on .*nonexistent\. Remedy: npm start/);
  });

  it('knows no other argument', async () => {
    expect((await run(runVerify, '--jsno')).code).toBe(2);
    expect(await run(runVerify, '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('ro verify [--json]'),
    });
  });
});

describe('ro rebuild', () => {
  it('mends what verify named', async () => {
    const { code, out } = await run(runRebuild, '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { dossiers: 1, entries: 1, changes: 3, damaged: [], marked: 1, waiting: 1 },
    ]);
    expect((await run(runVerify)).code).toBe(0);
  });
});
