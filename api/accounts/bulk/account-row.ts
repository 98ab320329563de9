import { z } from 'zod';
import { detailsOf } from '../../http/issues';
import { line as textLine } from '../../schemas/text';
import { day } from '../../schemas/values';
import { login } from '../new-account';
import { csvFields } from './csv-fields';
import type { FileLine } from './file-lines';
import type { RowProblem } from './report';

/** The columns, in this order; the first line of a file names them. */
export const COLUMNS = ['organisation', 'name', 'born_on', 'login', 'locale', 'active'] as const;
export const HEADER = COLUMNS.join(',');

/** A spreadsheet would reckon a cell that begins so. No name, code or login does: refused, not mended. */
const FORMULA = /^[=+\-@\t\r]/;

const row = z.strictObject({
  organisation: textLine(100),
  name: textLine(200),
  born_on: day,
  login,
  locale: z.enum(['vi', 'en']),
  active: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
});

/** What a line says about one account. */
export interface AccountRow extends z.output<typeof row> {
  readonly line: number;
}

/** The row of a line, or everything that is wrong with it. */
export function accountRow({ line, text }: FileLine): AccountRow | readonly RowProblem[] {
  if (text === null) return [{ line, code: 'IMPORT.NOT_TEXT' }];
  const fields = csvFields(text);
  if (fields?.length !== COLUMNS.length)
    return [{ line, code: 'IMPORT.FIELDS', facts: { columns: HEADER } }];
  const formulas = COLUMNS.filter((_, at) => FORMULA.test(fields[at] ?? ''));
  if (formulas.length > 0)
    return formulas.map((column) => ({ line, column, code: 'IMPORT.FORMULA' }));
  const cells = Object.fromEntries(COLUMNS.map((column, at) => [column, fields[at]]));
  const read = row.safeParse(cells, { reportInput: true });
  if (read.success) return { line, ...read.data };
  return detailsOf(read.error.issues, 'query').map(({ code, parameter, facts }) => ({
    line,
    code,
    ...(parameter !== undefined && { column: parameter }),
    ...(facts !== undefined && { facts }),
  }));
}
