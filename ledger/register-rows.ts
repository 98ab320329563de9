import type { PlainDate } from '../rules/calendar/plain-date';
import type { Level, MemberStatus, OrganisationId, PersonId } from '../rules/kernel/facts';
import type { Role } from '../rules/kernel/roles';

/** From when a row of the world holds, and until when (exclusive; absent is open). */
export interface Dated {
  readonly fromOn: PlainDate;
  readonly toOn?: PlainDate;
}

export interface NewOrganisation extends Dated {
  readonly id: OrganisationId;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

export interface NewParent extends Dated {
  readonly child: OrganisationId;
  readonly parent: OrganisationId;
}

/** The superior authorises a grassroots committee to decide admissions itself. */
export interface NewAuthorisation extends Dated {
  readonly organisation: OrganisationId;
}

export interface NewPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly bornOn: PlainDate;
  readonly gender?: string;
}

export interface NewMembership extends Dated {
  readonly person: PersonId;
  readonly cell: OrganisationId;
  readonly status: MemberStatus;
  readonly exempt?: boolean;
}

export interface NewTemporaryActivity extends Dated {
  readonly person: PersonId;
  readonly host: OrganisationId;
}

export interface NewAppointment extends Dated {
  readonly person: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  /** Sits on the standing committee too; only for committee members. */
  readonly standing?: boolean;
}

export interface NewAccount {
  readonly id: string;
  /** Lower case. */
  readonly login: string;
  /** Argon2id, made by the caller. */
  readonly passwordHash: string;
  readonly person: PersonId;
  readonly locale: 'vi' | 'en';
}
