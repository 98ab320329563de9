import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../http/problem';

/** 100,000 rows of some 600 bytes; a file of a province has a tenth of it. */
export const FILE_MAX_BYTES = 64 * 1024 * 1024;

/** A file on this machine's disk, and the hash of its bytes. */
export interface Spooled {
  readonly file: string;
  readonly sha256: string;
}

/**
 * Writes what arrives to a file that nobody else may read, gives it to the work and removes it. Nothing is looked into
 * before all of it is there: its signature is over the whole.
 * @throws Problem 413 beyond the limit
 */
export async function withSpooled<T>(
  bytes: Readable,
  work: (spooled: Spooled) => Promise<T>,
): Promise<T> {
  const file = join(tmpdir(), `ro-accounts-${randomUUID()}`);
  try {
    const hash = createHash('sha256');
    const target = createWriteStream(file, { mode: 0o600, flags: 'wx' });
    await pipeline(bytes, measured(hash), target);
    return await work({ file, sha256: hash.digest('hex') });
  } finally {
    await rm(file, { force: true });
  }
}

function measured(hash: ReturnType<typeof createHash>): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > FILE_MAX_BYTES) {
        const facts = { megabytes: FILE_MAX_BYTES / 1024 / 1024 };
        done(new Problem(413, 'IMPORT.TOO_LARGE', { facts, headers: { connection: 'close' } }));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
}
