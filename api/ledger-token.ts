/** Token of the ledger in Nest's container. */
export const LEDGER = Symbol('ledger');
