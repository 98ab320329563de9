import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Permit } from '../access/permit';
import { clockMoved, clockNow } from '../answers/people';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { IdempotencyKey } from '../http/idempotency-key';
import { day } from '../schemas/values';
import { ClockDesk, type Moved, type Now } from './clock-desk';

const move = z.strictObject({ to: day });

/** Business time: what acts and terms go by. */
@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(private readonly desk: ClockDesk) {}

  @Answers(200, clockNow)
  @Does('Business time now.')
  @Get()
  @Permit('clock.read')
  @Shows.nothing('the day')
  now(): Promise<Now> {
    return this.desk.now();
  }

  @Answers(200, clockMoved)
  @Does(
    'Moves business time forward to a day, in demonstrations and tests; says which duties became overdue by it.',
  )
  @Post()
  @HttpCode(200)
  @Permit('clock.move')
  @Shows.nothing('codes and duties that became late, in demonstrations only')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  move(
    @IdempotencyKey() _key: string,
    @Body({ schema: move }) { to }: z.output<typeof move>,
  ): Promise<Moved> {
    return this.desk.move(to);
  }
}
