import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { Problem } from '../../http/problem';
import { carryOut, countEffects } from './effects';
import { findEffects } from './findings';
import { Problems, type ImportCounts, type ImportReport } from './report';
import { isSigned, type DirectoryKey } from './signature';
import type { Spooled } from './spool';
import { stageRows } from './staged-rows';

/** Token of the imports in Nest's container. */
export const ACCOUNT_IMPORTS = Symbol('account imports');

/** One file at a time: two would report each other's rows as taken. */
const LOCK = 'SELECT pg_advisory_xact_lock(7001, 20)';
const TAKEN_MEANWHILE = '23505';

/** A file of accounts, whoever sent it and whoever brings it. */
export interface ImportAsked extends Spooled {
  /** Of the directory, 64 bytes as base64. */
  readonly signature: string;
  /** Whose bodies it may touch, and who is recorded. */
  readonly administrator: string;
}

interface ImportRow {
  readonly problems: number;
  readonly counts: ImportCounts;
  readonly appliedAt: string | null;
}

/** Accounts in bulk: checked first, then the very same file carried out, all of it or nothing, once. */
export class AccountImports {
  constructor(
    private readonly database: DataSource,
    private readonly key: DirectoryKey | undefined,
  ) {}

  /** What the file would do. Nothing is changed but the note that it was checked. @throws Problem */
  async check(asked: ImportAsked): Promise<ImportReport> {
    const { id } = this.checkSignature(asked);
    const report = await this.dryRun(asked);
    await this.database.query(
      `INSERT INTO account_import (sha256, key_id, checked_by, problems, counts) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (sha256) DO UPDATE SET key_id = $2, checked_by = $3, checked_at = now(), problems = $4, counts = $5
         WHERE account_import.applied_at IS NULL`,
      [asked.sha256, id, asked.administrator, report.problemCount, JSON.stringify(report.counts)],
    );
    return report;
  }

  /**
   * Carries out a file that was checked. The same file again changes nothing and answers what it did.
   * @throws Problem 409 where it was not checked, has problems, or somebody took a login meanwhile
   */
  async apply(asked: ImportAsked): Promise<ImportReport> {
    this.checkSignature(asked);
    try {
      return await this.database.transaction((work) => this.applyIn(work, asked));
    } catch (error) {
      if (!isTaken(error)) throw error;
      throw new Problem(409, 'IMPORT.CHANGED_MEANWHILE');
    }
  }

  private async applyIn(work: EntityManager, asked: ImportAsked): Promise<ImportReport> {
    const { sha256, administrator } = asked;
    await work.query(LOCK);
    const known = await findImport(work, sha256);
    if (known?.appliedAt) return reportOf(sha256, known.counts, known.appliedAt);
    if (!known || known.problems > 0) throw new Problem(409, 'IMPORT.CHECK_FIRST');
    const problems = new Problems();
    const counts = await weigh(work, asked, problems);
    // The world moved since the check: what is carried out must be what was shown.
    if (problems.count > 0 || !isSame(counts, known.counts))
      throw new Problem(409, 'IMPORT.CHANGED_MEANWHILE');
    await carryOut(work, { administrator, sha256, created: counts.created });
    const [row]: { appliedAt: string }[] = (
      await work.query(
        `UPDATE account_import SET applied_by = $2, applied_at = now() WHERE sha256 = $1 RETURNING applied_at AS "appliedAt"`,
        [sha256, administrator],
      )
    )[0];
    if (!row) throw new Error(`import ${sha256} is gone`);
    return reportOf(sha256, counts, row.appliedAt);
  }

  private async dryRun(asked: ImportAsked): Promise<ImportReport> {
    const runner = this.database.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      await runner.manager.query(LOCK);
      const known = await findImport(runner.manager, asked.sha256);
      const problems = new Problems();
      const counts = await weigh(runner.manager, asked, problems);
      const appliedAt = known?.appliedAt ?? null;
      const found = { problemCount: problems.count, problems: problems.first() };
      return { sha256: asked.sha256, counts, ...found, appliedAt };
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  private checkSignature({ sha256, signature }: ImportAsked): DirectoryKey {
    if (!this.key) throw new Problem(503, 'IMPORT.NO_KEY');
    if (!isSigned(this.key, sha256, signature)) throw new Problem(422, 'IMPORT.SIGNATURE');
    return this.key;
  }
}

async function weigh(
  work: EntityManager,
  { file, administrator }: ImportAsked,
  problems: Problems,
): Promise<ImportCounts> {
  const rows = await stageRows(work, file, problems);
  problems.add(...(await findEffects(work, administrator)));
  return countEffects(work, rows);
}

async function findImport(work: EntityManager, sha256: string): Promise<ImportRow | undefined> {
  const rows: ImportRow[] = await work.query(
    `SELECT problems, counts, applied_at AS "appliedAt" FROM account_import WHERE sha256 = $1`,
    [sha256],
  );
  return rows[0];
}

function reportOf(sha256: string, counts: ImportCounts, appliedAt: string): ImportReport {
  return { sha256, counts, problemCount: 0, problems: [], appliedAt };
}

function isSame(one: ImportCounts, other: ImportCounts): boolean {
  return (
    one.created === other.created &&
    one.disabled === other.disabled &&
    one.enabled === other.enabled &&
    one.unchanged === other.unchanged
  );
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    'code' in error.driverError &&
    error.driverError.code === TAKEN_MEANWHILE
  );
}
