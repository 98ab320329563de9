import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ImportCounts } from './report';

const AT_ONCE = 5_000;

/** Ids are made here, as all ids are; a row keeps its own, so that the entry beside it names the account. */
const NAME_ACCOUNTS = `
  UPDATE account_row r SET account = n.id FROM (
    SELECT l.line, i.id FROM unnest($1::uuid[]) WITH ORDINALITY AS i (id, nth)
      JOIN (SELECT line, row_number() OVER (ORDER BY line) AS nth FROM account_row
             WHERE effect = 'created' AND account IS NULL LIMIT $2) l USING (nth)) n
   WHERE n.line = r.line`;

const CARRY_OUT = [
  `INSERT INTO account (id, login, person, locale)
   SELECT account, login, person, locale FROM account_row WHERE effect = 'created'`,
  `UPDATE account a SET disabled_at = now() FROM account_row r WHERE r.account = a.id AND r.effect = 'disabled'`,
  `UPDATE account a SET disabled_at = NULL FROM account_row r WHERE r.account = a.id AND r.effect = 'enabled'`,
  `UPDATE session s SET revoked_at = now() FROM account_row r
    WHERE r.account = s.account AND r.effect = 'disabled' AND s.revoked_at IS NULL`,
  `DELETE FROM sign_in_step s USING account_row r WHERE r.account = s.account AND r.effect = 'disabled'`,
  `UPDATE account_invitation i SET voided_at = now() FROM account_row r
    WHERE r.account = i.account AND r.effect = 'disabled' AND i.used_at IS NULL AND i.voided_at IS NULL`,
];

const RECORD = `
  INSERT INTO account_event (account, kind, by_person, facts)
  SELECT account, CASE effect WHEN 'created' THEN 'account.imported' ELSE 'account.' || effect END, $1,
         jsonb_build_object('file', $2::text, 'line', line)
    FROM account_row WHERE effect <> 'unchanged' ORDER BY line`;

/** Counts what the staged rows do. @param rows  of the file, those that are none included */
export async function countEffects(work: EntityManager, rows: number): Promise<ImportCounts> {
  const [counts]: Omit<ImportCounts, 'rows'>[] = await work.query(
    `SELECT count(*) FILTER (WHERE effect = 'created')::int AS created,
            count(*) FILTER (WHERE effect = 'disabled')::int AS disabled,
            count(*) FILTER (WHERE effect = 'enabled')::int AS enabled,
            count(*) FILTER (WHERE effect = 'unchanged')::int AS unchanged FROM account_row`,
  );
  if (!counts) throw new Error('no counts');
  return { rows, ...counts };
}

/** Carries the staged rows out and records each, with the file and its line. */
export async function carryOut(
  work: EntityManager,
  done: { readonly administrator: string; readonly sha256: string; readonly created: number },
): Promise<void> {
  for (let left = done.created; left > 0; left -= AT_ONCE) {
    const ids = Array.from({ length: Math.min(left, AT_ONCE) }, () => uuidv7());
    await work.query(NAME_ACCOUNTS, [ids, ids.length]);
  }
  for (const statement of CARRY_OUT) await work.query(statement);
  await work.query(RECORD, [done.administrator, done.sha256]);
}
