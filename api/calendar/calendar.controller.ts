import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import * as answers from '../answers/calendar';
import { Reader } from '../http/language';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import type { SignedIn } from '../sessions/session-store';
import { CalendarDesk, type ShownSigned, type ShownYear } from './calendar-desk';
import { CalendarPreviews, type ShownCalendarPreview } from './calendar-previews';
import {
  draft,
  previewAsked,
  yearAsked,
  type Draft,
  type PreviewAsked,
  type YearAsked,
} from './inputs';

/** The days that terms are counted on, who signed them, and what a change would move. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly desk: CalendarDesk,
    private readonly previews: CalendarPreviews,
  ) {}

  @Answers(200, answers.calendarOfYear)
  @Does(
    'A year of the calendar that terms are counted on now: days off, make-up days and swaps, each with its source and who signed it, and the changes that wait.',
  )
  @Get()
  @Permit('registers.read')
  @Shows.nothing('days of the calendar; who signed them is known to the body')
  year(@Query({ schema: yearAsked }) { year }: YearAsked): Promise<ShownYear> {
    return this.desk.year(year);
  }

  @Answers(200, answers.signedDays)
  @Does('Every day that was signed over the base, with the version they make: to count with.')
  @Get('signed')
  @Permit('clock.read')
  @Shows.nothing('days of the calendar')
  signed(): Promise<ShownSigned> {
    return this.desk.signed();
  }

  @Answers(200, answers.calendarPreview)
  @Does(
    'What an act on the calendar would do before it is done: every open date that moves, before and after, dossier by dossier. Writes nothing.',
  )
  @Post('preview')
  @HttpCode(200)
  @Permit('dossiers.read')
  @Shows(({ items }: ShownCalendarPreview) =>
    items.map(({ dossier }) => ({ what: 'line' as const, dossier })),
  )
  preview(
    @Who() who: SignedIn,
    @Body({ schema: draft }) body: Draft,
    @Query({ schema: previewAsked }) asked: PreviewAsked,
    @Reader() language: Language,
  ): Promise<ShownCalendarPreview> {
    return this.previews.read(who.person, body, asked, language);
  }
}
