import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { account, accountEvents, accounts, invitation } from '../answers/accounts';
import type { Page } from '../lists/page';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import {
  AccountHistory,
  historyAsked,
  type AccountEventLine,
  type HistoryAsked,
} from './account-history';
import { AccountList, accountsAsked, type AccountLine, type AccountsAsked } from './account-list';
import { AccountStates } from './account-states';
import { Administered } from './administered';
import { Invitations, type Invitation } from './invitations';
import { newAccount, NewAccounts, type NewAccount } from './new-account';

/** Accounts, for the administrators of their holders' bodies. Nothing here shows a dossier or gives a role. */
@ApiTags('accounts')
@Controller('accounts')
@Permit('accounts.administer')
export class AccountsController {
  constructor(
    private readonly accounts: AccountList,
    private readonly history: AccountHistory,
    private readonly fresh: NewAccounts,
    private readonly invitations: Invitations,
    private readonly states: AccountStates,
    private readonly administered: Administered,
  ) {}

  @Answers(200, accounts)
  @Does("Accounts of people of the administrator's bodies and those below, by login.")
  @Get()
  @Shows.nothing('names and logins; what is done to accounts is recorded')
  list(
    @Who() who: SignedIn,
    @Query({ schema: accountsAsked }) asked: AccountsAsked,
  ): Promise<Page<AccountLine>> {
    return this.accounts.list(who.person, asked);
  }

  @Answers(201, invitation)
  @Does(
    'Makes an account without a password for a person, and a code by which they set one. The code is told this once: hand it over, in person or by a letter; it is not sent by mail.',
  )
  @Post()
  @Shows.nothing('a code, told to who made it')
  create(
    @Who() who: SignedIn,
    @Body({ schema: newAccount }) asked: NewAccount,
  ): Promise<Invitation> {
    return this.fresh.create(who.person, asked);
  }

  @Answers(200, account)
  @Does('One account, with its last sign-in.')
  @Get(':id')
  @Shows.nothing('a name and a login; what is done to accounts is recorded')
  one(@Who() who: SignedIn, @Param('id', { schema: id }) accountId: string): Promise<AccountLine> {
    return this.accounts.one(who.person, accountId);
  }

  @Answers(200, accountEvents)
  @Does('What was done to the account, newest first.')
  @Get(':id/events')
  @Shows.nothing('what administrators did, and their names')
  async events(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) accountId: string,
    @Query({ schema: historyAsked }) asked: HistoryAsked,
  ): Promise<Page<AccountEventLine>> {
    await this.administered.check(who.person, accountId);
    return this.history.of(accountId, asked);
  }

  @Answers(201, invitation)
  @Does(
    'A new code to set the password, for who forgot it; one given before is void. The old password goes on until the code is used.',
  )
  @Post(':id/invitations')
  @Shows.nothing('a code, told to who made it')
  invite(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) accountId: string,
  ): Promise<Invitation> {
    return this.invitations.invite(who.person, accountId);
  }

  @Answers(200, account)
  @Does('Refuses the account from now on and ends its sessions.')
  @Post(':id/disable')
  @HttpCode(200)
  @Shows.nothing('a name and a login; what is done to accounts is recorded')
  async disable(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) accountId: string,
  ): Promise<AccountLine> {
    await this.states.disable(who.person, accountId);
    return this.accounts.one(who.person, accountId);
  }

  @Answers(200, account)
  @Does('Lets a disabled account work again.')
  @Post(':id/enable')
  @HttpCode(200)
  @Shows.nothing('a name and a login; what is done to accounts is recorded')
  async enable(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) accountId: string,
  ): Promise<AccountLine> {
    await this.states.enable(who.person, accountId);
    return this.accounts.one(who.person, accountId);
  }

  @Does('Signs the holder out everywhere.')
  @Delete(':id/sessions')
  @HttpCode(204)
  @Shows.nothing('no content')
  endSessions(@Who() who: SignedIn, @Param('id', { schema: id }) accountId: string): Promise<void> {
    return this.states.endSessions(who.person, accountId);
  }

  @Does(
    'Takes the second factor away from who lost it. Refused to who gave the account a new code within a week: both together take two administrators.',
  )
  @Delete(':id/factor')
  @HttpCode(204)
  @Shows.nothing('no content')
  removeFactor(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) accountId: string,
  ): Promise<void> {
    return this.states.removeFactor(who.person, accountId);
  }
}
