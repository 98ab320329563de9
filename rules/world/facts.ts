import type { PlainDate } from '../calendar/plain-date';
import type { Appointment, OrganisationId, PersonId } from '../kernel/facts';
import type { RightsFacts, RightsNeeds } from '../rights/facts';
import type { PlanFacts, PlanNeeds } from '../plan/rows';
import type { PacksFacts, PacksNeeds } from './packs/rows';
import type { CalendarFacts, CalendarNeeds } from './calendar/rows';
import type { ReorganisationFacts, ReorganisationNeeds } from './reorganisation/facts';
import type {
  AppointmentRow,
  AuthorisationRow,
  ExemptionRow,
  FormRow,
  KnownMembership,
  KnownTemporaryActivity,
  OrganisationRow,
  ParentRow,
} from './rows';

/** Who changes a register: a person with the rights of this very moment, or the installation itself (seeds, imports, commands). */
export type WorldActor =
  | {
      readonly kind: 'person';
      readonly person: PersonId;
      readonly appointments: readonly Appointment[];
    }
  | { readonly kind: 'system' };

/** What a change asks of the registers; a pure function of its input. What is not asked for is not read. */
export interface WorldNeeds {
  /** These bodies with every body above them on any day. */
  readonly bodies?: readonly OrganisationId[];
  /** The bodies directly below them too, on any day. */
  readonly below?: true;
  /** These persons with all they ever were. */
  readonly persons?: readonly PersonId[];
  /** Which of these codes are taken, and by which body. */
  readonly codes?: readonly string[];
  /** What would still stand at a body on a day or later. */
  readonly emptied?: { readonly body: OrganisationId; readonly on: PlainDate };
  /** A reorganisation, with the people and the open work at the bodies it names. */
  readonly reorganised?: ReorganisationNeeds;
  /** A right lent, a tie or an emergency reading, with what stands around it. */
  readonly rights?: RightsNeeds;
  /** A layer over the packs, with those of its body and of bodies above. */
  readonly packs?: PacksNeeds;
  /** A change of the calendar, with the signed days of its year. */
  readonly calendar?: CalendarNeeds;
  /** A plan of admissions, with the other versions and what a share is counted on. */
  readonly plan?: PlanNeeds;
}

/** All that a change sees: rows as they are, of every day. */
export interface WorldFacts {
  readonly today: PlainDate;
  /** Instant of business time, in milliseconds since 1970; `today` is its civil day. */
  readonly nowMs: number;
  readonly organisations: readonly OrganisationRow[];
  readonly forms: readonly FormRow[];
  readonly parents: readonly ParentRow[];
  readonly authorisations: readonly AuthorisationRow[];
  /** Persons asked for that the register knows. */
  readonly persons: readonly PersonId[];
  readonly memberships: readonly KnownMembership[];
  readonly exemptions: readonly ExemptionRow[];
  readonly temporaryActivities: readonly KnownTemporaryActivity[];
  readonly appointments: readonly AppointmentRow[];
  readonly codesTaken: Readonly<Record<string, OrganisationId>>;
  readonly remaining: {
    readonly members: number;
    readonly guests: number;
    readonly appointments: number;
    readonly dossiers: number;
  } | null;
  /** Absent where none was asked for. */
  readonly reorganised?: ReorganisationFacts;
  /** The same. */
  readonly rights?: RightsFacts;
  /** The same. */
  readonly packs?: PacksFacts;
  /** The same. */
  readonly calendar?: CalendarFacts;
  /** The same. */
  readonly plan?: PlanFacts;
}
