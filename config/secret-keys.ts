import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { createHomeFile, makeHomeFolder, readHomeFile } from './embedded/home-files';

/** A key that seals secrets at rest. */
export interface SecretKey {
  /** Stands beside what it sealed; says nothing about the key. */
  readonly id: string;
  /** 32 bytes: AES-256. */
  readonly bytes: Buffer;
}

/** The newest key seals; older ones still open what they sealed, until it was sealed again. */
export interface SecretKeys {
  readonly newest: SecretKey;
  readonly older: readonly SecretKey[];
}

const SECRET_FILE = z.object({ secretKey: z.string() });

/** The key of these 32 bytes. */
export function secretKey(bytes: Buffer): SecretKey {
  if (bytes.length !== 32) throw new Error('a secret key has 32 bytes');
  return {
    id: createHash('sha256').update('ro key ').update(bytes).digest('hex').slice(0, 12),
    bytes,
  };
}

/** A key nobody else has, gone with this process. */
export function passingSecretKeys(): SecretKeys {
  return { newest: secretKey(randomBytes(32)), older: [] };
}

/**
 * The keys of the environment, newest first; where it names none, the one in `secret.json` of RO_HOME (mode 0600),
 * made at the first start. Whoever loses it loses every second factor, so it belongs into the backup of the machine,
 * and not into that of the database.
 */
export function loadSecretKeys(given: readonly Buffer[], roHome: string): SecretKeys {
  const [newest, ...older] = given.length > 0 ? given : [keyOfHome(roHome)];
  if (!newest) throw new Error('no secret key'); // cannot be: the home has one
  return { newest: secretKey(newest), older: older.map(secretKey) };
}

function keyOfHome(roHome: string): Buffer {
  const file = join(roHome, 'secret.json');
  makeHomeFolder(roHome);
  // Two parts may start at once: the first to link its file wins, and both read that one.
  createHomeFile(file, { secretKey: randomBytes(32).toString('base64') }, 0o600);
  const kept = readHomeFile(file, SECRET_FILE);
  if (!kept) throw new Error(`${file} is no file of ours. Remedy: bring it back from the backup.`);
  return Buffer.from(kept.secretKey, 'base64');
}
