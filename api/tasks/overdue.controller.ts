import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { overdueBoard } from '../answers/work';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Reader } from '../http/language';
import { Shows } from '../reads/shows';
import type { SignedIn } from '../sessions/session-store';
import {
  overdueAsked,
  OverdueDesk,
  overdueShown,
  type OverdueAsked,
  type OverdueBoard,
} from './overdue';

/** What is late. */
@ApiTags('tasks')
@Controller('overdue')
export class OverdueController {
  constructor(private readonly desk: OverdueDesk) {}

  @Answers(200, overdueBoard)
  @Does(
    'The overdue board of a body and all below, longest first: by body, phase or person, with days over and whose turn it is.',
  )
  @Get()
  @Permit('dossiers.read')
  @Shows(overdueShown)
  board(
    @Who() who: SignedIn,
    @Query({ schema: overdueAsked }) asked: OverdueAsked,
    @Reader() language: Language,
  ): Promise<OverdueBoard> {
    return this.desk.read(who.person, asked, language);
  }
}
