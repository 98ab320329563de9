import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { dossier as dossierAnswer, dossierLines, receipt } from '../answers/dossiers';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import { etagOf } from '../http/seen';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Acting } from './acting';
import { beginning, type Beginning } from './begin';
import type { Page } from '../lists/page';
import { DossierList, linesShown, listed, type Listed, type ShownLine } from './dossier-list';
import { DossierView, type ShownDossier } from './dossier-view';
import { answerReceipt, type ShownReceipt } from './receipt';

/** Dossiers: begin one, find them, read one. */
@ApiTags('dossiers')
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly acting: Acting,
    private readonly lines: DossierList,
    private readonly view: DossierView,
  ) {}

  @Answers(201, receipt)
  @Does('Begins a dossier by its first act.')
  @Post()
  @HttpCode(201)
  @Permit('dossiers.act')
  @Shows.nothing('a receipt: codes, hashes and duties; the ledger says who acted')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  async begin(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Body({ schema: beginning }) { kind, act, input, id: own }: Beginning,
    @Reader() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownReceipt> {
    const asked = { who, kind, act, input, key, id: own };
    return answerReceipt(reply, await this.acting.begin(asked), language);
  }

  @Answers(200, dossierLines)
  @Does("The dossiers of the reader's bodies and all below them.")
  @Get()
  @Permit('dossiers.read')
  @Shows(linesShown)
  list(
    @Who() who: SignedIn,
    @Query({ schema: listed }) query: Listed,
    @Reader() language: Language,
  ): Promise<Page<ShownLine>> {
    return this.lines.list(who.person, query, language);
  }

  @Answers(200, dossierAnswer)
  @Does(
    'Where one dossier stands: duties, clocks, dates, papers. Its ETag is what a decision is sealed to.',
  )
  @Get(':id')
  @Permit('dossiers.read')
  @Shows(({ id: dossier }: ShownDossier) => [{ what: 'dossier', dossier }])
  async read(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Reader() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownDossier> {
    const shown = await this.view.read(who.person, dossier, language);
    void reply.header('etag', etagOf(shown));
    return shown;
  }
}
