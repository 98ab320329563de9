import type { PlainDate } from '../calendar/plain-date';
import type { OrganisationId, PersonId } from '../kernel/facts';
import type { Layer } from '../kernel/layer';
import type { DatedRow } from '../world/rows';

export const PLAN_STATUSES = ['prepared', 'signed', 'withdrawn'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/**
 * A version of a body's plan of admissions for a year; names are those of the columns. It holds from the day of its document
 * until that of the version that replaced it; a replaced version stays, so that any day can be asked for.
 */
export interface AdmissionPlanRow extends DatedRow {
  readonly id: string;
  readonly body: OrganisationId;
  readonly year: number;
  /** Which version of the body's plan for the year, counted from 1. */
  readonly version: number;
  /** Admissions planned; of a share, what it came to when it was prepared. */
  readonly admissions: number;
  /** The share in tenths of a percent: 30 is 3.0 %. Null where a number was set. */
  readonly percent_tenths: number | null;
  /** All members of the body and of those below on `members_on`; null where a number was set. */
  readonly members: number | null;
  readonly members_on: PlainDate | null;
  /** What the share stands on where the plan took it from the pack (R37); null otherwise. */
  readonly article: string | null;
  /** Number of the document. */
  readonly document: string;
  readonly status: PlanStatus;
  /** Null where the installation itself did. */
  readonly prepared_by: PersonId | null;
  readonly prepared_on: PlainDate;
  readonly signed_by: PersonId | null;
  readonly signed_on: PlainDate | null;
}

/** What an act on plans asks of the register. */
export interface PlanNeeds {
  readonly plan: string;
  readonly body: OrganisationId;
  /** Absent where the plan that is named says it. */
  readonly year?: number;
  /** Count the members on this day. */
  readonly membersOn?: PlainDate;
  /** Read what was laid over the pack on this day. */
  readonly layersOn?: PlainDate;
}

/** The version named, and all versions of that body for that year. */
export interface PlanFacts {
  readonly row: AdmissionPlanRow | null;
  readonly rows: readonly AdmissionPlanRow[];
  /** Null where nobody asked. */
  readonly members: number | null;
  readonly layers: readonly Layer[];
}
