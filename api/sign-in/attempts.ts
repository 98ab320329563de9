import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashToken, newToken } from '../sessions/secrets';
import type { Expected } from './provider';

/** Long enough to find a telephone with a code on it. */
export const ATTEMPT_MINUTES = 10;

/** What an attempt is for. */
export interface Errand {
  /** Hash of the session whose holder proves who it is; none for a sign-in. */
  readonly session: string | null;
  /** Hash of the invitation that is accepted by it. */
  readonly invitation: string | null;
  /** Path of the desk to come back to. */
  readonly returnTo: string;
}

export interface Attempt extends Expected, Errand {
  /** On the database's clock. */
  readonly begunAtMs: number;
}

/** Sign-ins under way at the provider. Each belongs to one browser, which holds its secret, and is used once. */
@Injectable()
export class Attempts {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Begins one, and clears away those that were never ended. */
  async begin(errand: Errand): Promise<{ readonly secret: string; readonly expected: Expected }> {
    const secret = newToken();
    const expected = { state: newToken(), nonce: newToken(), codeVerifier: newToken() };
    await this.database.query(
      `WITH gone AS (DELETE FROM sign_in_attempt WHERE expires_at < now())
       INSERT INTO sign_in_attempt (secret_sha256, state, nonce, code_verifier, session, invitation, return_to, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 minute')`,
      [
        hashToken(secret),
        expected.state,
        expected.nonce,
        expected.codeVerifier,
        errand.session,
        errand.invitation,
        errand.returnTo,
        ATTEMPT_MINUTES,
      ],
    );
    return { secret, expected };
  }

  /**
   * Takes the attempt this browser began under this state, and nobody can take it again. Another state takes nothing:
   * a link that somebody else made must not spend the attempt either.
   */
  async take(secret: string, state: string): Promise<Attempt | undefined> {
    const [rows]: [Attempt[], number] = await this.database.query(
      `DELETE FROM sign_in_attempt WHERE secret_sha256 = $1 AND state = $2 AND expires_at > now()
       RETURNING state, nonce, code_verifier AS "codeVerifier", session, invitation, return_to AS "returnTo",
         (extract(epoch FROM expires_at) - $3 * 60)::float8 * 1000 AS "begunAtMs"`,
      [hashToken(secret), state, ATTEMPT_MINUTES],
    );
    return rows[0];
  }
}
