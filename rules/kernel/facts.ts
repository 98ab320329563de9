import type { PlainDate } from '../calendar/plain-date';
import type { Calendar } from '../calendar/calendar';
import type { Json } from './json';
import type { Role } from './roles';

export type OrganisationId = string;
export type PersonId = string;
export type DossierId = string;

/** Levels of the tree, lowest first. `centre` is a political centre: it runs classes and decides nothing. */
export const LEVELS = ['cell', 'division', 'grassroots', 'superior', 'province', 'centre'] as const;
export type Level = (typeof LEVELS)[number];

/** A body as it stood on the day asked for. */
export interface Body {
  readonly id: OrganisationId;
  readonly level: Level;
  readonly parent: OrganisationId | null;
  /** Whether the superior has authorised this grassroots committee to decide admissions itself. */
  readonly authorised: boolean;
  /** Full members on the roll of a cell that day; 0 for other levels. */
  readonly fullMembers: number;
  /** Members of the body's committee in office that day (base M). */
  readonly committeeInOffice: number;
  /** Members of the body's standing committee in office that day (base M of its decisions); 0 where it has none. */
  readonly standingInOffice: number;
}

export const MEMBER_STATUSES = ['full', 'probationary'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** One line of a cell's roll on the day of a meeting. */
export interface RollMember {
  readonly person: PersonId;
  readonly status: MemberStatus;
  /** Exempt from work and activity (miễn công tác và sinh hoạt đảng). */
  readonly exempt: boolean;
  /** Introduced to temporary activity in another cell. */
  readonly temporarilyElsewhere: boolean;
}

/** What the register of persons says of somebody an act names. */
export interface PersonFacts {
  readonly id: PersonId;
  readonly bornOn: PlainDate;
  /** Cell and standing as a member, or null for someone who is none. */
  readonly membership: {
    readonly cell: OrganisationId;
    readonly status: MemberStatus;
    readonly since: PlainDate;
  } | null;
  /** Another admission about this person that is open; absent when there is none. */
  readonly openAdmission?: DossierId;
}

/** Who asks: a person with the appointments of this very moment, or time itself. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly person: PersonId;
      readonly appointments: readonly Appointment[];
    }
  | { readonly kind: 'time' };

export interface Appointment {
  readonly role: Role;
  readonly organisation: OrganisationId;
}

/** What an act asks of the registers; a pure function of its input. What is not asked for is not read. */
export interface FactsNeeded {
  /** Roll of the dossier's cell on this day. */
  readonly rollOn?: PlainDate;
  /** The dossier's bodies as of this day; not read where no day is named. */
  readonly bodiesOn?: PlainDate;
  readonly persons?: readonly PersonId[];
  /** Whom the dossier is about, among the persons. */
  readonly subject?: true;
  /** Persons are read as of this day (default: that of the bodies, else today). */
  readonly personsOn?: PlainDate;
  /** The newest entry that still stands. */
  readonly newest?: true;
  /** Other dossiers whose state the act must see. */
  readonly dossiers?: readonly DossierId[];
  /** The body a new dossier belongs to; only for acts that create one. */
  readonly organisation?: OrganisationId;
}

/** All that `decide` sees beside the state. Loaded under the dossier's lock, in the act's own transaction. */
export interface Facts {
  /** The dossier the act is about. */
  readonly dossier: DossierId;
  /** Civil day of the business clock. */
  readonly today: PlainDate;
  readonly calendar: Calendar;
  /** The dossier's body and every body above it, lowest first. */
  readonly bodies: readonly Body[];
  readonly roll: readonly RollMember[] | null;
  readonly persons: Readonly<Record<PersonId, PersonFacts>>;
  /** States of the other dossiers asked for; absent ones are missing. */
  readonly dossiers: Readonly<Record<DossierId, Json>>;
  /** The newest entry that still stands, for acts that void it. */
  readonly newest: {
    readonly seq: number;
    readonly act: string;
    readonly person: PersonId | null;
  } | null;
}
