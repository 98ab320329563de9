const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 1;
const COMMENT_MOST = 65_535;
const PARTS_MOST = 10_000;

/**
 * Whether a ZIP is a Word document without macros: its directory names the document, nothing is encrypted and no
 * macro project lies in it. Only the directory is read; nothing is unpacked.
 */
export function isDocx(zip: Buffer): boolean {
  const names = partNames(zip);
  if (!names) return false;
  const lower = names.map((name) => name.toLowerCase());
  return (
    lower.includes('[content_types].xml') &&
    lower.includes('word/document.xml') &&
    !lower.some((name) => name.endsWith('vbaproject.bin') || name.includes('..'))
  );
}

function partNames(zip: Buffer): readonly string[] | null {
  const end = findEnd(zip);
  if (end === null) return null;
  const count = zip.readUInt16LE(end + 10);
  if (count > PARTS_MOST) return null;
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let part = 0; part < count; part += 1) {
    if (at + ENTRY_LENGTH > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    if ((zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return null;
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    at += ENTRY_LENGTH + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}

/** The directory's end stands last, before a comment of at most 64 kB. */
function findEnd(zip: Buffer): number | null {
  const earliest = Math.max(0, zip.length - END_LENGTH - COMMENT_MOST);
  for (let at = zip.length - END_LENGTH; at >= earliest; at -= 1) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}
