import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { Language } from '../../../rules/messages/say';
import { Who } from '../../access/caller';
import { Permit } from '../../access/permit';
import { asOf, correctionPreview } from '../../answers/corrections';
import { Reader } from '../../http/language';
import { etagOf } from '../../http/seen';
import { Answers } from '../../openapi/answers';
import { Does } from '../../openapi/does';
import { Shows, type AtDossier } from '../../reads/shows';
import { day, id } from '../../schemas/values';
import type { SignedIn } from '../../sessions/session-store';
import { AsOf, asOfAsked, type AsOfAsked, type ShownAsOf } from './as-of';
import { CorrectionPreviews, previewAsked, type PreviewAsked, type ShownPreview } from './preview';

/** What a dossier was on an earlier day, and what it would be if an entry said what it should have said. */
@ApiTags('dossiers')
@Controller('dossiers/:id')
export class CorrectionsController {
  constructor(
    private readonly previews: CorrectionPreviews,
    private readonly earlier: AsOf,
  ) {}

  @Answers(200, correctionPreview)
  @Does(
    'What a correction would do before it is done: entries that would read otherwise, votes, dates and papers before and after, or what stands in its way. Writes nothing; its ETag is what the correction names.',
  )
  @Post('corrections/preview')
  @HttpCode(200)
  @Permit('dossiers.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'entries', dossier }])
  async preview(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Body({ schema: previewAsked }) body: PreviewAsked,
    @Reader() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownPreview> {
    const shown = await this.previews.read(who.person, dossier, body, language);
    void reply.header('etag', etagOf({ seq: shown.seq, manifest: shown.hash }));
    return shown;
  }

  @Answers(200, asOf)
  @Does('Where the dossier stood at the end of a legal day: as was known then, or as is known now.')
  @Get('as-of/:day')
  @Permit('dossiers.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'dossier', dossier }])
  asOf(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Param('day', { schema: day }) on: PlainDate,
    @Query({ schema: asOfAsked }) { reading }: AsOfAsked,
    @Reader() language: Language,
  ): Promise<ShownAsOf> {
    return this.earlier.read(who.person, dossier, { day: on, reading }, language);
  }
}
