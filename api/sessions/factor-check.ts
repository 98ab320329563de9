/**
 * One-time codes as the door needs them; who keeps their secrets plugs in here. Without them the password is the only
 * factor a local account has.
 */
export interface FactorCheck {
  /** Whether the account has codes: then its password alone proves nothing afresh. */
  hasCodes(account: string): Promise<boolean>;
  /** Whether the code is right now and was not used before. */
  matches(account: string, code: string): Promise<boolean>;
}

/** Token of the check in Nest's container. */
export const FACTOR_CHECK = Symbol('factor check');

/** No account has codes. */
export const NO_CODES: FactorCheck = {
  hasCodes: async () => false,
  matches: async () => false,
};
