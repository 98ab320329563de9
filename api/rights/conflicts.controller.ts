import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { conflicts, recorded } from '../answers/rights';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Conflicts, declaring, type Declaring, type ShownConflict } from './conflicts';
import type { Recorded } from './recorded';

/** Kinship and interest. */
@ApiTags('rights')
@Controller('conflicts')
export class ConflictsController {
  constructor(private readonly desk: Conflicts) {}

  @Answers(200, conflicts)
  @Does('Ties the reader is one side of, or recorded.')
  @Get()
  @Permit('rights.keep')
  @Shows.nothing('ties of the reader, or recorded by the reader')
  async list(
    @Who() who: SignedIn,
    @Reader() language: Language,
  ): Promise<{ items: readonly ShownConflict[] }> {
    return { items: await this.desk.list(who.person, language) };
  }

  @Answers(201, recorded)
  @Does(
    'Declares kinship or interest: one’s own, or recorded by the body directly above. It bars at once.',
  )
  @Post()
  @HttpCode(201)
  @Permit('rights.keep')
  @Shows.nothing('an id')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  declare(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Body({ schema: declaring }) body: Declaring,
  ): Promise<Recorded> {
    return this.desk.declare(who, key, body);
  }

  @Answers(200, recorded)
  @Does('Withdraws a tie from today on; it stays on record.')
  @Post(':id/withdraw')
  @HttpCode(200)
  @Permit('rights.keep')
  @Shows.nothing('an id')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  withdraw(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Param('id', { schema: id }) conflict: string,
  ): Promise<Recorded> {
    return this.desk.withdraw(who, key, conflict);
  }
}
