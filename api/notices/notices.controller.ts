import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { notices } from '../answers/work';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Reader } from '../http/language';
import type { Page } from '../lists/page';
import { Shows } from '../reads/shows';
import type { SignedIn } from '../sessions/session-store';
import { noticesAsked, NoticesDesk, type NoticesAsked, type ShownNotice } from './notices';

/** What the reader was told. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly desk: NoticesDesk) {}

  @Answers(200, notices)
  @Does('Notices to the roles the reader holds, newest first.')
  @Get()
  @Permit('dossiers.read')
  @Shows.nothing('codes and sentences to roles the reader holds; no name, text or paper')
  list(
    @Who() who: SignedIn,
    @Query({ schema: noticesAsked }) query: NoticesAsked,
    @Reader() language: Language,
  ): Promise<Page<ShownNotice>> {
    return this.desk.list(who.person, query, language);
  }
}
