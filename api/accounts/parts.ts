import { OneTimeCodes } from '../codes/one-time-codes';
import { Accepting } from '../invitations/accepting';
import { InvitationsController } from '../invitations/invitations.controller';
import { NewPasswordCheck } from '../passwords/new-password-check';
import { FactorRoles } from '../security/factor-roles';
import { OwnFactor } from '../security/own-factor';
import { OwnPassword } from '../security/own-password';
import { SecurityController } from '../security/security.controller';
import { SecurityView } from '../security/security-view';
import { FACTOR_CHECK } from '../sessions/factor-check';
import { FreshSession } from '../sessions/fresh-session';
import { SecondStep } from '../sessions/second-step';
import { SecondStepController } from '../sessions/second-step.controller';
import { DataSource } from 'typeorm';
import { SETTINGS, type ApiSettings } from '../settings';
import { ACCOUNT_IMPORTS, AccountImports } from './bulk/account-imports';
import { AccountImportsController } from './bulk/account-imports.controller';
import { directoryKey } from './bulk/signature';
import { AccountHistory } from './account-history';
import { AccountIdentities } from './account-identities';
import { AccountIdentitiesController } from './account-identities.controller';
import { AccountList } from './account-list';
import { AccountStates } from './account-states';
import { AccountsController } from './accounts.controller';
import { Administered } from './administered';
import { Invitations } from './invitations';
import { NewAccounts } from './new-account';

/** The door's controllers for local accounts: their administrators, their holders, and who is not signed in yet. */
export const ACCOUNT_CONTROLLERS = [
  AccountIdentitiesController,
  AccountImportsController,
  AccountsController,
  InvitationsController,
  SecondStepController,
  SecurityController,
];

/** What those lean on. */
export const ACCOUNT_DESKS = [
  Accepting,
  AccountHistory,
  AccountIdentities,
  AccountList,
  AccountStates,
  Administered,
  FactorRoles,
  FreshSession,
  Invitations,
  NewAccounts,
  NewPasswordCheck,
  OneTimeCodes,
  OwnFactor,
  OwnPassword,
  SecondStep,
  SecurityView,
  { provide: FACTOR_CHECK, useExisting: OneTimeCodes },
  {
    provide: ACCOUNT_IMPORTS,
    inject: [DataSource, SETTINGS],
    useFactory: (database: DataSource, { accountsKey }: ApiSettings) =>
      new AccountImports(database, accountsKey ? directoryKey(accountsKey) : undefined),
  },
];
