import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { PaperInput } from '../../rules/admission/inputs';
import { PAPER_MAX_BYTES } from '../dossiers/inputs/parts';
import { Problem } from '../http/problem';
import { SETTINGS, type ApiSettings } from '../settings';
import { holds } from './content';

/** Beyond this much a client that sends too much is cut off. */
const READ_ON_MOST = 3 * PAPER_MAX_BYTES;

/**
 * The bytes of papers, each under its SHA-256 in `RO_HOME/papers/ab/abcd…`. A file is moved there whole, after its
 * content was checked, so what lies there is always complete; the same paper uploaded twice is stored once.
 */
@Injectable()
export class PaperStore {
  private readonly folder: string;

  constructor(@Inject(SETTINGS) { papersFolder }: ApiSettings) {
    this.folder = papersFolder;
  }

  /**
   * Takes the bytes in.
   * @throws Problem 413 above 20 MB, 422 when empty or when the content is not of the type said
   */
  async put(bytes: Readable, mediaType: string): Promise<PaperInput> {
    const quarantine = join(this.folder, 'quarantine');
    await mkdir(quarantine, { recursive: true, mode: 0o700 });
    const file = join(quarantine, randomUUID());
    try {
      const { sha256, length } = await write(bytes, file);
      if (length === 0) throw new Problem(422, 'PAPER.EMPTY');
      if (!(await holds(file, mediaType)))
        throw new Problem(415, 'PAPER.CONTENT', { facts: { mediaType } });
      await mkdir(join(this.folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      await rename(file, this.pathOf(sha256));
      return { sha256, bytes: length, mediaType };
    } finally {
      await rm(file, { force: true });
    }
  }

  /** The bytes, from the beginning. @throws ENOENT when they are gone, which `verify` reports */
  read(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/**
 * Writes and hashes as the bytes come. One that is too large is read on for a while and thrown away: a client that is
 * still sending when the connection closes never sees why.
 */
async function write(bytes: Readable, file: string): Promise<{ sha256: string; length: number }> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let length = 0;
  try {
    for await (const chunk of chunksOf(bytes)) {
      length += chunk.length;
      if (length > READ_ON_MOST) break;
      if (length > PAPER_MAX_BYTES) continue;
      hash.update(chunk);
      await handle.write(chunk);
    }
    if (length > PAPER_MAX_BYTES) throw tooLarge();
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), length };
}

/** Leaving the loop early must not destroy the request: the answer goes back on the same connection. */
function chunksOf(bytes: Readable): AsyncIterable<Buffer> {
  return bytes.iterator({ destroyOnReturn: false });
}

function tooLarge(): Problem {
  return new Problem(413, 'PAPER.TOO_LARGE', { headers: { connection: 'close' } });
}
