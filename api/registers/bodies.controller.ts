import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { OfficeLine, RollLine } from '../../ledger/reads/world-as-of';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { offices, organisation, roll } from '../answers/registers';
import { Reader } from '../http/language';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Bodies, type LinesOn, type ShownBody, type ShownOffices } from './bodies';
import { asOf, type AsOf } from './registers';

/** One body as it stood on a day; today unless said otherwise. */
@ApiTags('registers')
@Controller('organisations/:id')
export class BodiesController {
  constructor(private readonly bodies: Bodies) {}

  @Answers(200, organisation)
  @Does('A body with its name, level and place on a day, and who decided admissions there.')
  @Get()
  @Permit('registers.read')
  @Shows.nothing('names and places of bodies; no person')
  body(
    @Param('id', { schema: id }) body: string,
    @Query({ schema: asOf }) { on }: AsOf,
  ): Promise<ShownBody> {
    return this.bodies.body(body, on);
  }

  @Answers(200, roll)
  @Does('The roll of a cell on a day, as votes are counted on it; the reading is recorded.')
  @Get('roll')
  @Permit('registers.read')
  @Shows(({ items }: LinesOn<RollLine>) =>
    items.map(({ person }) => ({ what: 'roll' as const, person })),
  )
  roll(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) body: string,
    @Query({ schema: asOf }) { on }: AsOf,
  ): Promise<LinesOn<RollLine>> {
    return this.bodies.roll(who.person, body, on);
  }

  @Answers(200, offices)
  @Does('Who held which role at a body on a day; the reading is recorded.')
  @Get('appointments')
  @Permit('registers.read')
  @Shows(({ items }: LinesOn<OfficeLine>) =>
    [...new Set(items.map(({ person }) => person))].map((person) => ({
      what: 'person' as const,
      person,
    })),
  )
  appointments(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) body: string,
    @Query({ schema: asOf }) { on }: AsOf,
    @Reader() language: Language,
  ): Promise<ShownOffices> {
    return this.bodies.offices(who.person, body, on, language);
  }
}
