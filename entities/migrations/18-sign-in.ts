import type { MigrationInterface, QueryRunner } from 'typeorm';

const IDENTITY = `
  CREATE TABLE account_identity (
    id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    account uuid NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT now(),
    linked_by uuid,
    CONSTRAINT "PK_ff3623f6775193bb2a7286c2e81" PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX account_identity_subject ON account_identity (issuer, subject);
  CREATE INDEX account_identity_account ON account_identity (account);
  COMMENT ON COLUMN account_identity.id IS 'Identity of the link.';
  COMMENT ON COLUMN account_identity.issuer IS 'Issuer of the provider, exactly as it names itself.';
  COMMENT ON COLUMN account_identity.subject IS 'Subject at that issuer: never given to somebody else, unlike a name or an address.';
  COMMENT ON COLUMN account_identity.account IS 'The account that signs in by it.';
  COMMENT ON COLUMN account_identity.linked_at IS 'Real instant of linking.';
  COMMENT ON COLUMN account_identity.linked_by IS 'The administrator who linked it; null where an invitation did.';
  COMMENT ON TABLE account_identity IS 'Who an account is at an identity provider; linked by an administrator or an invitation, never by an address of mail.';
`;

const ATTEMPT = `
  CREATE TABLE sign_in_attempt (
    secret_sha256 text NOT NULL,
    state text NOT NULL,
    nonce text NOT NULL,
    code_verifier text NOT NULL,
    session text,
    invitation text,
    return_to text NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT "PK_24ac1643e1e730bf0c25825cad8" PRIMARY KEY (secret_sha256)
  );
  CREATE INDEX sign_in_attempt_expiry ON sign_in_attempt (expires_at);
  COMMENT ON COLUMN sign_in_attempt.secret_sha256 IS 'SHA-256 of the secret in the cookie of the browser that began it.';
  COMMENT ON COLUMN sign_in_attempt.state IS 'The state that must come back with the answer.';
  COMMENT ON COLUMN sign_in_attempt.nonce IS 'The nonce that must stand in the identity token.';
  COMMENT ON COLUMN sign_in_attempt.code_verifier IS 'The verifier whose challenge was sent along (PKCE).';
  COMMENT ON COLUMN sign_in_attempt.session IS 'SHA-256 of the session whose holder proves it is they; null for a sign-in.';
  COMMENT ON COLUMN sign_in_attempt.invitation IS 'SHA-256 of the invitation that is being accepted; null without one.';
  COMMENT ON COLUMN sign_in_attempt.return_to IS 'Path of the desk to come back to.';
  COMMENT ON COLUMN sign_in_attempt.expires_at IS 'Real instant from which it is refused.';
  COMMENT ON TABLE sign_in_attempt IS 'A sign-in under way at the identity provider: a few minutes long, bound to one browser, used once.';
`;

/** The default comes after the column: sessions that stand already have proven nothing at this moment. */
const SESSION = `
  ALTER TABLE session
    ADD factor_at timestamptz,
    ADD identity uuid,
    ADD acr text,
    ADD amr text[],
    ADD authenticated_at timestamptz,
    ADD network text,
    ADD device text;
  ALTER TABLE session ALTER factor_at SET DEFAULT now();
  COMMENT ON COLUMN session.factor_at IS 'Instant a factor was last proven by its holder; null where the provider did not say when.';
  COMMENT ON COLUMN session.identity IS 'The identity at the provider it began by; null where it began by password.';
  COMMENT ON COLUMN session.acr IS 'Class of authentication the provider told (acr); null where it told none.';
  COMMENT ON COLUMN session.amr IS 'Methods of authentication the provider told (amr); null where it told none.';
  COMMENT ON COLUMN session.authenticated_at IS 'Instant of authentication at the provider (auth_time); null where it told none.';
  COMMENT ON COLUMN session.network IS 'Network it was begun from, shortened so that it names no single machine.';
  COMMENT ON COLUMN session.device IS 'Kind of browser and system it was begun with; null where not known.';
`;

/** Sign-in by a provider, and what a session remembers of how it began. */
export class SignIn1790000000018 implements MigrationInterface {
  name = 'SignIn1790000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [IDENTITY, ATTEMPT, SESSION]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE session DROP factor_at, DROP identity, DROP acr, DROP amr,
         DROP authenticated_at, DROP network, DROP device`,
    );
    await runner.query('DROP TABLE account_identity, sign_in_attempt');
  }
}
