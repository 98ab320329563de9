import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/caller';
import { FreshFactor } from '../access/fresh-factor';
import { Permit } from '../access/permit';
import { glasses, recorded } from '../answers/rights';
import { IdempotencyKey } from '../http/idempotency-key';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { glassAsking, Glasses, type GlassAsking, type ShownGlass } from './glasses';
import type { Recorded } from './recorded';

/** Reading what one may not, in an emergency: two persons, a few hours, heard by the body and all above. */
@ApiTags('rights')
@Controller('break-glass')
export class GlassesController {
  constructor(private readonly desk: Glasses) {}

  @Answers(200, glasses)
  @Does(
    'Requests of the reader, and those about dossiers of bodies where the reader is secretary or supervisor, or below.',
  )
  @Get()
  @Permit('glass.answer')
  @Shows.nothing('who asked to read which code; nothing of the dossier itself')
  async list(@Who() who: SignedIn): Promise<{ items: readonly ShownGlass[] }> {
    return { items: await this.desk.list(who.person) };
  }

  @Answers(201, recorded)
  @Does('Asks to read one dossier, with the reason; nobody is let in by asking.')
  @Post()
  @HttpCode(201)
  @Permit('glass.ask')
  @FreshFactor('it opens a dossier to who may not read it')
  @Shows.nothing('an id')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  ask(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Body({ schema: glassAsking }) body: GlassAsking,
  ): Promise<Recorded> {
    return this.desk.ask(who, key, body);
  }

  @Answers(200, recorded)
  @Does('A second person lets the reader in: read only, for the hours asked, at most four.')
  @Post(':id/approve')
  @HttpCode(200)
  @Permit('glass.answer')
  @FreshFactor('it opens a dossier to who may not read it')
  @Shows.nothing('an id')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  approve(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Param('id', { schema: id }) glass: string,
  ): Promise<Recorded> {
    return this.desk.approve(who, key, glass);
  }

  @Answers(200, recorded)
  @Does('Ends it early, or turns it down: by who asked, or anybody who could have let them in.')
  @Post(':id/end')
  @HttpCode(200)
  @Permit('glass.answer')
  @Shows.nothing('an id')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  end(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Param('id', { schema: id }) glass: string,
  ): Promise<Recorded> {
    return this.desk.end(who, key, glass);
  }
}
