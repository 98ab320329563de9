import type { PoolClient } from 'pg';
import { createContext, type LedgerContext, type LedgerOptions } from './context';
import { inSnapshot } from './transaction';
import { checkAgain } from './verify/again';
import { checkBook, checkStrayRows, checkTelling, type HeldReceipt } from './verify/book-wide';
import { readCases, type Case } from './verify/case';
import { checkChain } from './verify/chain';
import { checkCounts } from './verify/counts';
import { checkDuties } from './verify/duties';
import { checkEngine, type EngineView } from './verify/engine';
import { checkOutcomes } from './verify/outcomes';
import {
  collectFindings,
  INVARIANTS,
  type Findings,
  type InvariantId,
  type VerifyReport,
} from './verify/report';
import { checkRegisters } from './verify/registers';
import { checkReads } from './verify/reads';
import { checkRows } from './verify/rows';
import { checkTerms } from './verify/terms';
import { checkTreeOfBodies } from './verify/tree';
import { checkVotes } from './verify/votes';
import { checkFollowing } from './verify/world';

export interface VerifyOptions {
  /** Default: every invariant; 5 only where `workflows` is given. */
  readonly only?: readonly InvariantId[];
  /** Who can ask the engine; also says that a relay should be draining. */
  readonly workflows?: EngineView;
  /** Receipts that were handed out, to be found again. */
  readonly receipts?: readonly HeldReceipt[];
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Dossiers read at a time; their rows fit into memory easily. */
const BATCH = 200;

/**
 * Proves the invariants by reading, in one snapshot that can write nothing, so that acts may go on meanwhile.
 * @throws AbortError when the signal says stop
 */
export async function verify(options: LedgerOptions & VerifyOptions): Promise<VerifyReport> {
  return verifyBook(createContext(options), options);
}

/** The same for who has the ledger open already. */
export async function verifyBook(
  ledger: LedgerContext,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const ids = options.only ?? invariantsFor(options);
  const found = collectFindings(ids);
  await inSnapshot(ledger.pool, async (client) => {
    await client.query("SET LOCAL TIME ZONE 'UTC'");
    await ledger.calendars.catchUp(client);
    await checkBook(found, client, options.receipts ?? []);
    await checkStrayRows(found, client);
    if (ids.includes(3)) await checkCounts(found, client);
    await checkTelling(found, client, options.workflows !== undefined);
    await checkRegisters(found, ledger, client, options);
    await checkTreeOfBodies(found, client);
    await checkFollowing(found, client, options.workflows !== undefined);
    if (found.asks(14)) await checkReads(found, client);
    const total = await countDossiers(client);
    let done = 0;
    for await (const dossiers of batchesOfDossiers(client)) {
      options.signal?.throwIfAborted();
      for (const it of await readCases(ledger, client, dossiers)) checkCase(found, ledger, it);
      if (options.workflows) await checkEngine(found, client, options.workflows, dossiers);
      done += dossiers.length;
      options.onProgress?.(done, total);
    }
  });
  return found.report();
}

function invariantsFor({ workflows }: VerifyOptions): readonly InvariantId[] {
  const all: readonly InvariantId[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14];
  return all.filter((id) => id in INVARIANTS && (id !== 5 || workflows !== undefined));
}

function checkCase(found: Findings, ledger: LedgerContext, it: Case): void {
  for (const entry of it.entries)
    found.check(1, entry.key !== '', () => `${it.name} entry ${entry.seq}: no key`);
  checkChain(found, it);
  checkRows(found, it);
  checkDuties(found, it);
  checkOutcomes(found, it);
  checkVotes(found, it);
  checkTerms(found, ledger, it);
  checkAgain(found, ledger, it);
}

async function countDossiers(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ total: number }>('SELECT count(*) AS total FROM dossier');
  return rows[0]?.total ?? 0;
}

/** Every dossier the ledger or the rows know, in order of id. */
async function* batchesOfDossiers(client: PoolClient): AsyncGenerator<readonly string[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM (
         (SELECT DISTINCT dossier AS id FROM ledger_entry WHERE dossier > $1 ORDER BY dossier LIMIT $2)
         UNION
         (SELECT id FROM dossier WHERE id > $1 ORDER BY id LIMIT $2)) known
       ORDER BY id LIMIT $2`,
      [after, BATCH],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id);
    after = last.id;
  }
}
