import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { WorldReceipt } from '../../ledger/world/contract';
import type { Language } from '../../rules/messages/say';
import type { Register } from '../../rules/world/rows';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { change, personsChange } from '../answers/registers';
import type { ShownWarning } from '../dossiers/warning';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { key as name } from '../schemas/text';
import type { SignedIn } from '../sessions/session-store';
import { Changing } from './changing';
import { Compositions } from './composition';

const RECEIPT_ONLY = 'a receipt: number, hash and counts; the register says who did what';

/** Changes of the registers of the world; each is one entry of its chain. */
@ApiTags('registers')
@Controller()
export class ChangesController {
  constructor(
    private readonly changing: Changing,
    private readonly compositions: Compositions,
  ) {}

  @Answers(201, change)
  @Does('Changes the tree of bodies. 201 means: committed.')
  @Post('organisations/acts/:act')
  @HttpCode(201)
  @Permit('registers.change')
  @Shows.nothing(RECEIPT_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  organisations(
    @Who() who: SignedIn,
    @Param('act', { schema: name }) act: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorldReceipt> {
    return this.answer({ who, register: 'organisations', act, body, key, reply });
  }

  @Answers(201, personsChange)
  @Does('Changes who is who: persons, memberships, roles. 201 means: committed.')
  @Post('persons/acts/:act')
  @HttpCode(201)
  @Permit('registers.change')
  @Shows.nothing(RECEIPT_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  async persons(
    @Who() who: SignedIn,
    @Param('act', { schema: name }) act: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Reader() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorldReceipt & { readonly warnings: readonly ShownWarning[] }> {
    const receipt = await this.answer({ who, register: 'persons', act, body, key, reply });
    return { ...receipt, warnings: await this.compositions.warningsAfter(act, body, language) };
  }

  @Answers(201, change)
  @Does(
    'Lays stricter or confirmed values over the packs: one organiser proposes, another publishes. 201 means: committed.',
  )
  @Post('packs/acts/:act')
  @HttpCode(201)
  @Permit('registers.change')
  @Shows.nothing(RECEIPT_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  packs(
    @Who() who: SignedIn,
    @Param('act', { schema: name }) act: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorldReceipt> {
    return this.answer({ who, register: 'packs', act, body, key, reply });
  }

  @Answers(201, change)
  @Does(
    'Changes the calendar: one of the commission proposes, another signs, and open dossiers follow. 201 means: committed.',
  )
  @Post('calendar/acts/:act')
  @HttpCode(201)
  @Permit('registers.change')
  @Shows.nothing(RECEIPT_ONLY)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  calendar(
    @Who() who: SignedIn,
    @Param('act', { schema: name }) act: string,
    @IdempotencyKey() key: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorldReceipt> {
    return this.answer({ who, register: 'calendar', act, body, key, reply });
  }

  private async answer({
    reply,
    ...asked
  }: {
    readonly who: SignedIn;
    readonly register: Register;
    readonly act: string;
    readonly body: unknown;
    readonly key: string;
    readonly reply: FastifyReply;
  }): Promise<WorldReceipt> {
    const { receipt, replayed } = await this.changing.change(asked);
    if (replayed) void reply.header('idempotency-replayed', 'true');
    return receipt;
  }
}
