import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';

/** The public key of the directory that sends files. */
export interface DirectoryKey {
  readonly key: KeyObject;
  /** Stands beside what was signed with it. */
  readonly id: string;
}

/** @param der  Ed25519 public key, DER (SPKI) as base64. @throws Error when it is none */
export function directoryKey(der: string): DirectoryKey {
  const bytes = Buffer.from(der, 'base64');
  const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error('RO_ACCOUNTS_KEY is no Ed25519 public key');
  return { key, id: createHash('sha256').update(bytes).digest('hex').slice(0, 12) };
}

/** What is signed: the hash, so that a large file need not be held in memory, with a word that names what it is for. */
export function signedText(sha256: string): string {
  return `ro-accounts-v1 ${sha256}\n`;
}

/** Whether the directory signed the file of this hash. @param signature  64 bytes as base64 */
export function isSigned({ key }: DirectoryKey, sha256: string, signature: string): boolean {
  return verify(null, Buffer.from(signedText(sha256)), key, Buffer.from(signature, 'base64'));
}
