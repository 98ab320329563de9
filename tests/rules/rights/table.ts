/** A table of a document, line by line. */
export function table(
  head: readonly string[],
  lines: readonly (readonly string[])[],
): readonly string[] {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
}
