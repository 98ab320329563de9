import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Ledger } from '../ledger/ledger';
import { passingSecretKeys } from '../config/secret-keys';
import { ACCOUNT_CONTROLLERS, ACCOUNT_DESKS } from './accounts/parts';
import { AccessGuard } from './access/access.guard';
import { Appointments } from './access/appointments';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarDesk } from './calendar/calendar-desk';
import { CalendarPreviews } from './calendar/calendar-previews';
import { ClockController } from './clock/clock.controller';
import { ClockDesk } from './clock/clock-desk';
import { Acting } from './dossiers/acting';
import { ActsController } from './dossiers/acts.controller';
import { ActsPossible } from './dossiers/acts-possible';
import { DossierList } from './dossiers/dossier-list';
import { DossierView } from './dossiers/dossier-view';
import { DossiersController } from './dossiers/dossiers.controller';
import { AsOf } from './dossiers/corrections/as-of';
import { CorrectionsController } from './dossiers/corrections/corrections.controller';
import { CorrectionPreviews } from './dossiers/corrections/preview';
import { Entries } from './dossiers/entries';
import { RightInputs } from './dossiers/right-input';
import { HistoryController } from './dossiers/history.controller';
import { Visibility } from './dossiers/visibility';
import { Votes } from './dossiers/votes';
import { FIGURE_CONTROLLERS, FIGURE_DESKS } from './figures/parts';
import { HealthController } from './health/health.controller';
import { HomeController } from './home/home.controller';
import { InputPipe } from './http/input.pipe';
import { KnownRoutes } from './http/known-routes';
import { ProblemFilter } from './http/problem.filter';
import { LawController } from './law/law.controller';
import { LawDesk } from './law/law-desk';
import { LEDGER } from './ledger-token';
import { NoticesController } from './notices/notices.controller';
import { NoticesDesk } from './notices/notices';
import { DocsController } from './openapi/docs.controller';
import { DocsDesk } from './openapi/docs-desk';
import { Blobs } from './papers/blobs';
import { DossierPapers } from './papers/dossier-papers';
import { DossierPapersController } from './papers/dossier-papers.controller';
import { PaperStore } from './papers/paper-store';
import { PapersController } from './papers/papers.controller';
import { PapersNamed } from './papers/papers-named';
import { BodyPacks } from './packs/body-packs';
import { BodyPacksController } from './packs/body-packs.controller';
import { PackMigrations } from './packs/migrations';
import { MigrationsController } from './packs/migrations.controller';
import { PacksController } from './packs/packs.controller';
import { Unconfirmed } from './packs/unconfirmed';
import { AlarmsController } from './reads/alarms.controller';
import { MyReaders } from './reads/my-readers';
import { ReadAuditInterceptor } from './reads/read-audit.interceptor';
import { ReadLog } from './reads/read-log';
import { Readers } from './reads/readers';
import { Outlooks } from './reasons/outlooks';
import { ReasonsController } from './reasons/reasons.controller';
import { Why } from './reasons/why';
import { ReadersController } from './reads/readers.controller';
import { StrangerInterceptor } from './reads/stranger.interceptor';
import { StrangerWatch } from './reads/stranger-watch';
import { Bodies } from './registers/bodies';
import { BodiesController } from './registers/bodies.controller';
import { ChangesController } from './registers/changes.controller';
import { Changing } from './registers/changing';
import { Compositions } from './registers/composition';
import { Names } from './registers/names';
import { Registers } from './registers/registers';
import { RegistersController } from './registers/registers.controller';
import { Previews } from './reorganisations/previews';
import { Reorganisations } from './reorganisations/reorganisations';
import { ReorganisationsController } from './reorganisations/reorganisations.controller';
import { Reorganising } from './reorganisations/reorganising';
import { ReorganisingController } from './reorganisations/reorganising.controller';
import { FactorController } from './sessions/factor.controller';
import { Freshness } from './sessions/freshness';
import { Absences } from './rights/absence';
import { Conflicts } from './rights/conflicts';
import { ConflictsController } from './rights/conflicts.controller';
import { Deputations } from './rights/deputations';
import { DeputationsController } from './rights/deputations.controller';
import { Glasses } from './rights/glasses';
import { GlassesController } from './rights/glasses.controller';
import { RightsRegister } from './rights/recorded';
import { Identities } from './sessions/identities';
import { MeController } from './sessions/me.controller';
import { OwnSessions } from './sessions/own-sessions';
import { PasswordCheck } from './sessions/passwords';
import { ProveFactor } from './sessions/prove-factor';
import { SessionStore } from './sessions/session-store';
import { SessionsController } from './sessions/sessions.controller';
import { SignIn } from './sessions/sign-in';
import { SECRET_KEYS, SETTINGS, type ApiSettings } from './settings';
import { Attempts } from './sign-in/attempts';
import { DeparturePace } from './sign-in/departure-pace';
import { LinkedIdentities } from './sign-in/linked-identities';
import { Provider } from './sign-in/provider';
import { ProviderSignIn } from './sign-in/provider-sign-in';
import { SignInController } from './sign-in/sign-in.controller';
import { StaffingController } from './staffing/staffing.controller';
import { StaffingDesk } from './staffing/staffing-desk';
import { Claims } from './tasks/claims';
import { CountsDesk } from './tasks/counts';
import { InboxDesk } from './tasks/inbox';
import { OverdueController } from './tasks/overdue.controller';
import { OverdueDesk } from './tasks/overdue';
import { TasksController } from './tasks/tasks.controller';
import { ClassFigures } from './training-classes/class-figures';
import { ClassRegister } from './training-classes/class-register';
import { SourceList } from './training-classes/source-list';
import { SourceListController } from './training-classes/source-list.controller';
import { TrainingClasses } from './training-classes/training-classes';
import { TrainingClassesController } from './training-classes/training-classes.controller';
import { WebModule } from './web/web.module';

/** What the door is built from. */
export interface Rooms {
  readonly settings: ApiSettings;
  readonly database: DataSource;
  readonly ledger: Ledger;
  readonly routes: KnownRoutes;
}

const CONTROLLERS = [
  ...ACCOUNT_CONTROLLERS,
  ...FIGURE_CONTROLLERS,
  HomeController,
  DocsController,
  HealthController,
  SessionsController,
  FactorController,
  SignInController,
  MeController,
  DossiersController,
  ActsController,
  HistoryController,
  CorrectionsController,
  DossierPapersController,
  PapersController,
  TasksController,
  OverdueController,
  NoticesController,
  TrainingClassesController,
  SourceListController,
  RegistersController,
  DeputationsController,
  ConflictsController,
  GlassesController,
  StaffingController,
  ReadersController,
  AlarmsController,
  BodiesController,
  ChangesController,
  ReorganisationsController,
  ReorganisingController,
  CalendarController,
  ClockController,
  LawController,
  PacksController,
  BodyPacksController,
  MigrationsController,
  ReasonsController,
];

const DESKS = [
  Absences,
  Conflicts,
  Deputations,
  Glasses,
  RightsRegister,
  Acting,
  ActsPossible,
  Appointments,
  AsOf,
  Attempts,
  Blobs,
  Bodies,
  BodyPacks,
  CalendarDesk,
  CalendarPreviews,
  Changing,
  Compositions,
  Claims,
  ClockDesk,
  DeparturePace,
  DocsDesk,
  DossierList,
  DossierPapers,
  DossierView,
  CorrectionPreviews,
  Outlooks,
  Why,
  CountsDesk,
  Entries,
  Freshness,
  Identities,
  InboxDesk,
  LawDesk,
  LinkedIdentities,
  Names,
  NoticesDesk,
  OverdueDesk,
  OwnSessions,
  PackMigrations,
  PaperStore,
  PapersNamed,
  PasswordCheck,
  RightInputs,
  ProveFactor,
  MyReaders,
  Previews,
  Provider,
  ProviderSignIn,
  ReadLog,
  Readers,
  StaffingDesk,
  StrangerWatch,
  Registers,
  Reorganisations,
  Reorganising,
  SessionStore,
  SignIn,
  TrainingClasses,
  ClassFigures,
  ClassRegister,
  SourceList,
  Unconfirmed,
  Visibility,
  Votes,
];

/** The API: who may enter, what is well-formed, whom to pass it to. */
@Module({})
export class AppModule {
  static of({ settings, database, ledger, routes }: Rooms): DynamicModule {
    return {
      module: AppModule,
      imports: [WebModule],
      controllers: CONTROLLERS,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: DataSource, useValue: database },
        { provide: LEDGER, useValue: ledger },
        { provide: KnownRoutes, useValue: routes },
        ...ACCOUNT_DESKS,
        ...FIGURE_DESKS,
        { provide: SECRET_KEYS, useValue: settings.secretKeys ?? passingSecretKeys() },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_INTERCEPTOR, useClass: StrangerInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ReadAuditInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...DESKS,
      ],
    };
  }
}
