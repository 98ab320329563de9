import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../access/permit';
import { providerAddress, signInWays } from '../answers/sign-in';
import { Problem } from '../http/problem';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { setSessionCookie, tokenOf } from '../sessions/cookie';
import { Freshness } from '../sessions/freshness';
import { Identities } from '../sessions/identities';
import { hashToken } from '../sessions/secrets';
import { SessionStore } from '../sessions/session-store';
import { whenceOf } from '../sessions/whence';
import { SETTINGS, type ApiSettings } from '../settings';
import { attemptOf, clearAttemptCookie, setAttemptCookie } from './attempt-cookie';
import type { Errand } from './attempts';
import { DeparturePace } from './departure-pace';
import { leadBack } from './lead-back';
import { ProviderSignIn } from './provider-sign-in';

/** A path of ours, never another site's: a link must not lead a sign-in elsewhere. */
const path = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\]*$/);
const departure = z.strictObject({
  from: path.default('/'),
  for: z.literal('factor').exactOptional(),
});
const invited = z.strictObject({ invitation: z.string().regex(/^[\w-]{16,100}$/) });

const ELSEWHERE = { status: 303, description: 'Leads on.' } as const;

/** The ways in, and signing in at the provider. */
@ApiTags('sessions')
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly signIn: ProviderSignIn,
    private readonly pace: DeparturePace,
    private readonly identities: Identities,
    private readonly store: SessionStore,
    private readonly freshness: Freshness,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Answers(200, signInWays)
  @Does('How one can sign in here, and how long a proven factor lets weighty acts pass.')
  @Get('ways')
  @Public('asked by the sign-in page, before anybody is signed in')
  ways(): z.output<typeof signInWays> {
    const { oidc, publicUrl } = this.settings;
    const provider = oidc && publicUrl ? { name: oidc.name, at: '/api/v1/sign-in/oidc' } : null;
    return { password: true, provider, freshFactorMinutes: this.freshness.minutes };
  }

  @ApiResponse(ELSEWHERE)
  @Does('Leads the browser to the provider, to sign in or (`for=factor`) to prove a factor afresh.')
  @Get('oidc')
  @Public('nobody is signed in yet; throttled by address')
  async leave(
    @Query({ schema: departure }) asked: z.output<typeof departure>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await leadBack(request, reply, async () => {
      const session = asked.for === 'factor' ? await this.sessionOf(request) : null;
      const address = await this.depart(request, reply, {
        session,
        invitation: null,
        returnTo: asked.from,
      });
      return address.href;
    });
  }

  @Answers(200, providerAddress)
  @Does('Accepts an invitation by signing in at the provider: where the browser goes for that.')
  @Post('oidc/invitations')
  @HttpCode(200)
  @Public('whoever is invited has no account yet; throttled by address')
  async accept(
    @Body({ schema: invited }) { invitation }: z.output<typeof invited>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof providerAddress>> {
    const errand = { session: null, invitation: hashToken(invitation), returnTo: '/' };
    return { continueAt: (await this.depart(request, reply, errand)).href };
  }

  @ApiResponse(ELSEWHERE)
  @Does('Where the provider sends the browser back to; leads on to the desk.')
  @Get('oidc/callback')
  @Public('the provider sends people here; only an attempt of the same browser counts')
  async arrive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await leadBack(request, reply, async () => {
      const secret = attemptOf(request, this.settings);
      const [, query = ''] = request.url.split('?');
      clearAttemptCookie(reply, this.settings);
      const { token, returnTo } = await this.signIn.arrive(query, secret, whenceOf(request));
      const before = tokenOf(request, this.settings);
      if (before?.byCookie) await this.store.revoke(hashToken(before.token)); // one browser, one session
      setSessionCookie(reply, this.settings, token);
      return returnTo;
    });
  }

  private async depart(request: FastifyRequest, reply: FastifyReply, errand: Errand): Promise<URL> {
    this.pace.check(request.ip);
    const { address, secret } = await this.signIn.leave(errand);
    setAttemptCookie(reply, this.settings, secret);
    return address;
  }

  /** The session whose holder is to prove who it is. @throws Problem */
  private async sessionOf(request: FastifyRequest): Promise<string> {
    const carried = tokenOf(request, this.settings);
    const who = carried && (await this.identities.find(hashToken(carried.token), Date.now()));
    if (!who) throw new Problem(401, 'SESSION.ENDED');
    if (who.identity === null) throw new Problem(422, 'FACTOR.NOT_AT_PROVIDER');
    return who.session;
  }
}
