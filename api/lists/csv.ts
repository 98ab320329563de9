/** Programs of tables read a cell that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV by RFC 4180: every cell quoted, lines ended by CR LF. A cell that a program of tables would run as a
 * formula begins with an apostrophe instead. The mark at the beginning tells such programs that it is UTF-8.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(cellOf).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const defused = FORMULA.test(text) ? `'${text}` : text;
  return `"${defused.replaceAll('"', '""')}"`;
}
