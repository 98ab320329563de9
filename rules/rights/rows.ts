import type { PlainDate } from '../calendar/plain-date';
import type { ActKind, ConflictKind, DossierId, OrganisationId, PersonId } from '../kernel/facts';
import type { Role } from '../kernel/roles';
import type { DeputationReason } from './deputing';

/** A right lent, as its table has it; names are those of the columns, each explained by its entity. */
export interface DeputationRow {
  readonly id: string;
  readonly principal: PersonId;
  readonly deputy: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  readonly kinds: readonly ActKind[];
  readonly from_on: PlainDate;
  readonly to_on: PlainDate;
  readonly reason: DeputationReason;
  readonly recorded_by: PersonId;
  /** ISO 8601 in UTC with milliseconds, as every instant in these rows. */
  readonly recorded_at: string;
  readonly withdrawn_on: PlainDate | null;
  readonly withdrawn_by: PersonId | null;
}

/** Kinship or interest between two persons, the lower id first. */
export interface ConflictRow {
  readonly id: string;
  readonly person: PersonId;
  readonly other: PersonId;
  readonly kind: ConflictKind;
  readonly from_on: PlainDate;
  readonly recorded_by: PersonId;
  readonly recorded_at: string;
  readonly withdrawn_on: PlainDate | null;
  readonly withdrawn_by: PersonId | null;
}

/** A request to read one dossier in an emergency, as far as it has come. */
export interface BreakGlassRow {
  readonly id: string;
  readonly asker: PersonId;
  readonly dossier: DossierId;
  readonly bodies: readonly OrganisationId[];
  /** The text's id and its salted seal; the text itself stands outside. */
  readonly reason: string;
  readonly hours: number;
  readonly asked_at: string;
  readonly approver: PersonId | null;
  readonly approved_at: string | null;
  readonly until_at: string | null;
  readonly ended_at: string | null;
  readonly ended_by: PersonId | null;
}
