import type { PlainDate } from '../calendar/plain-date';
import type { ActKind, Appointment, ConflictKind, OrganisationId, PersonId } from '../kernel/facts';
import type { Role } from '../kernel/roles';

/** A step still to come: who may do it, in which days, and whose hands it must not share. */
export interface StaffedStep {
  readonly key: string;
  readonly act: string;
  /** Any of these roles, held at the body. */
  readonly roles: readonly Role[];
  readonly body: OrganisationId;
  readonly kind: ActKind;
  /** First and last day on which it can be done in time; both may be the same. */
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  readonly article: string;
  /** The hand that whoever does it becomes; a later step may have to be another's. */
  readonly makes: string | null;
  /** Hands that must be other people's when it is done. */
  readonly unlike: readonly string[];
}

/** A role held from a day until before another; open where there is none. */
export interface Holding extends Appointment {
  readonly person: PersonId;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

/** A right lent for some kinds of acts, from a day until before another. It reaches only while its principal holds the role. */
export interface Lending extends Appointment {
  readonly deputy: PersonId;
  readonly principal: PersonId;
  readonly kinds: readonly ActKind[];
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

/** Days on which somebody is known to be away, the last one included. */
export interface Absence {
  readonly person: PersonId;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
}

/** Who there is, for the bodies of one dossier. */
export interface People {
  readonly holdings: readonly Holding[];
  readonly lendings: readonly Lending[];
  readonly absences: readonly Absence[];
  /** Kinship and interest with whom the dossier is about. */
  readonly ties: readonly { readonly person: PersonId; readonly kind: ConflictKind }[];
}

/** One dossier and the people for it. */
export interface StaffingCase {
  readonly subject: PersonId | null;
  /** In the order in which they will be done. */
  readonly steps: readonly StaffedStep[];
  readonly people: People;
  /** Hands already used, by name. */
  readonly taken: Readonly<Record<string, readonly PersonId[]>>;
  /** By body the one above it; the topmost has none. */
  readonly above: Readonly<Record<OrganisationId, OrganisationId>>;
}

/** Somebody who can do a step, in their own name or in somebody's place. */
export interface Able {
  readonly person: PersonId;
  readonly principal: PersonId | null;
}

/** Why somebody who holds the role, or was lent it, cannot do the step. */
export const FALL_OUT = [
  /** It is about them, or about who lent them the right. */
  'own-case',
  /** Kinship or interest bars acts of this kind. */
  'relative',
  /** They did what somebody else must check. */
  'same-hand',
  /** Away on every day on which they hold it and it can be done. */
  'absent',
  /** Their appointment does not reach the days of the step. */
  'not-in-office',
] as const;
export type FallOut = (typeof FALL_OUT)[number];

export interface FallenOut extends Able {
  readonly why: FallOut;
}

/** What would mend a bottleneck; each alone is enough, if whoever comes has no tie and no hand in it. */
export type Mend =
  | { readonly kind: 'appoint'; readonly roles: readonly Role[]; readonly body: OrganisationId }
  /** The principal lends the role to somebody else. */
  | {
      readonly kind: 'depute';
      readonly principal: PersonId;
      readonly step: string;
      readonly body: OrganisationId;
    }
  /** The body above can record a deputation for somebody who is away, and fill an office. */
  | { readonly kind: 'ask-above'; readonly body: OrganisationId };

/** A step of a bottleneck: who remains for it alone, and why the others fall out. */
export interface ShortStep extends StaffedStep {
  readonly able: readonly Able[];
  readonly out: readonly FallenOut[];
}

/** Steps that cannot all be done by different able people; without any one of them the rest could. */
export interface Bottleneck {
  readonly steps: readonly ShortStep[];
  readonly mends: readonly Mend[];
}

/** One way to staff every step. */
export interface Assigned extends Able {
  readonly key: string;
  /** How many could do it. */
  readonly outOf: number;
}

export type Staffing =
  | { readonly kind: 'feasible'; readonly assignment: readonly Assigned[] }
  | { readonly kind: 'infeasible'; readonly bottlenecks: readonly Bottleneck[] };
