import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { receipt } from '../answers/dossiers';
import { papers } from '../answers/proofs';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { answerReceipt, type ShownReceipt } from '../dossiers/receipt';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import { Shows, type AtDossier } from '../reads/shows';
import { MEDIA_TYPES } from '../schemas/media';
import { key } from '../schemas/text';
import { day, id, version } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { DossierPapers, type ShownSlot } from './dossier-papers';
import { uploadOf } from './upload';

const made = z.strictObject({ madeOn: day });

interface AtPaper extends AtDossier {
  readonly slot: string;
  readonly version: string;
}

function paperShown(_: unknown, { id: dossier, slot, version: wanted }: AtPaper) {
  return [{ what: `paper:${slot}:${wanted}`, dossier } as const];
}

/** The papers of one dossier: checklist, upload, versions. */
@ApiTags('papers')
@Controller('dossiers/:id/papers')
export class DossierPapersController {
  constructor(private readonly papers: DossierPapers) {}

  @Answers(200, papers)
  @Does('The checklist with every version that was attached.')
  @Get()
  @Permit('dossiers.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'papers', dossier }])
  list(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Reader() language: Language,
  ): Promise<readonly ShownSlot[]> {
    return this.papers.list(who.person, dossier, language);
  }

  @Answers(201, receipt)
  @Does(
    'Uploads a paper and attaches it to its slot, by the act `attach-paper`. An older version stays.',
  )
  @Post(':slot')
  @HttpCode(201)
  @Permit('dossiers.act')
  @Shows.nothing('a receipt: codes, hashes and duties; the ledger says who acted')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiConsumes(...MEDIA_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async attach(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Param('slot', { schema: key }) slot: string,
    @Query({ schema: made }) { madeOn }: z.output<typeof made>,
    @IdempotencyKey() idempotencyKey: string,
    @Req() request: FastifyRequest,
    @Reader() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownReceipt> {
    const asked = { who, dossier, slot, madeOn, key: idempotencyKey, ...uploadOf(request) };
    return answerReceipt(reply, await this.papers.attach(asked), language);
  }

  @Does('The bytes of one version, always as a file to save, never as a page.')
  @Get(':slot/:version')
  @Permit('dossiers.read')
  @Shows(paperShown)
  async download(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Param('slot', { schema: key }) slot: string,
    @Param('version', { schema: version }) wanted: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, headers } = await this.papers.open(who.person, dossier, {
      slot,
      version: wanted,
    });
    void reply.headers(headers);
    return file;
  }
}
