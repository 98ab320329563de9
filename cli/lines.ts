/**
 * The lines of a stream, in batches of what arrived together, so that answers can be written together.
 * The last line may lack its end. A line longer than `maxLength` characters comes cut to `maxLength + 1`, so that
 * endless input cannot fill the memory and the reader can still see that it was too long.
 */
export async function* lineBatches(
  input: NodeJS.ReadableStream,
  maxLength: number,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = (rest + text).split('\n');
    rest = cut(lines.pop() ?? '', maxLength);
    if (lines.length > 0) yield lines.map((line) => cut(line, maxLength));
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}

function cut(line: string, maxLength: number): string {
  return line.length > maxLength ? line.slice(0, maxLength + 1) : line;
}
