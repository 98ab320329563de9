import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planTerm } from '../../demo/term/plan';
import { runTerm, type TermRun } from '../../demo/term/run';
import { freshDatabase, type TestDatabase } from '../support/postgres';

const TWENTIETH = 20;

describe('the term of 2015 to 2020', () => {
  it('is planned with the figures of the source', () => {
    expect(planTerm(1).expected).toEqual({
      organisations: 61,
      committees: 37,
      cells: 24,
      members: 5_022,
      classes: 38,
      learners: 3_010,
      admissions: 1_270,
    });
  });

  describe('a twentieth of it, stopped half-way and gone on with', () => {
    let database: TestDatabase;
    let first: TermRun;
    let second: TermRun;
    let third: TermRun;
    beforeAll(async () => {
      database = await freshDatabase();
      const papersFolder = mkdtempSync(join(process.env['RO_TEST_FOLDER'] ?? tmpdir(), 'term-'));
      const { appUrl: databaseUrl, ownerUrl } = database;
      const run = (days: number): Promise<TermRun> => {
        let left = days;
        const isStopped = (): boolean => (left -= 1) < 0;
        const quietly = (): void => undefined;
        const settings = { databaseUrl, ownerUrl, papersFolder, scale: TWENTIETH };
        return runTerm(settings, { onDay: quietly, onVerify: quietly, isStopped });
      };
      first = await run(120);
      second = await run(10_000);
      third = await run(10_000);
    }, 300_000);
    afterAll(() => database.drop());

    it('prints its expected figures from the rows', () => {
      expect(first.report).toBeNull();
      expect(second.report?.figures).toEqual(planTerm(TWENTIETH).expected);
    });

    it('leaves a book in which nothing is violated', () => {
      expect(second.report?.verified.invariants.filter(({ violated }) => violated > 0)).toEqual([]);
    });

    it('has each run go on where the one before stopped', () => {
      expect(first.acts).toBeGreaterThan(100);
      expect(second.acts).toBeGreaterThan(100);
      expect(third.acts).toBe(0);
      expect(third.report?.figures).toEqual(second.report?.figures);
    });
  });
});
