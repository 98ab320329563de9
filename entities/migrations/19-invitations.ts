import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNT_INVITATION = `
  CREATE TABLE account_invitation (
    id uuid NOT NULL,
    account uuid NOT NULL,
    code_sha256 text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    voided_at timestamptz,
    CONSTRAINT "PK_25f527dbcc0338b7a7f563e3a6e" PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX account_invitation_open ON account_invitation (account) WHERE used_at IS NULL AND voided_at IS NULL;
  CREATE INDEX account_invitation_account ON account_invitation (account);
  CREATE UNIQUE INDEX account_invitation_code ON account_invitation (code_sha256);
  COMMENT ON COLUMN account_invitation.id IS 'Identity of the invitation.';
  COMMENT ON COLUMN account_invitation.account IS 'The account whose password it sets.';
  COMMENT ON COLUMN account_invitation.code_sha256 IS 'SHA-256 of the code, as hexadecimal digits; the code itself is shown once and never stored.';
  COMMENT ON COLUMN account_invitation.made_by IS 'The administrator who gave it.';
  COMMENT ON COLUMN account_invitation.made_at IS 'Real instant of making.';
  COMMENT ON COLUMN account_invitation.expires_at IS 'Instant from which it is refused.';
  COMMENT ON COLUMN account_invitation.used_at IS 'Instant a password was set by it; null while unused.';
  COMMENT ON COLUMN account_invitation.voided_at IS 'Instant it was voided by a newer one or a disabled account; null while it stands.';
  COMMENT ON TABLE account_invitation IS 'A one-time code by which a person sets the password of their account themselves.';
`;

const ACCOUNT_EVENT = `
  CREATE TABLE account_event (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    account uuid NOT NULL,
    kind text NOT NULL,
    by_person uuid NOT NULL,
    facts jsonb NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "PK_da386adf793faa227196d98203a" PRIMARY KEY (id)
  );
  CREATE INDEX account_event_account ON account_event (account, id);
  COMMENT ON COLUMN account_event.id IS 'Order of happening.';
  COMMENT ON COLUMN account_event.account IS 'The account it was done to.';
  COMMENT ON COLUMN account_event.kind IS 'What was done, one of those listed in api/accounts/account-events.ts.';
  COMMENT ON COLUMN account_event.by_person IS 'The person who did it.';
  COMMENT ON COLUMN account_event.facts IS 'Ids, counts and codes of it; no secret and no personal data.';
  COMMENT ON COLUMN account_event.recorded_at IS 'Real instant it was recorded.';
  COMMENT ON TABLE account_event IS 'What was done to an account, by an administrator or its holder; only grows.';
`;

const ALSO = `
  ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
  COMMENT ON COLUMN account.password_hash IS 'Argon2id hash of the password; null until the person has set one.';
  CREATE TRIGGER account_event_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON account_event
    FOR EACH STATEMENT EXECUTE FUNCTION ro_refuse_change();
  ALTER TABLE account_event ENABLE ALWAYS TRIGGER account_event_only_grows;
`;

/** An account without a password becomes one that no password opens. */
const UNDO = `
  UPDATE account SET password_hash = '' WHERE password_hash IS NULL;
  ALTER TABLE account ALTER COLUMN password_hash SET NOT NULL;
  COMMENT ON COLUMN account.password_hash IS 'Argon2id hash of the password.';
`;

/** Invitations instead of passwords set by others, and what is done to accounts. */
export class Invitations1790000000019 implements MigrationInterface {
  name = 'Invitations1790000000019';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ACCOUNT_INVITATION, ACCOUNT_EVENT, ALSO]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNDO);
    await runner.query('DROP TABLE account_invitation, account_event');
  }
}
