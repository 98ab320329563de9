import { scryptSync } from 'node:crypto';
import { Client, DatabaseError } from 'pg';
import type { QueryRunner } from 'typeorm';
import { APPEND_ONLY_ENTITIES, PROJECTION_ENTITIES, WORLD_ENTITIES } from './tables';

/** The login role of the application: no owner, no superuser, cannot change the book. */
export const APP_ROLE = 'ro_app';

const ROLE_EXISTS = ['42710', '23505']; // duplicate_object; unique_violation when two create it at once
const CANNOT_SIGN_IN = ['28P01', '28000'];
/** Two databases of one cluster may be migrated at once and share the role. */
const TUPLE_CHANGED_AT_ONCE = 'XX000';
const ATTEMPTS = 5;

/**
 * Address at which the application signs in. Its password derives from the owner's, so that it need not be kept
 * anywhere and every database of the cluster agrees on it; it does not lead back to the owner's.
 */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const password = scryptSync(decodeURIComponent(url.password), APP_ROLE, 24).toString('hex');
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
}

/** Creates the role where the cluster lacks it, and gives it what it needs in this database: never more. */
export async function grantToApp(runner: QueryRunner, ownerUrl: string): Promise<void> {
  const password = new URL(appUrlOf(ownerUrl)).password; // hexadecimal digits: safe inside quotes
  const created = await createRole(runner, password);
  await runner.query(`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`);
  for (const [rights, entities] of [
    ['SELECT, INSERT', APPEND_ONLY_ENTITIES],
    ['SELECT, INSERT, UPDATE, DELETE', WORLD_ENTITIES],
    ['SELECT, INSERT, UPDATE, DELETE', PROJECTION_ENTITIES],
  ] as const) {
    const tables = entities.map((entity) => runner.connection.getMetadata(entity).tableName);
    await runner.query(`REVOKE ALL ON ${tables.join(', ')} FROM ${APP_ROLE}, PUBLIC`);
    await runner.query(`GRANT ${rights} ON ${tables.join(', ')} TO ${APP_ROLE}`);
  }
  if (!created && !(await canSignIn(ownerUrl))) await setPassword(runner, password);
}

async function createRole(runner: QueryRunner, password: string): Promise<boolean> {
  try {
    await runner.query(`CREATE ROLE ${APP_ROLE} LOGIN PASSWORD '${password}'`);
    return true;
  } catch (error) {
    if (ROLE_EXISTS.includes(codeOf(error))) return false;
    throw error;
  }
}

async function setPassword(runner: QueryRunner, password: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await runner.query(`ALTER ROLE ${APP_ROLE} PASSWORD '${password}'`);
      return;
    } catch (error) {
      if (codeOf(error) !== TUPLE_CHANGED_AT_ONCE || attempt === ATTEMPTS) throw error;
    }
  }
}

async function canSignIn(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: appUrlOf(ownerUrl) });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (CANNOT_SIGN_IN.includes(codeOf(error))) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** The SQLSTATE of a database error, also when TypeORM wrapped it. */
function codeOf(error: unknown): string {
  if (error instanceof DatabaseError) return error.code ?? '';
  if (error instanceof Error && 'driverError' in error) return codeOf(error.driverError);
  return '';
}
