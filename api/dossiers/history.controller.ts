import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { entries as entriesAnswer } from '../answers/dossiers';
import { votes as votesAnswer } from '../answers/proofs';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Reader } from '../http/language';
import { PRINTED_HEADERS } from '../lists/html';
import type { Page } from '../lists/page';
import { Shows, type AtDossier } from '../reads/shows';
import { id, version } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Entries, entriesAsked, type EntriesAsked, type ShownEntry } from './entries';
import { Votes, type ShownVote } from './votes';

const proofAsked = z.strictObject({ language: z.enum(LANGUAGES).exactOptional() });

/** How a dossier came to where it is. */
@ApiTags('dossiers')
@Controller('dossiers/:id')
export class HistoryController {
  constructor(
    private readonly ledgerEntries: Entries,
    private readonly proofs: Votes,
  ) {}

  @Answers(200, entriesAnswer)
  @Does('The ledger: who did what when, with the hashes that chain it.')
  @Get('entries')
  @Permit('dossiers.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'entries', dossier }])
  entries(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Query({ schema: entriesAsked }) query: EntriesAsked,
    @Reader() language: Language,
  ): Promise<Page<ShownEntry>> {
    return this.ledgerEntries.list(who.person, dossier, query, language);
  }

  @Answers(200, votesAnswer)
  @Does(
    'A proof card per vote: roll, exclusions, base, counts, inequality, article, result, what would have changed it.',
  )
  @Get('votes')
  @Permit('dossiers.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'votes', dossier }])
  votes(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Reader() language: Language,
  ): Promise<readonly ShownVote[]> {
    return this.proofs.list(who.person, dossier, language);
  }

  @Does(
    'One vote as a page to print, A4 and without script; votes are counted from 1, oldest first.',
  )
  @Get('votes/:n/proof.html')
  @Permit('dossiers.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'votes', dossier }])
  @ApiProduces('text/html')
  async proof(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Param('n', { schema: version }) nth: number,
    @Query({ schema: proofAsked }) { language }: z.output<typeof proofAsked>,
    @Reader() reader: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.proofs.page(who.person, dossier, nth, language ?? reader);
    void reply.headers(PRINTED_HEADERS);
    return page;
  }
}
