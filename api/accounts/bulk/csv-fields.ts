/**
 * The fields of one line of RFC 4180, null where quotes do not fit. A field never holds a line break here: no name and
 * no code has one, so that a line of the file is a row and can be named to whoever must mend it.
 */
export function csvFields(line: string): readonly string[] | null {
  const fields: string[] = [];
  const next = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const found = next.exec(line);
    if (!found) return null;
    const [, quoted, bare = '', end] = found;
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '') return fields;
  }
}
