import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Who } from '../access/caller';
import { Permit, Public } from '../access/permit';
import { factorNeeded } from '../answers/accounts';
import { token } from '../answers/people';
import { ownSessions, providerSignOut, sessionsEnded } from '../answers/sign-in';
import { notFound } from '../http/problem';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { password } from '../schemas/password';
import { Provider } from '../sign-in/provider';
import { line } from '../schemas/text';
import { id } from '../schemas/values';
import { SETTINGS, type ApiSettings } from '../settings';
import { clearSessionCookie } from './cookie';
import { FreshSession } from './fresh-session';
import { Identities } from './identities';
import { OwnSessions, type OwnSession } from './own-sessions';
import { SessionStore, type SignedIn } from './session-store';
import { SignIn, type Credentials, type SignedInOrStep } from './sign-in';
import { whenceOf } from './whence';

const credentials = z.strictObject({
  login: line(100),
  password,
});

/** Signing in and out. */
@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly fresh: FreshSession,
    private readonly store: SessionStore,
    private readonly identities: Identities,
    private readonly own: OwnSessions,
    private readonly provider: Provider,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Answers(201, token)
  @Answers(202, factorNeeded)
  @Does(
    'Signs in: sets the cookie for browsers and tells the same secret as `token` for `Authorization: Bearer`. Where the account has a second factor it answers 202 and what goes on at /sessions/second-step.',
  )
  @Post()
  @Public('nobody is signed in yet; throttled by login and address')
  async begin(
    @Body({ schema: credentials }) input: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInOrStep> {
    const done = await this.signIn.signIn(input, whenceOf(request));
    if ('token' in done) await this.fresh.give(request, reply, done.token);
    else void reply.status(202);
    return done;
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

  @Answers(200, ownSessions)
  @Does('Own sessions that stand: where from, roughly, since when, last used, and which one asks.')
  @Get()
  @Permit('self.read')
  @Shows.nothing('only who asks: own sessions')
  async list(@Who() who: SignedIn): Promise<{ items: readonly OwnSession[] }> {
    return { items: await this.own.list(who) };
  }

  @Answers(200, sessionsEnded)
  @Does('Ends all own sessions but the one that asks, at once.')
  @Delete()
  @Permit('self.read')
  @Shows.nothing('a count of own sessions')
  async endOthers(@Who() who: SignedIn): Promise<{ ended: number }> {
    return { ended: await this.own.endOthers(who) };
  }

  @Does('Ends one own session at once.')
  @Delete(':id')
  @HttpCode(204)
  @Permit('self.read')
  @Shows.nothing('no content')
  async endOne(@Who() who: SignedIn, @Param('id', { schema: id }) session: string): Promise<void> {
    if (!(await this.own.end(who, session))) throw notFound('SESSION');
  }
}
