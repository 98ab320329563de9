/** What a ledger entry may hold: plain JSON, so that it hashes and folds the same everywhere. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The end of an exhaustive `switch`: the compiler lists what was forgotten, and a damaged ledger fails loudly. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
