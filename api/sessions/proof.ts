/** What somebody proved, and when. */
export interface Proof {
  /** When a factor was proven; null where the provider did not say. A time to come counts as now. */
  readonly provenAt: Date | null;
  /** The identity at the provider; null for a password or a code. */
  readonly identity: string | null;
  /** Class and methods of authentication as the provider told them. */
  readonly acr: string | null;
  readonly amr: readonly string[] | null;
}

/** A password or a code, proven at this moment. */
export function provenHere(): Proof {
  return { provenAt: new Date(), identity: null, acr: null, amr: null };
}
