import { Account } from './account';
import { AccountEvent } from './account-event';
import { AccountFactor } from './account-factor';
import { AccountIdentity } from './account-identity';
import { AccountImport } from './account-import';
import { AccountInvitation } from './account-invitation';
import { AdmissionCourse } from './admission-course';
import { AdmissionPlan } from './admission-plan';
import { Alarm } from './alarm';
import { Anchor } from './anchor';
import { Appointment } from './appointment';
import { Authorisation } from './authorisation';
import { Blob } from './blob';
import { BreakGlass } from './break-glass';
import { BusinessClock } from './business-clock';
import { CalendarDay } from './calendar-day';
import { CalendarNotice } from './calendar-notice';
import { Clock } from './clock';
import { Certificate } from './certificate';
import { ClassEnrolment } from './class-enrolment';
import { CodeCounter } from './code-counter';
import { Conflict } from './conflict';
import { Deputation } from './deputation';
import { Dossier } from './dossier';
import { DossierPlace } from './dossier-place';
import { Effect } from './effect';
import { Exemption } from './exemption';
import { FreeText } from './free-text';
import { Leaving } from './leaving';
import { LedgerEntry } from './ledger-entry';
import { Membership } from './membership';
import { MembershipEnd } from './membership-end';
import { Notice } from './notice';
import { Organisation } from './organisation';
import { OrganisationForm } from './organisation-form';
import { OrganisationParent } from './organisation-parent';
import { PackLayer } from './pack-layer';
import { PackMigration } from './pack-migration';
import { PackMigrationItem } from './pack-migration-item';
import { Paper } from './paper';
import { PartyCard } from './party-card';
import { Person } from './person';
import { ReadAudit } from './read-audit';
import { RecoveryCode } from './recovery-code';
import { ReadBatch } from './read-batch';
import { RefusedAttempt } from './refused-attempt';
import { RefusedRead } from './refused-read';
import { RefusedChange } from './refused-change';
import { RegisterEntry } from './register-entry';
import { Session } from './session';
import { Reorganisation } from './reorganisation';
import { SignInAttempt } from './sign-in-attempt';
import { SignInStep } from './sign-in-step';
import { StaffingWatch } from './staffing-watch';
import { Task } from './task';
import { TaskChange } from './task-change';
import { TaskCount } from './task-count';
import { TemporaryActivity } from './temporary-activity';
import { ToTell } from './to-tell';
import { VoteRoll } from './vote-roll';
import { VoteRound } from './vote-round';
import { WorldChange } from './world-change';

/** The book itself and the evidence beside it: the application adds rows and never changes one. */
export const APPEND_ONLY_ENTITIES = [
  LedgerEntry,
  RefusedAttempt,
  Anchor,
  ReadAudit,
  ReadBatch,
  RefusedRead,
  Alarm,
  RegisterEntry,
  RefusedChange,
  AccountEvent,
];

/** The world: registers of bodies and people with what their changes touch, accounts, and the sealed texts. */
export const WORLD_ENTITIES = [
  Organisation,
  OrganisationForm,
  OrganisationParent,
  Authorisation,
  Person,
  Membership,
  MembershipEnd,
  Leaving,
  Exemption,
  TemporaryActivity,
  Appointment,
  Deputation,
  Conflict,
  BreakGlass,
  WorldChange,
  Reorganisation,
  PackLayer,
  PackMigration,
  PackMigrationItem,
  CalendarNotice,
  CalendarDay,
  AdmissionPlan,
  Account,
  AccountInvitation,
  AccountFactor,
  RecoveryCode,
  AccountImport,
  AccountIdentity,
  Session,
  SignInAttempt,
  SignInStep,
  FreeText,
  Blob,
];

/** Rows that derive from the ledger and are rebuilt from it, with the marks people leave on them. */
export const PROJECTION_ENTITIES = [
  Dossier,
  DossierPlace,
  Task,
  TaskCount,
  TaskChange,
  Clock,
  Notice,
  Effect,
  Paper,
  VoteRound,
  VoteRoll,
  AdmissionCourse,
  ClassEnrolment,
  Certificate,
  PartyCard,
  CodeCounter,
  ToTell,
  BusinessClock,
  StaffingWatch,
];

export const ALL_ENTITIES = [...WORLD_ENTITIES, ...PROJECTION_ENTITIES, ...APPEND_ONLY_ENTITIES];
