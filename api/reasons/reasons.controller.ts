import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import * as answers from '../answers/reasons';
import { Reader } from '../http/language';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows, type AtDossier } from '../reads/shows';
import { line } from '../schemas/text';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Outlooks, type ShownClockLedger, type ShownForecast } from './outlooks';
import { Why, type ShownWhy } from './why';

const OF_THE_DOSSIER = (_: unknown, { id: dossier }: AtDossier) => [
  { what: 'dossier' as const, dossier },
];

/** Why a dossier stands as it does: each duty, each date, each day. */
@ApiTags('dossiers')
@Controller('dossiers/:id')
export class ReasonsController {
  constructor(
    private readonly reasons: Why,
    private readonly outlooks: Outlooks,
  ) {}

  @Answers(200, answers.why)
  @Does(
    'Why a duty is owed, why by this person, why until this day with every day skipped, what discharges it, and what happens when nobody acts.',
  )
  @Get('why/:duty')
  @Permit('dossiers.read')
  @Shows(OF_THE_DOSSIER)
  why(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Param('duty', { schema: line() }) duty: string,
    @Reader() language: Language,
  ): Promise<ShownWhy> {
    return this.reasons.read(who.person, dossier, duty, language);
  }

  @Answers(200, answers.forecast)
  @Does('The steps still to come, up to recognition: who, earliest, due and latest day, article.')
  @Get('forecast')
  @Permit('dossiers.read')
  @Shows(OF_THE_DOSSIER)
  forecast(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Reader() language: Language,
  ): Promise<ShownForecast> {
    return this.outlooks.forecast(who.person, dossier, language);
  }

  @Answers(200, answers.clockLedger)
  @Does('Each civil day since the dossier was opened, charged to exactly one holder, with totals.')
  @Get('clock-ledger')
  @Permit('dossiers.read')
  @Shows(OF_THE_DOSSIER)
  clockLedger(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Reader() language: Language,
  ): Promise<ShownClockLedger> {
    return this.outlooks.clockLedger(who.person, dossier, language);
  }
}
