import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who } from '../access/caller';
import { Permit, Public } from '../access/permit';
import { token } from '../answers/people';
import { providerSignOut } from '../answers/sign-in';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { Provider } from '../sign-in/provider';
import { line } from '../schemas/text';
import { SETTINGS, type ApiSettings } from '../settings';
import { clearSessionCookie, setSessionCookie, tokenOf } from './cookie';
import { Identities } from './identities';
import { hashToken } from './secrets';
import { SessionStore, type SignedIn } from './session-store';
import { SignIn, type Credentials } from './sign-in';
import { whenceOf } from './whence';

const credentials = z.strictObject({
  login: line(100),
  password: z.string().min(1).max(200),
});

/** Signing in and out. */
@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly store: SessionStore,
    private readonly identities: Identities,
    private readonly provider: Provider,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Answers(201, token)
  @Does(
    'Signs in: sets the cookie for browsers and tells the same secret as `token` for `Authorization: Bearer`.',
  )
  @Post()
  @Public('nobody is signed in yet; throttled by login and address')
  async begin(
    @Body({ schema: credentials }) input: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ token: string }> {
    const token = await this.signIn.signIn(input, whenceOf(request));
    const before = tokenOf(request, this.settings);
    if (before?.byCookie) await this.store.revoke(hashToken(before.token)); // one browser, one session
    setSessionCookie(reply, this.settings, token);
    return { token };
  }

  @Answers(200, providerSignOut)
  @Does(
    'Signs out at once, everywhere this secret is used: 204. Where the session began at a provider that can end its own: 200, and where the browser goes for that.',
  )
  @Delete('current')
  @HttpCode(204)
  @Permit('self.read')
  @Shows.nothing('no content, or an address of the provider')
  async end(
    @Who() who: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ providerSignOut: string } | undefined> {
    await this.store.revoke(who.session);
    this.identities.forget(who.session);
    clearSessionCookie(reply, this.settings);
    // Not "cookies": that would clear those of every host of the domain.
    void reply.header('clear-site-data', '"cache", "storage"');
    const there = who.identity === null ? undefined : await this.provider.findSignOut();
    if (there === undefined) return undefined;
    void reply.status(200);
    return { providerSignOut: there };
  }
}
