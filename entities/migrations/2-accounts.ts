import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNT = `
  CREATE TABLE account (
    id uuid NOT NULL,
    login text NOT NULL,
    password_hash text NOT NULL,
    person uuid NOT NULL,
    locale text NOT NULL DEFAULT 'vi',
    created_at timestamptz NOT NULL DEFAULT now(),
    disabled_at timestamptz,
    CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY (id)
  );
  CREATE INDEX account_person ON account (person);
  CREATE UNIQUE INDEX account_login ON account (login);
  COMMENT ON COLUMN account.id IS 'Identity of the account.';
  COMMENT ON COLUMN account.login IS 'Name typed at sign-in.';
  COMMENT ON COLUMN account.password_hash IS 'Argon2id hash of the password.';
  COMMENT ON COLUMN account.person IS 'The person who signs in by it.';
  COMMENT ON COLUMN account.locale IS 'Language of answers: vi or en.';
  COMMENT ON COLUMN account.created_at IS 'Instant the account was made.';
  COMMENT ON COLUMN account.disabled_at IS 'Instant since which the account is refused; null while it works.';
  COMMENT ON TABLE account IS 'How a person signs in with a local account.';
`;

const SESSION = `
  CREATE TABLE session (
    id uuid NOT NULL,
    token_sha256 text NOT NULL,
    account uuid NOT NULL,
    person uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    idle_expires_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY (id)
  );
  CREATE INDEX session_account ON session (account);
  CREATE UNIQUE INDEX session_token ON session (token_sha256);
  COMMENT ON COLUMN session.id IS 'Identity of the session.';
  COMMENT ON COLUMN session.token_sha256 IS 'SHA-256 of the secret in the cookie, as hexadecimal digits; the secret itself is never stored.';
  COMMENT ON COLUMN session.account IS 'The account that signed in.';
  COMMENT ON COLUMN session.person IS 'The person of that account.';
  COMMENT ON COLUMN session.created_at IS 'Instant of signing in.';
  COMMENT ON COLUMN session.last_seen_at IS 'Instant it was last used, within a minute or so.';
  COMMENT ON COLUMN session.idle_expires_at IS 'Instant from which it is refused unless used before.';
  COMMENT ON COLUMN session.expires_at IS 'Instant from which it is refused in any case.';
  COMMENT ON COLUMN session.revoked_at IS 'Instant it was ended early; null while it stands.';
  COMMENT ON TABLE session IS 'A signed-in session, kept on the server so that it can be revoked; all its instants are real time.';
`;

const BLOB = `
  CREATE TABLE blob (
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    media_type text NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "PK_7610467e6f8478552dc4876408b" PRIMARY KEY (sha256)
  );
  COMMENT ON COLUMN blob.sha256 IS 'SHA-256 of the bytes, as hexadecimal digits.';
  COMMENT ON COLUMN blob.bytes IS 'Size in bytes.';
  COMMENT ON COLUMN blob.media_type IS 'Media type found in the content.';
  COMMENT ON COLUMN blob.uploaded_by IS 'Who first uploaded it.';
  COMMENT ON COLUMN blob.uploaded_at IS 'Real instant of the first upload.';
  COMMENT ON TABLE blob IS 'A file that was uploaded; its bytes lie in the store under their hash.';
`;

const FREE_TEXT = `
  CREATE TABLE free_text (
    id uuid NOT NULL,
    dossier uuid NOT NULL,
    field text NOT NULL,
    salt text NOT NULL,
    text text NOT NULL,
    CONSTRAINT "PK_6044a073a7e210f94167856bd00" PRIMARY KEY (id)
  );
  CREATE INDEX free_text_dossier ON free_text (dossier);
  COMMENT ON COLUMN free_text.id IS 'Identity of the text, named by the ledger.';
  COMMENT ON COLUMN free_text.dossier IS 'The dossier it belongs to.';
  COMMENT ON COLUMN free_text.field IS 'The field of the input it was typed into.';
  COMMENT ON COLUMN free_text.salt IS 'Random salt of the seal; gone once the text is erased.';
  COMMENT ON COLUMN free_text.text IS 'The text as it was typed.';
  COMMENT ON TABLE free_text IS 'Free text and personal data that the ledger seals but does not hold.';
`;

const READ_AUDIT = `
  CREATE TABLE read_audit (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    person uuid NOT NULL,
    dossier uuid,
    what text NOT NULL,
    read_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT "PK_f1fccb88281ef98b447d5df220e" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN read_audit.id IS 'Order of reading.';
  COMMENT ON COLUMN read_audit.person IS 'Who read.';
  COMMENT ON COLUMN read_audit.dossier IS 'The dossier read; null for lists.';
  COMMENT ON COLUMN read_audit.what IS 'What was read: a route or a paper slot.';
  COMMENT ON COLUMN read_audit.read_at IS 'Real instant of reading.';
  COMMENT ON TABLE read_audit IS 'That somebody read something that is watched over.';
`;

/** Sign-in, uploaded files, sealed texts and the audit of reads. */
export class Accounts1790000000002 implements MigrationInterface {
  name = 'Accounts1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [ACCOUNT, SESSION, BLOB, FREE_TEXT, READ_AUDIT]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account, session, blob, free_text, read_audit');
  }
}
