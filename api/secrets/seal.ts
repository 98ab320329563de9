import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretKey, SecretKeys } from '../../config/secret-keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** A sealed text and the id of the key that opens it. */
export interface Sealed {
  readonly text: string;
  readonly keyId: string;
}

/** Seals a text by AES-256-GCM. @param about  what it belongs to: moved to another row it opens no more */
export function seal({ newest }: SecretKeys, text: string, about: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, newest.bytes, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    text: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64'),
    keyId: newest.id,
  };
}

/** Opens it again. @throws when the key is not there any more, or the text was changed or moved */
export function open(keys: SecretKeys, sealed: Sealed, about: string): string {
  const bytes = Buffer.from(sealed.text, 'base64');
  const decipher = createDecipheriv(
    CIPHER,
    keyOf(keys, sealed.keyId).bytes,
    bytes.subarray(0, NONCE_BYTES),
  )
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([
    decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]).toString('utf8');
}

function keyOf({ newest, older }: SecretKeys, id: string): SecretKey {
  const key = [newest, ...older].find((one) => one.id === id);
  if (!key) throw new Error(`no key ${id}: add it to RO_SECRET_KEY behind the newest`);
  return key;
}
