import type { EntityManager } from 'typeorm';
import type { Json } from '../../rules/kernel/json';

/** What can be done to an account. */
export const ACCOUNT_EVENTS = [
  'account.created',
  'account.imported',
  'account.disabled',
  'account.enabled',
  'invitation.made',
  'password.set',
  'password.changed',
  'sessions.ended',
  'factor.confirmed',
  'factor.removed',
  'recovery-codes.made',
  'recovery-code.used',
  'identity.linked',
  'identity.unlinked',
] as const;
export type AccountEventKind = (typeof ACCOUNT_EVENTS)[number];

interface NewEvent {
  readonly account: string;
  readonly kind: AccountEventKind;
  /** The administrator who did it; null is the person of the account. */
  readonly by: string | null;
  readonly facts?: Readonly<Record<string, Json>>;
}

/** Records what was done, in the transaction that does it: neither is there without the other. */
export async function recordAccountEvent(
  work: EntityManager,
  { account, kind, by, facts = {} }: NewEvent,
): Promise<void> {
  await work.query(
    `INSERT INTO account_event (account, kind, by_person, facts)
     SELECT id, $2, coalesce($3, person), $4 FROM account WHERE id = $1`,
    [account, kind, by, JSON.stringify(facts)],
  );
}
