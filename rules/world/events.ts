import type { BreakGlassRow, ConflictRow, DeputationRow } from '../rights/rows';
import type { AdmissionPlanRow } from '../plan/rows';
import type { PackLayerRow } from './packs/rows';
import type { CalendarDayRow, CalendarNoticeRow } from './calendar/rows';
import type { ReorganisationRow } from './reorganisation/facts';
import type {
  AppointmentRow,
  AuthorisationRow,
  ExemptionRow,
  FormRow,
  LeavingRow,
  MembershipEndRow,
  MembershipRow,
  OrganisationRow,
  ParentRow,
  PersonRow,
  TemporaryActivityRow,
} from './rows';

/** One thing that happened to a register: the whole row after it. `type` is `table.past-verb`, the table with dashes. */
interface Happened<Type extends string, Row> {
  readonly type: Type;
  readonly row: Row;
}

/** Rows entered in bulk into one table. */
export interface Loaded {
  readonly type: `${string}.loaded`;
  readonly rows: readonly object[];
}

export type OrganisationsEvent =
  | Happened<
      'organisation.founded' | 'organisation.changed' | 'organisation.dissolved',
      OrganisationRow
    >
  | Happened<'organisation-form.began' | 'organisation-form.ended', FormRow>
  | Happened<'organisation-parent.began' | 'organisation-parent.ended', ParentRow>
  | Happened<'authorisation.granted' | 'authorisation.withdrawn', AuthorisationRow>;

/** A plan of a reorganisation, as far as it has come. */
export type ReorganisationEvent = Happened<
  | 'reorganisation.planned'
  | 'reorganisation.approved'
  | 'reorganisation.cancelled'
  | 'reorganisation.carried-out',
  ReorganisationRow
>;

export type PersonsEvent =
  | Happened<'person.entered', PersonRow>
  | Happened<'membership.began' | 'membership.ended', MembershipRow>
  | Happened<'membership-end.recorded', MembershipEndRow>
  | Happened<'leaving.recorded', LeavingRow>
  | Happened<'exemption.began' | 'exemption.ended', ExemptionRow>
  | Happened<'temporary-activity.began' | 'temporary-activity.ended', TemporaryActivityRow>
  | Happened<'appointment.began' | 'appointment.ended', AppointmentRow>
  | Happened<'deputation.recorded' | 'deputation.withdrawn', DeputationRow>
  | Happened<'conflict.declared' | 'conflict.withdrawn', ConflictRow>
  | Happened<'break-glass.asked' | 'break-glass.approved' | 'break-glass.ended', BreakGlassRow>;

/** What bodies lay over the packs. */
export type PacksEvent = Happened<
  'pack-layer.proposed' | 'pack-layer.published' | 'pack-layer.withdrawn',
  PackLayerRow
>;

/** A change of the calendar, and each day it comes to. */
export type CalendarEvent =
  | Happened<
      'calendar-notice.proposed' | 'calendar-notice.signed' | 'calendar-notice.withdrawn',
      CalendarNoticeRow
    >
  | Happened<'calendar-day.signed', CalendarDayRow>;

/** A plan of admissions, as far as it has come; `replaced` ends the version before. */
export type PlansEvent = Happened<
  | 'admission-plan.prepared'
  | 'admission-plan.signed'
  | 'admission-plan.replaced'
  | 'admission-plan.withdrawn',
  AdmissionPlanRow
>;

/** Whatever can happen to a register; never renamed once released, for the rows are folded from these for ever. */
export type WorldEvent =
  | OrganisationsEvent
  | ReorganisationEvent
  | PersonsEvent
  | PacksEvent
  | CalendarEvent
  | PlansEvent
  | Loaded;

/** What an event leaves in which table; of rows with the same key, the last one stands. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly object[];
}

/** The rows of an event. SQL folds entries by the same reading (`ledger/world/fold.ts`). */
export function rowsOf(event: WorldEvent): TableRows {
  const [resource = ''] = event.type.split('.');
  const table = resource.replaceAll('-', '_');
  return { table, rows: 'rows' in event ? event.rows : [event.row] };
}
