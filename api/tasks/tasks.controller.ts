import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { claim, inbox, taskCounts } from '../answers/work';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { IdempotencyKey } from '../http/idempotency-key';
import { Reader } from '../http/language';
import { Shows } from '../reads/shows';
import { key } from '../schemas/text';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { Claims, type Claim } from './claims';
import { countsAsked, CountsDesk, type CountsAsked, type TaskCounts } from './counts';
import { inboxAsked, InboxDesk, type Inbox, type InboxAsked } from './inbox';

/** What the reader has to do. */
@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly inbox: InboxDesk,
    private readonly claims: Claims,
    private readonly counted: CountsDesk,
  ) {}

  @Answers(200, inbox)
  @Does('My inbox: overdue, today, this week, later.')
  @Get()
  @Permit('dossiers.read')
  @Shows.nothing('own inbox: that it was shown follows from who held the role while the duty stood')
  list(
    @Who() who: SignedIn,
    @Query({ schema: inboxAsked }) query: InboxAsked,
    @Reader() language: Language,
  ): Promise<Inbox> {
    return this.inbox.read(who.person, query, language);
  }

  @Answers(200, taskCounts)
  @Does(
    'How many tasks are open, overdue and due within seven days: below a body and below each of its children.',
  )
  @Get('counts')
  @Permit('dossiers.read')
  @Shows.nothing('numbers of bodies, no dossier and no person')
  counts(
    @Who() who: SignedIn,
    @Query({ schema: countsAsked }) query: CountsAsked,
  ): Promise<TaskCounts> {
    return this.counted.read(who.person, query);
  }

  @Answers(200, claim)
  @Does('Takes a task on, so that colleagues of the same role see whose it is.')
  @Post(':dossier/:key/claim')
  @HttpCode(200)
  @Permit('tasks.claim')
  @Shows.nothing('who took the task on')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  claim(
    @Who() who: SignedIn,
    @IdempotencyKey() _key: string,
    @Param('dossier', { schema: id }) dossier: string,
    @Param('key', { schema: key }) task: string,
  ): Promise<Claim> {
    return this.claims.claim(who.person, dossier, task);
  }

  @Answers(200, claim)
  @Does('Gives a task back.')
  @Post(':dossier/:key/release')
  @HttpCode(200)
  @Permit('tasks.claim')
  @Shows.nothing('who took the task on')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  release(
    @Who() who: SignedIn,
    @IdempotencyKey() _key: string,
    @Param('dossier', { schema: id }) dossier: string,
    @Param('key', { schema: key }) task: string,
  ): Promise<Claim> {
    return this.claims.release(who.person, dossier, task);
  }
}
