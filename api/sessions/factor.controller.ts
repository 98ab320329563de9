import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { token } from '../answers/people';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { SETTINGS, type ApiSettings } from '../settings';
import { setSessionCookie } from './cookie';
import { factorGiven, ProveFactor, type FactorGiven } from './prove-factor';
import type { SignedIn } from './session-store';

/** Proving afresh who sits at the session. */
@ApiTags('sessions')
@Controller('sessions/current/factor')
export class FactorController {
  constructor(
    private readonly factor: ProveFactor,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Answers(200, token)
  @Does(
    'Proves the password or a one-time code again, as `SESSION.FACTOR_STALE` asks for. The session goes on under a new secret, in the cookie and as `token`; the old one ends.',
  )
  @Post()
  @HttpCode(200)
  @Permit('self.read')
  @Shows.nothing('a secret of the reader alone')
  async prove(
    @Who() who: SignedIn,
    @Body({ schema: factorGiven }) input: FactorGiven,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ token: string }> {
    const renewed = await this.factor.prove(who, input);
    setSessionCookie(reply, this.settings, renewed);
    return { token: renewed };
  }
}
