import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  AccountHistory,
  historyAsked,
  type AccountEventLine,
  type HistoryAsked,
} from '../accounts/account-history';
import { Who } from '../access/caller';
import { FreshFactor } from '../access/fresh-factor';
import { Permit } from '../access/permit';
import { accountEvents, factorBegun, recoveryCodes, security } from '../answers/accounts';
import type { Page } from '../lists/page';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { oneTimeCode } from '../schemas/password';
import type { SignedIn } from '../sessions/session-store';
import { OwnFactor, type FactorBegun } from './own-factor';
import { OwnPassword, passwordChange, type PasswordChange } from './own-password';
import { SecurityView, type SecurityShown } from './security-view';

const codeGiven = z.strictObject({ code: oneTimeCode });
type CodeGiven = z.output<typeof codeGiven>;

/** How one's own account is guarded: password, second factor, what was done to it. */
@ApiTags('security')
@Controller('me')
@Permit('self.guard')
export class SecurityController {
  constructor(
    private readonly view: SecurityView,
    private readonly password: OwnPassword,
    private readonly factor: OwnFactor,
    private readonly history: AccountHistory,
  ) {}

  @Answers(200, security)
  @Does('How the account behind this session is guarded.')
  @Get('security')
  @Shows.nothing('only who asks: how the own account is guarded')
  show(@Who() who: SignedIn): Promise<SecurityShown> {
    return this.view.of(who);
  }

  @Answers(200, accountEvents)
  @Does('What was done to the account behind this session, newest first.')
  @Get('security/events')
  @Shows.nothing('what was done to the own account, and by whom')
  events(
    @Who() who: SignedIn,
    @Query({ schema: historyAsked }) asked: HistoryAsked,
  ): Promise<Page<AccountEventLine>> {
    return this.history.of(who.account, asked);
  }

  @Answers(200, security)
  @Does('Changes the password; all other sessions end.')
  @Post('password')
  @HttpCode(200)
  @Shows.nothing('only who asks: how the own account is guarded')
  async change(
    @Who() who: SignedIn,
    @Body({ schema: passwordChange }) asked: PasswordChange,
  ): Promise<SecurityShown> {
    await this.password.change(who, asked);
    return this.view.of(who);
  }

  @Answers(201, factorBegun)
  @Does(
    'A key for an app that shows one-time codes (RFC 6238), told once; it counts once confirmed.',
  )
  @Post('factor')
  @FreshFactor('who finds a desk left open must not lock its owner out by a factor of their own')
  @Shows.nothing('a secret of the reader alone')
  begin(@Who() who: SignedIn): Promise<FactorBegun> {
    return this.factor.begin(who);
  }

  @Answers(200, recoveryCodes)
  @Does('Confirms the app by its first code and tells ten recovery codes, once.')
  @Post('factor/confirm')
  @HttpCode(200)
  @Shows.nothing('secrets of the reader alone')
  async confirm(
    @Who() who: SignedIn,
    @Body({ schema: codeGiven }) { code }: CodeGiven,
  ): Promise<{ recoveryCodes: readonly string[] }> {
    return { recoveryCodes: await this.factor.confirm(who, code) };
  }

  @Answers(200, recoveryCodes)
  @Does('Ten new recovery codes; the older ones are void.')
  @Post('factor/recovery-codes')
  @HttpCode(200)
  @Shows.nothing('secrets of the reader alone')
  async renew(
    @Who() who: SignedIn,
    @Body({ schema: codeGiven }) { code }: CodeGiven,
  ): Promise<{ recoveryCodes: readonly string[] }> {
    return { recoveryCodes: await this.factor.renewRecoveryCodes(who, code) };
  }

  @Answers(200, security)
  @Does('Gives the second factor up, by one of its codes.')
  @Post('factor/remove')
  @HttpCode(200)
  @Shows.nothing('only who asks: how the own account is guarded')
  async remove(
    @Who() who: SignedIn,
    @Body({ schema: codeGiven }) { code }: CodeGiven,
  ): Promise<SecurityShown> {
    await this.factor.remove(who, code);
    return this.view.of(who);
  }
}
