import { gunzipSync } from 'node:zlib';
import known from './known-passwords.json';
import { VIETNAMESE_PASSWORDS } from './vietnamese-passwords';

let loaded: ReadonlySet<string> | undefined;

/** The most used and leaked passwords, in lower case; read at the first question, some 5 MB of memory from then on. */
export function knownPasswords(): ReadonlySet<string> {
  loaded ??= new Set([...unpack(known.gzip), ...VIETNAMESE_PASSWORDS]);
  return loaded;
}

/** Each line tells how many characters it shares with the one before, in base 36, then the rest. */
function unpack(gzip: string): readonly string[] {
  const lines = gunzipSync(Buffer.from(gzip, 'base64')).toString('utf8').split('\n');
  const words: string[] = [];
  let before = '';
  for (const line of lines) {
    before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    words.push(before);
  }
  return words;
}
