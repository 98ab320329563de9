/** What a ledger entry may hold: plain JSON, so that it hashes and folds the same everywhere. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The end of an exhaustive `switch`: the compiler lists what was forgotten, and a damaged ledger fails loudly. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

/** Whether a JSON value is an object, as the state of another dossier is. */
export function isPlainState(
  value: Json | undefined,
): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
