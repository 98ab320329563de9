import { appUrlOf, grantToApp } from './app-role';
import { createDataSource } from './data-source';

/** Any number will do as long as every version of Rõ uses the same one. */
const MIGRATION_LOCK = 20_200_911;

/** What a migration did, and how the application signs in afterwards. */
export interface Migrated {
  /** Address for the application: a role that can only add to the ledger. */
  readonly appUrl: string;
  /** Names of the migrations applied now; empty when the schema was up to date. */
  readonly applied: string[];
}

/**
 * Brings the schema up to date in one transaction and grants the application what it needs. Safe to call again and from
 * several processes: the second waits, finds nothing to do and answers with an address that works.
 * @param ownerUrl  as the owner of the database, who may create roles or finds `ro_app` there
 */
export async function migrate(ownerUrl: string): Promise<Migrated> {
  const dataSource = await createDataSource(ownerUrl, { poolSize: 3 }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations({ transaction: 'all' });
    await grantToApp(lock, ownerUrl);
    return { appUrl: appUrlOf(ownerUrl), applied: applied.map((migration) => migration.name) };
  } finally {
    await lock.release();
    await dataSource.destroy(); // ends the session, and with it the lock
  }
}
