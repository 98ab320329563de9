import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { REORGANISATION_STATUSES } from '../../rules/world/reorganisation/facts';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import * as answers from '../answers/reorganisations';
import { Reader } from '../http/language';
import { etagOf } from '../http/seen';
import type { Page } from '../lists/page';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import {
  previewAsked,
  reorganisationsAsked,
  type PageAsked,
  type ReorganisationsAsked,
} from '../registers/inputs/reorganisation';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Previews, type ShownPreview } from './previews';
import {
  Reorganisations,
  type ReorganisationLine,
  type ShownReorganisation,
} from './reorganisations';

const BY_IDS = 'a plan by ids of bodies and persons; who signed it is known to the body';

/** Mergers and other changes of several bodies on one day, as they are read. */
@ApiTags('reorganisations')
@Controller('reorganisations')
export class ReorganisationsController {
  constructor(
    private readonly reorganisations: Reorganisations,
    private readonly previews: Previews,
  ) {}

  @Answers(200, answers.reorganisations)
  @Does('Reorganisations decided at or below the bodies of the reader, the latest day first.')
  @Get()
  @Permit('registers.read')
  @Shows.nothing(BY_IDS)
  list(
    @Who() who: SignedIn,
    @Query({ schema: reorganisationsAsked }) query: ReorganisationsAsked,
  ): Promise<Page<ReorganisationLine>> {
    return this.reorganisations.list(who.person, query);
  }

  @Answers(200, answers.reorganisation)
  @Does(
    'One reorganisation: its plan, who planned and approved it, and how many open dossiers have followed it. Its ETag is what an approval names.',
  )
  @Get(':id')
  @Permit('registers.read')
  @Shows.nothing(BY_IDS)
  async read(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) reorganisation: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownReorganisation> {
    const shown = await this.reorganisations.read(who.person, reorganisation);
    void reply.header('etag', etagOf({ seq: stageOf(shown), manifest: shown.plan }));
    return shown;
  }

  @Answers(200, answers.preview)
  @Does(
    'What it would do before it is done: each open dossier with its duties before and after, people who move, roles that end, votes that stand, and for which duties nobody would be there.',
  )
  @Get(':id/preview')
  @Permit('dossiers.read')
  @Shows(({ items }: ShownPreview) =>
    items.map(({ dossier }) => ({ what: 'line' as const, dossier })),
  )
  preview(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) reorganisation: string,
    @Query({ schema: previewAsked }) query: PageAsked,
    @Reader() language: Language,
  ): Promise<ShownPreview> {
    return this.previews.read(who.person, reorganisation, query, language);
  }
}

/** Tells readers apart; only the plan is compared. */
function stageOf({ status, progress }: ShownReorganisation): number {
  const statuses = REORGANISATION_STATUSES.length;
  return (progress?.done ?? 0) * statuses + REORGANISATION_STATUSES.indexOf(status);
}
