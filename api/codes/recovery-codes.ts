import { createHash, randomInt } from 'node:crypto';

/** Crockford's: no I, L, O and U, so that a printed code is read as it was written. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODES = 10;
const LENGTH = 16;

/** Ten codes of 80 random bits, such as `7KQX-0M3D-…`; told once. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: CODES }, () => newCode().replace(/(.{4})(?=.)/g, '$1-'));
}

/** What is stored instead: with 80 random bits nobody finds the code behind a plain hash. Dashes and case do not count. */
export function hashRecoveryCode(account: string, code: string): string {
  const bare = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(`${account}:${bare}`).digest('hex');
}

function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
