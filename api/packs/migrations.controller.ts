import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { FreshFactor } from '../access/fresh-factor';
import { Permit } from '../access/permit';
import * as answers from '../answers/migrations';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import type { Page } from '../lists/page';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import {
  foreseenAsked,
  itemsAsked,
  ordering,
  type ForeseenAsked,
  type ItemsAsked,
  type Ordering,
} from './migration-inputs';
import { PackMigrations, type Operation, type ShownItem, type ShownMove } from './migrations';

const COUNTS_ONLY = 'how many dossiers of a body have moved; none of them';

/** Running dossiers that move to another pack, many at once. */
@ApiTags('packs')
@Controller('packs/migrations')
export class MigrationsController {
  constructor(private readonly migrations: PackMigrations) {}

  @Answers(200, answers.foreseen)
  @Does(
    'What a move to another pack would do to each open dossier of a body: dates before and after, papers that would be missing, conditions re-checked, who decides. Changes nothing.',
  )
  @Get('preview')
  @Permit('dossiers.read')
  @Shows(({ items }: Page<ShownMove>) =>
    items.map(({ dossier }) => ({ what: 'line' as const, dossier })),
  )
  preview(
    @Who() who: SignedIn,
    @Query({ schema: foreseenAsked }) asked: ForeseenAsked,
    @Reader() language: Language,
  ): Promise<Page<ShownMove>> {
    return this.migrations.preview(who.person, asked, language);
  }

  @Answers(202, answers.operation)
  @Does('Orders the move of all open dossiers of a body; each moves by an act of its own.')
  @Post()
  @HttpCode(202)
  @Permit('registers.change')
  @FreshFactor('it changes which law running dossiers go by')
  @Shows.nothing(COUNTS_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  order(
    @Who() who: SignedIn,
    @IdempotencyKey() key: string,
    @Body({ schema: ordering }) order: Ordering,
  ): Promise<Operation> {
    return this.migrations.order(who, key, order);
  }

  @Answers(200, answers.operation)
  @Does('How far a migration has come.')
  @Get(':id')
  @Permit('dossiers.read')
  @Shows.nothing(COUNTS_ONLY)
  read(@Who() who: SignedIn, @Param('id', { schema: id }) migration: string): Promise<Operation> {
    return this.migrations.read(who.person, migration);
  }

  @Answers(200, answers.items)
  @Does('What came of each dossier of a migration, with the refusals.')
  @Get(':id/items')
  @Permit('dossiers.read')
  @Shows(({ items }: Page<ShownItem>) =>
    items.map(({ dossier }) => ({ what: 'line' as const, dossier })),
  )
  items(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) migration: string,
    @Query({ schema: itemsAsked }) asked: ItemsAsked,
    @Reader() language: Language,
  ): Promise<Page<ShownItem>> {
    return this.migrations.items(who.person, migration, asked, language);
  }

  @Answers(200, answers.operation)
  @Does('Stops a migration before its next dossier; those that have moved stay moved.')
  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('registers.change')
  @Shows.nothing(COUNTS_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  cancel(
    @Who() who: SignedIn,
    @IdempotencyKey() _key: string,
    @Param('id', { schema: id }) migration: string,
  ): Promise<Operation> {
    return this.migrations.cancel(who, migration);
  }
}
