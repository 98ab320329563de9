/**
 * A number or an issuer as it is compared: the same however its letters, spaces and capitals were typed.
 * Certificate numbers are unique by it, per issuer and kind of class.
 */
export function certificateKey(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
