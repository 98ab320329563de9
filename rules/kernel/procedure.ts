import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import type { Care } from './care';
import type { IssuedCard } from './card';
import type { Course } from './course';
import type { Clock, Duty, MeetingNeed, Notice, PaperSlot, StaleDecision } from './duty';
import type {
  ActKind,
  Actor,
  DossierId,
  Facts,
  FactsNeeded,
  OrganisationId,
  PersonId,
} from './facts';
import type { Json } from './json';
import type { Layer } from './layer';
import type { StaffingCase } from '../staffing/staffing';
import type { Refusal } from './refusal';
import type { Repacked } from './repack';
import type { Right } from './rights';
import type { Role } from './roles';

export const DOSSIER_KINDS = ['admission', 'training-class', 'transfer'] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

/** What every procedure's state has; the rest is its own. State is the fold of the ledger and nothing else. */
export interface DossierState {
  readonly phase: string;
  /** A closed dossier has no duty and no clock. */
  readonly closed: boolean;
  /** The body the dossier belongs to. */
  readonly organisation: OrganisationId;
  /** The person it is about; none for a class. */
  readonly subject: PersonId | null;
  /** The rule pack it is pinned to; none before its file opens. */
  readonly pack: string | null;
  /** Per clock, the last moment that was struck and the due date it belonged to. */
  readonly struck: Readonly<Record<string, Struck>>;
  /** Bodies it belonged to before the tree changed, oldest first; absent until then. */
  readonly formerly?: readonly FormerHome[];
}
/** Where a dossier belonged until a change of the tree: a meeting held before that day counts on this body. */
export interface FormerHome {
  /** First civil day on which it no longer belonged there. */
  readonly untilOn: PlainDate;
  readonly organisation: OrganisationId;
}
export interface Struck {
  readonly dueOn: PlainDate;
  /** Days from the due date to the newest moment struck; -14 is two weeks before. */
  readonly offsetDays: number;
}

/** Something that happened; `type` is `resource.past-verb` and is never renamed once released. */
export interface DomainEvent {
  readonly type: string;
}

/** Events every dossier can have, folded by the kernel. */
export type KernelEvent =
  | {
      readonly type: 'clock.struck';
      readonly clock: string;
      readonly kind: string;
      readonly dueOn: PlainDate;
      readonly offsetDays: number;
      readonly deed: 'remind' | 'escalate';
      readonly duty: string | null;
    }
  | {
      readonly type: 'calendar.changed';
      readonly version: string;
      /** Keys of clocks, and `duty:<key>` of a duty that no clock watches. */
      readonly moved: readonly {
        readonly clock: string;
        readonly from: PlainDate;
        readonly to: PlainDate;
      }[];
    }
  | { readonly type: 'entry.voided'; readonly seq: number }
  | EntryCorrected;

/** A recorded act was done otherwise than it says: what it, and entries after it, read from now on. Nothing is edited. */
export interface EntryCorrected {
  readonly type: 'entry.corrected';
  readonly seq: number;
  readonly act: string;
  /** The legal day of the act as it was. */
  readonly occurredOn: PlainDate;
  /** The corrected entry first, then each later one that reads otherwise. */
  readonly replayed: readonly ReplayedEntry[];
  /** Entries that decided on something that reads otherwise now. */
  readonly staleDecisions: readonly number[];
  readonly reason: string;
}
/** What happened by an entry, decided again. */
export interface ReplayedEntry {
  readonly seq: number;
  readonly events: readonly DomainEvent[];
}

export type Decision<E> =
  | {
      readonly kind: 'accepted';
      readonly events: readonly E[];
      /** In whose place it was done; absent where in one's own name. */
      readonly onBehalfOf?: PersonId;
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * Whose act it is, in the words of the table: what documents and screens show of it. `may` decides, and asks for more; a
 * test holds that it never allows what is not said here.
 */
export interface Whose {
  /** Phases it is done in; none for an act that opens the dossier. */
  readonly phases: readonly string[];
  /** Any of these, each by its own appointment or in the place of who holds it. */
  readonly roles: readonly Role[];
  /** The seat in the dossier at whose body the role is held, such as `cell` or `authority`. */
  readonly at: string;
}

/** One act of a procedure. `decide` is `may` and then `do`; the server refuses by it, screens draw buttons from it. */
export interface ActRule<S, I, E> {
  /** A final decision: the client must show what it decided on (`If-Match`). */
  readonly decision?: true;
  /** Weighty without being a decision, such as recording a vote: who acts must have proven lately that it is they. */
  readonly freshFactor?: true;
  /** Creates the dossier; `state` is null only for these. */
  readonly creates?: true;
  /** Only time or a workflow may do it, never a person. */
  readonly byTime?: true;
  /** Absent only where time alone acts. */
  readonly whose?: Whose;
  /** Which deputations cover it; none can where absent. */
  readonly kind?: ActKind;
  /** Possible on a closed dossier too: voiding the entry that closed it. */
  readonly whenClosed?: true;
  /** Input fields that are free text (`items.*.reason` for one of each item of a list): kept outside the ledger and sealed there by a salted hash. */
  readonly freeText?: readonly string[];
  /** The legal day of the act, when the input carries one; else today. */
  occurredOn?(input: I): PlainDate;
  needs?(input: I): FactsNeeded;
  /** Whether this actor may do it in this state, before anything was typed. */
  may(state: S | null, actor: Actor, facts: Facts): Refusal | null;
  /** By which right, where `may` allows it; absent for acts that know no deputies. */
  right?(state: S | null, actor: Actor, facts: Facts): Right | null;
  do(state: S | null, input: I, facts: Facts, actor: Actor): Decision<E>;
}

/** The tree changed under an open dossier: which body took the place of which, from which day. */
export interface BodiesMoved {
  /** The change of the register that did it: its stream and entry number, such as `organisations:42`. */
  readonly change: string;
  readonly on: PlainDate;
  /** By body that no longer answers: the one that does now. Bodies that merely hang elsewhere are not named. */
  readonly successors: Readonly<Record<OrganisationId, OrganisationId>>;
}

/** The body that answers now for what another one answered for: itself, unless it has a successor. */
export function successorOf({ successors }: BodiesMoved, body: OrganisationId): OrganisationId {
  return (Object.hasOwn(successors, body) ? successors[body] : undefined) ?? body;
}

/** The body a dossier belonged to on a day, whatever was recorded since. */
export function homeOn(
  { organisation, formerly }: Pick<DossierState, 'organisation' | 'formerly'>,
  day: PlainDate,
): OrganisationId {
  return formerly?.find(({ untilOn }) => day < untilOn)?.organisation ?? organisation;
}

/** A value of the law that nobody is sure of. */
export interface Unconfirmed {
  /** Where it stands in its pack. */
  readonly path: string;
  readonly rule: string | null;
  readonly article: string;
}

/** A dossier that began on paper: nobody here saw what happened before. */
export interface TakenOverFromPaper {
  readonly takenOverOn: PlainDate;
  /** Null until a second person has confirmed what was typed. */
  readonly confirmedOn: PlainDate | null;
}

/** Something another dossier must be told because of an event here; done once per target by the causing workflow. */
export interface Effect {
  readonly target: DossierId;
  readonly act: string;
  readonly input: Json;
}

/**
 * A procedure: pure functions over the state. Methods, not arrow properties, so that a procedure with its
 * own state and events can stand where the ledger expects any procedure.
 */
export interface Procedure<
  S extends DossierState = DossierState,
  E extends DomainEvent = DomainEvent,
> {
  readonly kind: DossierKind;
  /** Prefix of the human code, such as `KN` in `KN-2026-00042`. */
  readonly codePrefix: string;
  readonly acts: Readonly<Record<string, ActRule<S, never, E>>>;
  /** Which reminder, escalation or deed belongs to each kind of clock; exhaustive. */
  readonly care: Readonly<Record<string, Care>>;
  evolve(state: S | null, event: E): S;
  duties(state: S, days: Calendar): readonly Duty[];
  clocks(state: S, days: Calendar): readonly Clock[];
  /**
   * What time itself has brought about by this day, beside reminders; absent where it brings about nothing. Asked at every
   * strike, and after an act was refused, so that nobody has to wait for a timer to see where the dossier stands.
   */
  broughtByTime?(state: S, today: PlainDate, days: Calendar): readonly E[];
  notices(state: S, event: E | KernelEvent, days: Calendar): readonly Notice[];
  papers(state: S): readonly PaperSlot[];
  /** What the meeting that is being held needs; absent where meetings are not recorded in steps. */
  needOfMeeting?(state: S): MeetingNeed | null;
  /** Decisions taken on papers that changed since; absent where no decision is sealed. */
  staleDecisions?(state: S): readonly StaleDecision[];
  /** What an act of this day, or whoever looks on it, is warned of without being stopped; absent where nothing is. */
  warnings?(state: S, day: PlainDate): readonly Refusal[];
  effects(state: S, event: E): readonly Effect[];
  /** What a decider is shown and seals: question, papers and versions, opinions, votes, pack. Reminders are not in it. */
  manifest(state: S): Json;
  /** The dossier's body and every body above it as the dossier knows them, lowest first. */
  chain(state: S): readonly OrganisationId[];
  /** How far it has come, for figures; absent where nothing of the kind is counted. */
  course?(state: S): Course;
  /** The Party card that was issued; null until then, absent where none ever is. */
  card?(state: S): IssuedCard | null;
  /** Since when a dossier that began on paper is here, and confirmed; null where it began here, absent where none can. */
  takenOver?(state: S): TakenOverFromPaper | null;
  /** Bodies that read the dossier beside those of the chain, and owe nothing in it; none where absent. */
  readers?(state: S): readonly OrganisationId[];
  /**
   * What the dossier learns of a change of the tree. `facts.bodies` is the chain of its (new) body on the day of the change.
   * Votes taken stand; duties not yet done go to the successors.
   */
  follow?(state: S, moved: BodiesMoved, facts: Facts): readonly E[];
  /** Values the dossier goes by that are to be confirmed; `since`: layers that hold for its body today. */
  unconfirmed?(state: S, days: Calendar, since: readonly Layer[]): readonly Unconfirmed[];
  /** What a move to another pack would do, or why it cannot be; `facts`: of the dossier's body today. */
  repack?(state: S, to: string, facts: Facts): Repacked | Refusal;
  /**
   * Every step still to come and the hands already used, for the duty solver; the people are not the procedure's to know.
   * Absent where steps are not forecast.
   */
  toStaff?(state: S, days: Calendar, today: PlainDate): Omit<StaffingCase, 'people'>;
}
