/** A ZIP of empty, stored files with these names: enough for whoever reads its directory. */
export function zipOf(names: readonly string[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const text = Buffer.from(name);
    const local = Buffer.concat([header(0x04034b50, 30), text]);
    local.writeUInt16LE(text.length, 26);
    const entry = Buffer.concat([header(0x02014b50, 46), text]);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local);
    entries.push(entry);
    at += local.length;
  }
  const end = header(0x06054b50, 22);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

function header(signature: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}
