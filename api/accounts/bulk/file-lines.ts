import { createReadStream } from 'node:fs';

/** A row of accounts is some hundred bytes. */
const LINE_MAX_BYTES = 4_096;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BYTE_ORDER_MARK = '\ufeff';

/** One line of a file, without its end; null where its bytes are no UTF-8 or far too many. */
export interface FileLine {
  /** From 1, as editors count. */
  readonly line: number;
  readonly text: string | null;
}

/** The lines of a file as they are read, never the whole of it; the last needs no end, an empty last one is none. */
export async function* fileLines(file: string): AsyncGenerator<FileLine> {
  let line = 0;
  let rest: Buffer = Buffer.alloc(0);
  let skipping = false;
  for await (const chunk of createReadStream(file)) {
    if (!Buffer.isBuffer(chunk)) continue; // without an encoding there are only buffers
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const bytes = skipping ? null : Buffer.concat([rest, chunk.subarray(from, end)]);
      line += 1;
      yield { line, text: textOf(bytes, line) };
      rest = Buffer.alloc(0);
      skipping = false;
      from = end + 1;
    }
    if (!skipping) rest = Buffer.concat([rest, chunk.subarray(from)]);
    if (rest.length > LINE_MAX_BYTES) {
      rest = Buffer.alloc(0); // what is left of this line is not kept: it may be the whole file
      skipping = true;
    }
  }
  if (rest.length > 0 || skipping)
    yield { line: line + 1, text: textOf(skipping ? null : rest, line + 1) };
}

function textOf(bytes: Buffer | null, line: number): string | null {
  if (bytes === null || bytes.length > LINE_MAX_BYTES) return null;
  const end = bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(0, end),
    );
    return line === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  } catch {
    return null; // not UTF-8: TCVN3, VNI or Windows-1258 look like this
  }
}
