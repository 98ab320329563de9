import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../access/permit';
import { invitationAccepted, invitationShown } from '../answers/accounts';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { password } from '../schemas/password';
import { Accepting } from './accepting';

const code = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const shown = z.strictObject({ code });
const accepted = z.strictObject({ code, password });

/** For who was given a code by an administrator. The code travels in bodies only: addresses stand in logs. */
@ApiTags('invitations')
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly accepting: Accepting) {}

  @Answers(200, invitationShown)
  @Does('Whom the code is for, and until when it is good.')
  @Post('look')
  @HttpCode(200)
  @Public('the code of 256 random bits is what proves who asks; throttled by address')
  async look(
    @Body({ schema: shown }) input: z.output<typeof shown>,
    @Req() request: FastifyRequest,
  ): Promise<{ login: string; name: string; expiresAt: string }> {
    const { login, name, expiresAt } = await this.accepting.look(input.code, request.ip);
    return { login, name, expiresAt };
  }

  @Answers(200, invitationAccepted)
  @Does('Sets the password and uses the code up; then sign in. Older sessions of the account end.')
  @Post('accept')
  @HttpCode(200)
  @Public('the code of 256 random bits is what proves who asks; throttled by address')
  async accept(
    @Body({ schema: accepted }) input: z.output<typeof accepted>,
    @Req() request: FastifyRequest,
  ): Promise<{ login: string }> {
    return { login: await this.accepting.accept(input.code, input.password, request.ip) };
  }
}
