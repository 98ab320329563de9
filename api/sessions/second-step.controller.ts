import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../access/permit';
import { token } from '../answers/people';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { oneTimeCode } from '../schemas/password';
import { FreshSession } from './fresh-session';
import { SecondStep } from './second-step';
import { whenceOf } from './whence';

const given = z.strictObject({ step: z.string().regex(/^[A-Za-z0-9_-]{43}$/), code: oneTimeCode });

/** The second step of signing in. */
@ApiTags('sessions')
@Controller('sessions/second-step')
export class SecondStepController {
  constructor(
    private readonly secondStep: SecondStep,
    private readonly fresh: FreshSession,
  ) {}

  @Answers(201, token)
  @Does('Goes on where signing in answered `FACTOR.NEEDED`: a code of the app, or one on paper.')
  @Post()
  @Public('the password was right: the step proves it; five codes at most are tried on one')
  async finish(
    @Body({ schema: given }) { step, code }: z.output<typeof given>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ token: string }> {
    const begun = await this.secondStep.finish(step, code, whenceOf(request));
    await this.fresh.give(request, reply, begun);
    return { token: begun };
  }
}
