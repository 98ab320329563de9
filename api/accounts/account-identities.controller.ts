import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FreshFactor } from '../access/fresh-factor';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { accountIdentities } from '../answers/accounts';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import type { ShownIdentity } from '../sign-in/linked-identities';
import { AccountIdentities, newIdentity, type NewIdentity } from './account-identities';

/** Identities at the provider that lead to an account. */
@ApiTags('accounts')
@Controller('accounts/:id/identities')
@Permit('accounts.administer')
export class AccountIdentitiesController {
  constructor(private readonly identities: AccountIdentities) {}

  @Answers(200, accountIdentities)
  @Does('The identities at the provider that lead to the account.')
  @Get()
  @Shows.nothing('issuers and subjects; what is done to accounts is recorded')
  async list(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) account: string,
  ): Promise<{ items: readonly ShownIdentity[] }> {
    return { items: await this.identities.list(who.person, account) };
  }

  @Answers(201, accountIdentities)
  @Does(
    'Links an identity at the provider. Refused where the account has a second factor: the link would go around it.',
  )
  @Post()
  @FreshFactor('whoever is linked signs in as the holder')
  @Shows.nothing('issuers and subjects; what is done to accounts is recorded')
  async link(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) account: string,
    @Body({ schema: newIdentity }) identity: NewIdentity,
  ): Promise<{ items: readonly ShownIdentity[] }> {
    await this.identities.link(who.person, account, identity);
    return { items: await this.identities.list(who.person, account) };
  }

  @Does('Takes a link away; the sessions that began by it end.')
  @Delete(':identity')
  @HttpCode(204)
  @Shows.nothing('no content')
  unlink(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) account: string,
    @Param('identity', { schema: id }) identity: string,
  ): Promise<void> {
    return this.identities.unlink(who.person, account, identity);
  }
}
