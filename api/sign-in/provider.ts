import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { OidcSettings } from '../../config/oidc-env';
import { Problem } from '../http/problem';
import { SESSION_LIMITS, SETTINGS, type ApiSettings } from '../settings';
import { clientAuthOf } from './client-auth';
import { problemOfProvider } from './provider-problem';

/** What was discovered is believed this long; keys are read anew at every sign-in, so that they may change at any time. */
const DISCOVERED_FOR_MS = 60 * 60_000;
/** A provider that hangs must not keep people waiting: the local way in stays open. */
const PATIENCE_SECONDS = 5;
export const CALLBACK_PATH = '/api/v1/sign-in/oidc/callback';

/** The secrets of one attempt that the provider's answer is compared with. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What the provider says of who signed in. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly authenticatedAt: Date | null;
  readonly acr: string | null;
  readonly amr: readonly string[] | null;
}

/** The provider, spoken to from here alone: no token of it reaches a browser, and none is kept. */
@Injectable()
export class Provider {
  private discovered:
    { readonly server: oidc.ServerMetadata; readonly untilMs: number } | undefined;
  private discovering: Promise<oidc.ServerMetadata> | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

  /** The provider's settings. @throws Problem 404 where none is configured */
  get oidc(): OidcSettings {
    if (!this.settings.oidc || !this.settings.publicUrl)
      throw new Problem(404, 'SIGN_IN.NO_PROVIDER');
    return this.settings.oidc;
  }

  /**
   * Where the browser is sent. A proof of a factor demands that whoever sits there authenticates at this moment.
   * @throws Problem 503 when the provider does not answer
   */
  async addressFor(
    { state, nonce, codeVerifier }: Expected,
    purpose: 'sign-in' | 'factor',
  ): Promise<URL> {
    const { scope, acr } = this.oidc;
    const config = await this.configuration();
    const { absoluteHours } = this.settings.sessions ?? SESSION_LIMITS;
    return oidc.buildAuthorizationUrl(config, {
      redirect_uri: `${this.settings.publicUrl}${CALLBACK_PATH}`,
      scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(acr.length > 0 && { acr_values: acr.join(' ') }),
      // Asking for an age makes the provider say when: an old sign-in there proves no factor here.
      ...(purpose === 'factor'
        ? { prompt: 'login', max_age: '0' }
        : { max_age: String(Math.round(absoluteHours * 3_600)) }),
    });
  }

  /**
   * Exchanges the code and checks the answer: state, issuer (of the answer and of the token), audience, nonce, times,
   * signature.
   * @param query  what came back, as it stands in the address
   * @throws Problem 400 when it does not fit, 403 when the provider says no, 503 when it does not answer
   */
  async exchange(query: string, { state, nonce, codeVerifier }: Expected): Promise<Claims> {
    const config = await this.configuration();
    try {
      const answer = await oidc.authorizationCodeGrant(
        config,
        new URL(`${this.settings.publicUrl}${CALLBACK_PATH}?${query}`),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        },
      );
      return claimsIn(answer.claims());
    } catch (error) {
      throw problemOfProvider(error);
    }
  }

  /** Where the provider ends its own session; none when it cannot, or is away: signing out here never waits for it. */
  async findSignOut(): Promise<string | undefined> {
    try {
      const config = await this.configuration();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      const { publicUrl } = this.settings;
      // No token is sent along, since none is kept; the provider asks the person instead.
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${publicUrl}/sign-in` })
        .href;
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  }

  /** Fresh for each use: the library keeps a provider's keys with it, and keys are to be read anew. */
  private async configuration(): Promise<oidc.Configuration> {
    const { clientId } = this.oidc;
    const server = await this.metadata();
    const config = new oidc.Configuration(server, clientId, {}, await clientAuthOf(this.oidc));
    config.timeout = PATIENCE_SECONDS;
    oidc.enableNonRepudiationChecks(config);
    if (this.isInsecure()) oidc.allowInsecureRequests(config);
    return config;
  }

  private async metadata(): Promise<oidc.ServerMetadata> {
    const known = this.discovered;
    if (known && known.untilMs > Date.now()) return known.server;
    try {
      return await (this.discovering ??= this.discover());
    } catch (error) {
      if (known) return known.server; // old knowledge is better than none while the provider restarts
      throw problemOfProvider(error);
    } finally {
      this.discovering = undefined;
    }
  }

  private async discover(): Promise<oidc.ServerMetadata> {
    const { issuer, clientId } = this.oidc;
    const config = await oidc.discovery(new URL(issuer), clientId, {}, undefined, {
      timeout: PATIENCE_SECONDS,
      execute: this.isInsecure() ? [oidc.allowInsecureRequests] : [],
    });
    const server = config.serverMetadata();
    this.discovered = { server, untilMs: Date.now() + DISCOVERED_FOR_MS };
    return server;
  }

  /** Only where somebody tries the product out: the settings refuse it in production. */
  private isInsecure(): boolean {
    return this.oidc.issuer.startsWith('http:');
  }
}

/** Claims beyond those the library has checked; of another form they count as not told. */
const told = z.looseObject({
  auth_time: z.number().optional().catch(undefined),
  acr: z.string().nullable().default(null).catch(null),
  amr: z.array(z.string()).nullable().default(null).catch(null),
});

function claimsIn(claims: oidc.IDToken | undefined): Claims {
  if (!claims) throw new Problem(400, 'SIGN_IN.ANSWER_INVALID');
  const { auth_time: at, acr, amr } = told.parse(claims);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    authenticatedAt: at === undefined ? null : new Date(at * 1_000),
    acr,
    amr,
  };
}
