import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNT_FACTOR = `
  CREATE TABLE account_factor (
    account uuid NOT NULL,
    sealed_key text NOT NULL,
    key_id text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    confirmed_at timestamptz,
    last_step bigint,
    CONSTRAINT "PK_0d816e503cdbfc60bc3f1073355" PRIMARY KEY (account)
  );
  COMMENT ON COLUMN account_factor.account IS 'The account it belongs to.';
  COMMENT ON COLUMN account_factor.sealed_key IS 'The shared key, sealed by AES-256-GCM with the account as associated data.';
  COMMENT ON COLUMN account_factor.key_id IS 'Names the key of the environment it is sealed with, so that that one can be rotated.';
  COMMENT ON COLUMN account_factor.made_at IS 'Real instant the key was made.';
  COMMENT ON COLUMN account_factor.confirmed_at IS 'Instant a first code proved that the app has the key; null before, when it does not count yet.';
  COMMENT ON COLUMN account_factor.last_step IS 'Newest half minute since 1970 whose code was used; it and older ones are refused. Null before the first.';
  COMMENT ON TABLE account_factor IS 'The second factor of an account: a key shared with an app that shows one-time codes (RFC 6238).';
`;

const RECOVERY_CODE = `
  CREATE TABLE recovery_code (
    code_sha256 text NOT NULL,
    account uuid NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    used_at timestamptz,
    CONSTRAINT "PK_a6c3e12243f56b72474d1f77807" PRIMARY KEY (code_sha256)
  );
  CREATE INDEX recovery_code_account ON recovery_code (account);
  COMMENT ON COLUMN recovery_code.code_sha256 IS 'SHA-256 of the account and the code, as hexadecimal digits; the code has 80 random bits.';
  COMMENT ON COLUMN recovery_code.account IS 'The account it belongs to.';
  COMMENT ON COLUMN recovery_code.made_at IS 'Real instant of making.';
  COMMENT ON COLUMN recovery_code.used_at IS 'Instant it was used; null while it is good.';
  COMMENT ON TABLE recovery_code IS 'A code on paper that stands for the second factor once.';
`;

const SIGN_IN_STEP = `
  CREATE TABLE sign_in_step (
    token_sha256 text NOT NULL,
    account uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    used_at timestamptz,
    CONSTRAINT "PK_9fd0d5fdf6881c59b2298845424" PRIMARY KEY (token_sha256)
  );
  CREATE INDEX sign_in_step_expires ON sign_in_step (expires_at);
  COMMENT ON COLUMN sign_in_step.token_sha256 IS 'SHA-256 of the token that goes on with it, as hexadecimal digits.';
  COMMENT ON COLUMN sign_in_step.account IS 'The account whose password was right.';
  COMMENT ON COLUMN sign_in_step.expires_at IS 'Instant from which it is refused.';
  COMMENT ON COLUMN sign_in_step.tries IS 'Codes tried on it.';
  COMMENT ON COLUMN sign_in_step.used_at IS 'Instant a session began by it; null before.';
  COMMENT ON TABLE sign_in_step IS 'A sign-in between a right password and the second factor.';
`;

const ACCOUNT_IMPORT = `
  CREATE TABLE account_import (
    sha256 text NOT NULL,
    key_id text NOT NULL,
    checked_by uuid NOT NULL,
    checked_at timestamptz NOT NULL DEFAULT now(),
    problems integer NOT NULL,
    counts jsonb NOT NULL,
    applied_by uuid,
    applied_at timestamptz,
    CONSTRAINT "PK_7ed96d67cdca7ba63c762edcb9d" PRIMARY KEY (sha256)
  );
  COMMENT ON COLUMN account_import.sha256 IS 'SHA-256 of the file, as hexadecimal digits: the same file is carried out once.';
  COMMENT ON COLUMN account_import.key_id IS 'Names the key that signed the file.';
  COMMENT ON COLUMN account_import.checked_by IS 'The administrator who checked it last.';
  COMMENT ON COLUMN account_import.checked_at IS 'Real instant it was checked last.';
  COMMENT ON COLUMN account_import.problems IS 'Rows that cannot be carried out, when last checked.';
  COMMENT ON COLUMN account_import.counts IS 'Counts of what it does, when last checked or carried out.';
  COMMENT ON COLUMN account_import.applied_by IS 'The administrator who carried it out; null before.';
  COMMENT ON COLUMN account_import.applied_at IS 'Real instant it was carried out; null before.';
  COMMENT ON TABLE account_import IS 'A file of accounts that was checked, and whether it was carried out.';
`;

const ALSO = `
  ALTER TABLE session ADD enrol_first boolean NOT NULL DEFAULT false;
  COMMENT ON COLUMN session.enrol_first IS
    'Whether it may only set up a second factor, which a role of its holder needs and the account has not yet.';
`;

const UNDO = 'ALTER TABLE session DROP COLUMN enrol_first';

/** One-time codes, recovery codes, sign-in in two steps, and files of accounts. */
export class SecondFactor1790000000020 implements MigrationInterface {
  name = 'SecondFactor1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ACCOUNT_FACTOR, RECOVERY_CODE, SIGN_IN_STEP, ACCOUNT_IMPORT, ALSO])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNDO);
    await runner.query('DROP TABLE account_factor, recovery_code, sign_in_step, account_import');
  }
}
