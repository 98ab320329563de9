import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { sourceList } from '../answers/classes';
import { Reader } from '../http/language';
import type { Page } from '../lists/page';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import type { SignedIn } from '../sessions/session-store';
import {
  sourceListAsked,
  SourceList,
  sourcesShown,
  type ShownSource,
  type SourceListAsked,
} from './source-list';

/** Candidates before their cell's vote. */
@ApiTags('training-classes')
@Controller('source-list')
export class SourceListController {
  constructor(private readonly sources: SourceList) {}

  @Answers(200, sourceList)
  @Does(
    'Candidates of a body and all below it, before their cell votes: certificate first to expire in front.',
  )
  @Get()
  @Permit('dossiers.read')
  @Shows<Page<ShownSource>>(sourcesShown)
  read(
    @Who() who: SignedIn,
    @Query({ schema: sourceListAsked }) query: SourceListAsked,
    @Reader() language: Language,
  ): Promise<Page<ShownSource>> {
    return this.sources.read(who.person, query, language);
  }
}
