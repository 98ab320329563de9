import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import type { Role } from '../../kernel/roles';
import type { AppointmentRow, KnownMembership, TemporaryActivityRow } from '../rows';
import type { ReorganisationPlan } from './plan';

export const REORGANISATION_STATUSES = ['planned', 'approved', 'cancelled', 'carried-out'] as const;
export type ReorganisationStatus = (typeof REORGANISATION_STATUSES)[number];

/** A plan as the register keeps it; names are those of the columns. */
export interface ReorganisationRow {
  readonly id: string;
  readonly title: string;
  readonly status: ReorganisationStatus;
  readonly holds_on: PlainDate;
  readonly steps: ReorganisationPlan['steps'];
  /** The lowest body above all that change; it decides. */
  readonly competent: OrganisationId;
  readonly successors: Readonly<Record<OrganisationId, OrganisationId>>;
  readonly planned_by: PersonId | null;
  readonly approved_by: PersonId | null;
}

/** What a reorganisation asks of the registers. */
export interface ReorganisationNeeds {
  readonly id: string;
  /** Null where only the plan itself is read. */
  readonly on: PlainDate | null;
  /** Bodies whose members, guests, office holders and open duties are read. */
  readonly bodies: readonly OrganisationId[];
}

/** What a reorganisation sees beside the tree: people and open work at the bodies it names. */
export interface ReorganisationFacts {
  /** The plan as it stands in the register; null where there is none yet. */
  readonly row: ReorganisationRow | null;
  /** On the rolls on the day or later. */
  readonly members: readonly KnownMembership[];
  /** Members of other cells who take part here on the day or later. */
  readonly guests: readonly TemporaryActivityRow[];
  /** Roles held on the day or later. */
  readonly held: readonly AppointmentRow[];
  /** How many duties of open dossiers wait for a role at a body. */
  readonly owed: readonly {
    readonly organisation: OrganisationId;
    readonly role: Role;
    readonly duties: number;
  }[];
}
