import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { FreshFactor } from '../access/fresh-factor';
import { Permit } from '../access/permit';
import { absence, deputations, recorded } from '../answers/rights';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { absenceAsked, Absences, type Absence, type AbsenceAsked } from './absence';
import { deputing, Deputations, type Deputing, type ShownDeputation } from './deputations';
import type { Recorded } from './recorded';

/** Acting in another's place. */
@ApiTags('rights')
@Controller('deputations')
export class DeputationsController {
  constructor(
    private readonly desk: Deputations,
    private readonly absences: Absences,
  ) {}

  @Answers(200, deputations)
  @Does('Deputations the reader is a party to, and those of bodies directly below.')
  @Get()
  @Permit('rights.keep')
  @Shows.nothing('who acts for whom at a body is known to the body')
  async list(
    @Who() who: SignedIn,
    @Reader() language: Language,
  ): Promise<{ items: readonly ShownDeputation[] }> {
    return { items: await this.desk.list(who.person, language) };
  }

  @Answers(201, recorded)
  @Does(
    'Lends a role at a body for some days and kinds of acts; for somebody absent, the body directly above records it.',
  )
  @Post()
  @HttpCode(201)
  @Permit('rights.keep')
  @FreshFactor('it lets another sign in one’s place')
  @Shows.nothing('an id')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  record(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Body({ schema: deputing }) body: Deputing,
  ): Promise<Recorded> {
    return this.desk.record(who, key, body);
  }

  @Answers(200, recorded)
  @Does('Ends a deputation at once: acts that commit later no longer find it.')
  @Post(':id/withdraw')
  @HttpCode(200)
  @Permit('rights.keep')
  @Shows.nothing('an id')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  withdraw(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Param('id', { schema: id }) deputation: string,
  ): Promise<Recorded> {
    return this.desk.withdraw(who, key, deputation);
  }

  @Answers(200, absence)
  @Does(
    'An absence before it comes: each open task with the deputy able or the reason why not, and what nobody can do in one’s place.',
  )
  @Post('preview')
  @HttpCode(200)
  @Permit('rights.keep')
  @Shows.nothing('tasks of the absent person by code; no person a dossier is about is named')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  preview(
    @Who() who: SignedIn,
    @IdempotencyKey() _key: string,
    @Body({ schema: absenceAsked }) body: AbsenceAsked,
    @Reader() language: Language,
  ): Promise<Absence> {
    return this.absences.preview(who.person, body, language);
  }
}
