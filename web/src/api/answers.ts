import type { z } from 'zod';
import type * as accounts from '../../../api/answers/accounts';
import type * as calendar from '../../../api/answers/calendar';
import type * as dossiers from '../../../api/answers/dossiers';
import type * as people from '../../../api/answers/people';
import type * as proofs from '../../../api/answers/proofs';
import type * as signIn from '../../../api/answers/sign-in';
import type * as classes from '../../../api/answers/classes';
import type * as work from '../../../api/answers/work';
import type { AdmissionState } from '../../../rules/admission/state';

/** What the API answers, taken from the schemas that its OpenAPI document is made of; types only, nothing of it is bundled. */
export type Me = z.output<typeof people.me>;
export type Organisation = z.output<typeof people.organisations>['items'][number];
export type Person = z.output<typeof people.person>;
export type SignedDays = z.output<typeof calendar.signedDays>;
export type ClockNow = z.output<typeof people.clockNow>;
export type Uploaded = z.output<typeof people.uploaded>;

export type SignInWays = z.output<typeof signIn.signInWays>;
export type OwnSession = z.output<typeof signIn.ownSessions>['items'][number];
export type ProviderSignOut = z.output<typeof signIn.providerSignOut>;

export type Security = z.output<typeof accounts.security>;
export type AccountEvents = z.output<typeof accounts.accountEvents>;
export type InvitationShown = z.output<typeof accounts.invitationShown>;
export type FactorBegun = z.output<typeof accounts.factorBegun>;
export type RecoveryCodes = z.output<typeof accounts.recoveryCodes>;
export type FactorNeeded = z.output<typeof accounts.factorNeeded>;

export type Inbox = z.output<typeof work.inbox>;
export type Group = keyof Inbox['groups'];
export type Task = Inbox['groups'][Group][number];
export type Claim = z.output<typeof work.claim>;
export type OverdueBoard = z.output<typeof work.overdueBoard>;
export type OverdueGroup = OverdueBoard['groups'][number];
export type OverdueTask = OverdueGroup['tasks'][number];
export type TrainingClasses = z.output<typeof classes.trainingClasses>;

export type DossierAnswer = z.output<typeof dossiers.dossier>;
/** An admission; its state is the rules' own. */
export type Admission = Omit<DossierAnswer, 'state'> & { readonly state: AdmissionState };
export type OpenDuty = DossierAnswer['duties'][number];
export type Lines = z.output<typeof dossiers.dossierLines>;
export type Line = Lines['items'][number];
export type Act = z.output<typeof dossiers.acts>[number];
export type Refusal = NonNullable<Act['refusal']>;
export type Entries = z.output<typeof dossiers.entries>;
export type Entry = Entries['items'][number];
export type Receipt = z.output<typeof dossiers.receipt>;

export type Vote = z.output<typeof proofs.votes>[number];
export type Slot = z.output<typeof proofs.papers>[number];
