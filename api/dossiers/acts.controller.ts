import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { acts, receipt } from '../answers/dossiers';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import { Seen } from '../http/seen';
import { Shows } from '../reads/shows';
import { key } from '../schemas/text';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Acting } from './acting';
import { ActsPossible, type ShownAct } from './acts-possible';
import { answerReceipt, type ShownReceipt } from './receipt';

/** What can be done with a dossier, and doing it. */
@ApiTags('dossiers')
@Controller('dossiers/:id/acts')
export class ActsController {
  constructor(
    private readonly acting: Acting,
    private readonly possible: ActsPossible,
  ) {}

  @Answers(200, acts)
  @Does('Every act of the procedure: allowed to the reader now, or refused and why.')
  @Get()
  @Permit('dossiers.read')
  @Shows.nothing('names of acts, codes and reasons; no text, paper, vote or name')
  list(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Reader() language: Language,
  ): Promise<readonly ShownAct[]> {
    return this.possible.list(who.person, dossier, language);
  }

  @Answers(201, receipt)
  @Does('Does an act. 201 means: committed.')
  @Post(':act')
  @HttpCode(201)
  @Permit('dossiers.act')
  @Shows.nothing('a receipt: codes, hashes and duties; the ledger says who acted')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag of the dossier; required for decisions.',
  })
  async act(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Param('act', { schema: key }) act: string,
    @IdempotencyKey() idempotencyKey: string,
    @Seen() seen: string | undefined,
    @Body() body: unknown,
    @Reader() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownReceipt> {
    const asked = { who, dossier, act, body, seen, key: idempotencyKey };
    return answerReceipt(reply, await this.acting.act(asked), language);
  }
}
