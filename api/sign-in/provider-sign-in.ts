import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';
import { Turnstile } from '../http/turnstile';
import { hashToken, newToken } from '../sessions/secrets';
import { SessionStore } from '../sessions/session-store';
import { tooMany } from '../sessions/too-many';
import type { Proof } from '../sessions/proof';
import type { Whence } from '../sessions/whence';
import { Attempts, type Attempt, type Errand } from './attempts';
import { LinkedIdentities, type LinkedAccount } from './linked-identities';
import { Provider, type Claims } from './provider';

/** Clocks of two machines that are in order differ by less. */
const CLOCKS_DIFFER_MS = 30_000;
/** Answers of the provider that are checked at the same time. */
const AT_ONCE = 64;

/** A session that began, or goes on under a new secret. */
export interface Arrived {
  readonly token: string;
  readonly returnTo: string;
}

/** Signing in at the provider: going there, coming back, and who one is here. */
@Injectable()
export class ProviderSignIn {
  private readonly turnstile = new Turnstile(AT_ONCE);

  constructor(
    private readonly provider: Provider,
    private readonly attempts: Attempts,
    private readonly identities: LinkedIdentities,
    private readonly sessions: SessionStore,
  ) {}

  /** Where the browser goes, and the secret it keeps until it is back. @throws Problem 503 */
  async leave(errand: Errand): Promise<{ readonly address: URL; readonly secret: string }> {
    const { secret, expected } = await this.attempts.begin(errand);
    const purpose = errand.session === null ? 'sign-in' : 'factor';
    return { secret, address: await this.provider.addressFor(expected, purpose) };
  }

  /**
   * Takes what came back to its end.
   * @param secret  what the browser kept; none when it kept nothing
   * @throws Problem when the attempt is not this browser's, the answer does not fit, or nobody here is that identity
   */
  async arrive(query: string, secret: string | undefined, whence: Whence): Promise<Arrived> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const attempt = secret === undefined ? undefined : await this.attempts.take(secret, state);
    if (!attempt) throw new Problem(400, 'SIGN_IN.ATTEMPT_UNKNOWN');
    const claims = await this.turnstile.through(() => this.provider.exchange(query, attempt));
    if (claims === null) throw tooMany(1);
    this.checkClass(claims);
    const account = await this.accountOf(claims, attempt);
    const token = newToken();
    const proof = proofOf(claims, account);
    if (attempt.session === null) {
      const session = hashToken(token);
      const begun = await this.sessions.begin({ session, account, whence, proof });
      if (!begun) throw new Problem(403, 'SIGN_IN.ACCOUNT_DISABLED'); // while it was checked
    } else {
      await this.renew(attempt, attempt.session, token, proof);
    }
    return { token, returnTo: attempt.returnTo };
  }

  /** @throws Problem 403 when a class of authentication is demanded and this is none of them */
  private checkClass({ acr }: Claims): void {
    const { acr: demanded } = this.provider.oidc;
    if (demanded.length === 0 || (acr !== null && demanded.includes(acr))) return;
    throw new Problem(403, 'SIGN_IN.CLASS_TOO_WEAK', { facts: { demanded: [...demanded] } });
  }

  private async accountOf(claims: Claims, { invitation }: Attempt): Promise<LinkedAccount> {
    const account =
      invitation === null
        ? await this.identities.find(claims)
        : await this.identities.linkByInvitation(invitation, claims);
    if (!account) {
      const { issuer, subject } = claims;
      const code = invitation === null ? 'SIGN_IN.IDENTITY_UNKNOWN' : 'SIGN_IN.INVITATION_OVER';
      throw new Problem(403, code, { facts: { issuer, subject } });
    }
    if (account.disabled) throw new Problem(403, 'SIGN_IN.ACCOUNT_DISABLED');
    return account;
  }

  /** The same person at the same session, authenticated after the question was asked. */
  private async renew(
    { begunAtMs }: Attempt,
    session: string,
    token: string,
    proof: Proof,
  ): Promise<void> {
    const who = await this.sessions.find(session);
    if (!who) throw new Problem(401, 'SESSION.ENDED');
    if (who.identity !== proof.identity) throw new Problem(403, 'SIGN_IN.ANOTHER_PERSON');
    const atMs = proof.provenAt?.getTime() ?? 0;
    if (atMs < begunAtMs - CLOCKS_DIFFER_MS) {
      throw new Problem(403, 'SIGN_IN.NOT_PROVEN_AFRESH');
    }
    const stood = await this.sessions.renew(session, hashToken(token), proof);
    if (!stood) throw new Problem(401, 'SESSION.ENDED');
  }
}

function proofOf({ authenticatedAt, acr, amr }: Claims, { identity }: LinkedAccount): Proof {
  return { provenAt: authenticatedAt, identity, acr, amr };
}
