import type { PlainDate } from '../calendar/plain-date';
import type { Calendar } from '../calendar/calendar';
import type { Correcting } from './correction';
import type { Json } from './json';
import type { Layer } from './layer';
import type { PastMembership } from './leaving';
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

/** A certificate that a class has issued. */
export interface KnownCertificate {
  /** Its number as it is compared. */
  readonly number: string;
  /** What the class taught. */
  readonly kind: string;
  readonly class: DossierId;
  /** To whom. */
  readonly person: PersonId | null;
}

/** Somebody in office on the committee of a body on the day of a meeting. */
export interface CommitteeMember {
  readonly person: PersonId;
  /** Whether they sit on the standing committee too. */
  readonly standing: boolean;
}

/** The line of a roll on which a member stands on a day. */
export interface MemberLine {
  readonly cell: OrganisationId;
  readonly status: MemberStatus;
  readonly exempt: boolean;
  /** First day of the line; with person and status it names it. */
  readonly fromOn: PlainDate;
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
  /** Another transfer of this member that is open; read only where an act asks for it. */
  readonly openTransfer?: DossierId;
}

/** Who asks: a person with the rights of this very moment, or time itself. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly person: PersonId;
      /** Held in one's own name. */
      readonly appointments: readonly Appointment[];
      /** Rights lent by others; none where absent. */
      readonly deputations?: readonly Deputation[];
      /** What stands between this person and whom the dossier is about; none where absent. */
      readonly conflicts?: readonly Conflict[];
    }
  | { readonly kind: 'time' };

export interface Appointment {
  readonly role: Role;
  readonly organisation: OrganisationId;
}

/** Sorts of acts a deputation can cover; a rule without a kind is done in one's own name alone. */
export const ACT_KINDS = [
  /** Papers, requests, comments: the organiser's work. */
  'prepare',
  /** Verifying and certifying what others wrote. */
  'verify',
  /** Presiding over a meeting and recording what it resolved. A vote itself is nobody's to lend. */
  'preside',
  /** Sending a file up or back. */
  'submit',
  /** Signing a decision. */
  'decide',
  /** Running a class. */
  'teach',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** A right lent for some days by who holds it: one role at one body, for some kinds of acts. It is never lent on. */
export interface Deputation extends Appointment {
  /** Who lent it, and still holds the role today. */
  readonly principal: PersonId;
  readonly kinds: readonly ActKind[];
}

export const CONFLICT_KINDS = [
  'spouse',
  'parent',
  'child',
  'sibling',
  'in-law',
  /** Any other interest somebody declared. */
  'interest',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Kinship or interest between who acts and whom the dossier is about, as declared and not withdrawn. */
export interface Conflict {
  readonly with: PersonId;
  readonly kind: ConflictKind;
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
  /** Other bodies with all above them, as of `chainsOn` (default: today). */
  readonly chainsOf?: readonly OrganisationId[];
  readonly chainsOn?: PlainDate;
  /** The lines of the rolls on which the persons asked for stand on this day, whatever cell it is. */
  readonly linesOn?: PlainDate;
  /** Open transfers of the persons asked for; nobody else can open one of theirs until the act is over. */
  readonly openTransfers?: true;
  /** Members in office of this body's committee on `committeeOn`. */
  readonly committeeOf?: OrganisationId;
  readonly committeeOn?: PlainDate;
  /** Times in which this person, or whom the dossier is about, was a member before. */
  readonly pastOf?: PersonId | 'subject';
  /** Of a class: the open dossiers that sit in it now. */
  readonly learners?: true;
  /** Certificates that stand in the register under this issuer, both as typed; `certificateKey` compares them. */
  readonly certificates?: { readonly issuer: string; readonly numbers: readonly string[] };
  /** What bodies of the dossier's chain have laid over the packs and holds on this day. */
  readonly layersOn?: PlainDate;
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
  /** By body asked for in `chainsOf`: it and every body above it, lowest first; empty where none was there that day. */
  readonly chains?: Readonly<Record<OrganisationId, readonly Body[]>>;
  /** By person, the line asked for by `linesOn`; none for who stood on no roll that day. */
  readonly lines?: Readonly<Record<PersonId, MemberLine>>;
  /** Dossiers asked for by `learners`, in the order of their ids. */
  readonly learners?: readonly DossierId[];
  /** Certificates asked for by `certificates`. */
  readonly certificates?: readonly KnownCertificate[];
  /** Members in office asked for by `committeeOf`, in the order of their ids. */
  readonly committee?: readonly CommitteeMember[];
  /** Times asked for by `pastOf`, oldest first; absent where there were none. */
  readonly past?: readonly PastMembership[];
  /** Layers asked for by `layersOn`, in the order they are laid (`layersHolding`); absent where there are none. */
  readonly layers?: readonly Layer[];
  readonly roll: readonly RollMember[] | null;
  readonly persons: Readonly<Record<PersonId, PersonFacts>>;
  /** States of the other dossiers asked for; absent ones are missing. */
  readonly dossiers: Readonly<Record<DossierId, Json>>;
  /** The newest entry that still stands, for acts that void it. */
  readonly newest: {
    readonly seq: number;
    readonly act: string;
    readonly person: PersonId | null;
    /** In whose place it was made; absent where in one's own name. */
    readonly onBehalfOf?: PersonId;
  } | null;
  /** For the act that corrects another: what that one would be with the right input, and what would come of it. */
  readonly correcting?: Correcting;
}
