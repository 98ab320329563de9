import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { WorldReceipt } from '../../ledger/world/contract';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { plans as plansAnswer } from '../answers/plans';
import { change } from '../answers/registers';
import { IdempotencyKey } from '../http/idempotency-key';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { Changing } from '../registers/changing';
import { key as name } from '../schemas/text';
import type { SignedIn } from '../sessions/session-store';
import { Plans, plansAsked, type PlansAsked, type ShownPlans } from './plans';

/** Yearly plans of admissions: a register like the others. */
@ApiTags('figures')
@Controller('plans')
export class PlansController {
  constructor(
    private readonly plans: Plans,
    private readonly changing: Changing,
  ) {}

  @Answers(200, plansAnswer)
  @Does('The plan of a body for a year with all its versions, beside what the bodies below plan.')
  @Get()
  @Permit('figures.read')
  @Shows.nothing('numbers of bodies; who signed is on the document')
  read(
    @Who() who: SignedIn,
    @Query({ schema: plansAsked }) query: PlansAsked,
  ): Promise<ShownPlans> {
    return this.plans.read(who.person, query);
  }

  @Answers(201, change)
  @Does(
    'Prepares, signs or withdraws a version of a plan; another person signs than prepared it. 201 means: committed.',
  )
  @Post('acts/:act')
  @HttpCode(201)
  @Permit('registers.change')
  @Shows.nothing('a receipt: number, hash and counts; the register says who did what')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  async change(
    @Who() who: SignedIn,
    @Param('act', { schema: name }) act: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorldReceipt> {
    const asked = { who, register: 'plans', act, body, key } as const;
    const { receipt, replayed } = await this.changing.change(asked);
    if (replayed) void reply.header('idempotency-replayed', 'true');
    return receipt;
  }
}
