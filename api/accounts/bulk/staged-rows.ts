import type { EntityManager } from 'typeorm';
import { badInput } from '../../http/problem';
import { accountRow, HEADER, type AccountRow } from './account-row';
import { fileLines } from './file-lines';
import type { Problems } from './report';

export const ROWS_MAX = 100_000;
const AT_ONCE = 1_000;

/** Gone with the transaction. */
const STAGE = `
  CREATE TEMPORARY TABLE account_row (line integer PRIMARY KEY, organisation text, name text, born_on date, login text,
    locale text, active boolean, body uuid, person uuid, account uuid, effect text) ON COMMIT DROP`;

const ADD = `
  INSERT INTO account_row (line, organisation, name, born_on, login, locale, active)
  SELECT * FROM jsonb_to_recordset($1) AS r (line int, organisation text, name text, born_on date, login text,
    locale text, active boolean)`;

/**
 * Reads the file into a table of this transaction, a thousand lines at a time; lines that are no rows become problems.
 * @returns how many rows the file has
 * @throws Problem 422 for other columns, or more rows than are taken
 */
export async function stageRows(
  work: EntityManager,
  file: string,
  problems: Problems,
): Promise<number> {
  await work.query(STAGE);
  let rows = 0;
  let batch: AccountRow[] = [];
  for await (const line of fileLines(file)) {
    if (line.line === 1) {
      checkHeader(line.text);
      continue;
    }
    rows += 1;
    if (rows > ROWS_MAX) throw badInput({ code: 'IMPORT.TOO_MANY', facts: { maximum: ROWS_MAX } });
    const read = accountRow(line);
    if ('login' in read) batch.push(read);
    else problems.add(...read);
    if (batch.length === AT_ONCE) {
      await work.query(ADD, [JSON.stringify(batch)]);
      batch = [];
    }
  }
  await work.query(ADD, [JSON.stringify(batch)]);
  await work.query('ANALYZE account_row');
  return rows;
}

function checkHeader(text: string | null): void {
  if (text === null) throw badInput({ code: 'IMPORT.NOT_TEXT', facts: { line: 1 } });
  if (text !== HEADER) throw badInput({ code: 'IMPORT.COLUMNS', facts: { columns: HEADER } });
}
