import type { PlainDate } from '../calendar/plain-date';
import type { DossierId, Level, MemberStatus, OrganisationId, PersonId } from '../kernel/facts';
import type { WayOfLeaving } from '../kernel/leaving';
import type { Role } from '../kernel/roles';

/** Registers of the world, each a stream with a chain of its own. */
export const REGISTERS = ['organisations', 'persons', 'packs', 'calendar', 'plans'] as const;
export type Register = (typeof REGISTERS)[number];

/** From when a row holds, and until when (exclusive). A row that ends where it begins never held: it was called off. */
export interface DatedRow {
  readonly from_on: PlainDate;
  readonly to_on: PlainDate | null;
}

/** Rows as the tables have them: names are those of the columns, each explained by its entity. */
export interface OrganisationRow extends DatedRow {
  readonly id: OrganisationId;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

export interface FormRow extends DatedRow {
  readonly organisation: OrganisationId;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

export interface ParentRow extends DatedRow {
  readonly child: OrganisationId;
  readonly parent: OrganisationId;
}

export interface AuthorisationRow extends DatedRow {
  readonly organisation: OrganisationId;
}

/** A person as the stream has them: the seal of name, birth date and gender, which only the person's row keeps. */
export interface PersonRow {
  readonly id: PersonId;
  readonly seal: string;
}

export interface MembershipRow extends DatedRow {
  readonly person: PersonId;
  readonly status: MemberStatus;
  readonly cell: OrganisationId;
}

/** The end of a membership that a dossier brought about. */
export interface MembershipEndRow {
  readonly person: PersonId;
  readonly from_on: PlainDate;
  readonly status: MemberStatus;
  readonly to_on: PlainDate;
}

/** How a membership ended. */
export interface LeavingRow {
  readonly person: PersonId;
  readonly left_on: PlainDate;
  readonly way: WayOfLeaving;
}

export interface ExemptionRow extends DatedRow {
  readonly person: PersonId;
}

export interface TemporaryActivityRow extends DatedRow {
  readonly person: PersonId;
  readonly host: OrganisationId;
}

/** A stay elsewhere as the register finds it, with the transfer that brought it about, if one did. */
export interface KnownTemporaryActivity extends TemporaryActivityRow {
  readonly cause_dossier?: DossierId | null;
  readonly cause_seq?: number | null;
}

export interface AppointmentRow extends DatedRow {
  readonly person: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  readonly standing: boolean;
}

/** A membership as the register finds it, with the dossier that brought it about, if one did. */
export interface KnownMembership extends MembershipRow {
  readonly cause_dossier: DossierId | null;
}
