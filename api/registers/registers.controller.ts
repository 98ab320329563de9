import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { OrganisationLine } from '../../ledger/reads/register-as-of';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { organisations, person as personAnswer } from '../answers/people';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { asOf, Registers, type AsOf, type ShownPerson } from './registers';

/** Bodies and persons that acts refer to. */
@ApiTags('registers')
@Controller()
export class RegistersController {
  constructor(private readonly registers: Registers) {}

  @Answers(200, organisations)
  @Does('The tree of bodies as it stood on a day; today unless said otherwise.')
  @Get('organisations')
  @Permit('registers.read')
  @Shows.nothing('names and places of bodies; no person')
  async organisations(
    @Query({ schema: asOf }) { on }: AsOf,
  ): Promise<{ items: readonly OrganisationLine[] }> {
    return { items: await this.registers.organisations(on) };
  }

  @Answers(200, personAnswer)
  @Does(
    "Name, membership and roles of a person of the reader's bodies, on a day and through time; the reading is recorded.",
  )
  @Get('persons/:id')
  @Permit('registers.read')
  @Shows(({ id: shown }: ShownPerson) => [{ what: 'person', person: shown }])
  person(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) person: string,
    @Query({ schema: asOf }) { on }: AsOf,
  ): Promise<ShownPerson> {
    return this.registers.person(who.person, person, on);
  }
}
