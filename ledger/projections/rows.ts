import type { Duty } from '../../rules/kernel/duty';
import type { Json } from '../../rules/kernel/json';
import type { DossierState } from '../../rules/kernel/procedure';

/** Rows as the tables have them: names are those of the columns, each explained by its entity. */
export interface DossierRow {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly organisation: string;
  readonly subject: string | null;
  readonly pack: string | null;
  readonly phase: string;
  readonly closed: boolean;
  readonly seq: number;
  readonly head_hash: string;
  readonly manifest: string;
  readonly state: DossierState;
  readonly voided: readonly number[];
  readonly generation: number;
  readonly next_on: string | null;
  readonly opened_on: string;
  readonly rules_version: string;
}

/** One per body of the chain. */
export interface PlaceRow {
  readonly dossier: string;
  readonly ancestor: string;
  readonly kind: string;
  readonly closed: boolean;
  /** For the highest bodies alone. */
  readonly phase: string | null;
}

/** Without claim and snooze, which people leave on it. */
export interface TaskRow {
  readonly dossier: string;
  readonly key: string;
  readonly act: string;
  readonly role: string;
  readonly organisation: string;
  readonly answers: string;
  readonly from_on: string;
  readonly due_on: string;
  readonly article: string;
  /** The chain of the dossier. */
  readonly bodies: readonly string[];
}

export interface ClockRow {
  readonly dossier: string;
  readonly key: string;
  readonly kind: string;
  readonly starts_on: string;
  readonly due_on: string;
  readonly next_on: string | null;
  readonly next_offset_days: number | null;
  readonly next_deed: string | null;
  readonly helper: string | null;
  readonly duty: string | null;
  readonly article: string;
}

/** Without the marks of delivery and reading. */
export interface NoticeRow {
  readonly dossier: string;
  readonly cause_seq: number;
  readonly kind: string;
  readonly role: string;
  readonly organisation: string;
  readonly channel: string;
  readonly facts: Readonly<Record<string, Json>>;
  readonly created_at: string;
}

/** Without the mark that it was answered. */
export interface EffectRow {
  readonly dossier: string;
  readonly cause_seq: number;
  readonly target: string;
  readonly act: string;
  readonly input: Json;
}

export interface PaperRow {
  readonly dossier: string;
  readonly slot: string;
  readonly seq: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly media_type: string;
  readonly made_on: string;
  readonly uploaded_by: string | null;
  readonly recorded_at: string;
}

export interface RoundRow {
  readonly dossier: string;
  readonly seq: number;
  readonly question: string;
  readonly body: string;
  readonly organisation: string;
  readonly held_on: string;
  readonly form: string;
  readonly form_chosen_by: string;
  readonly base: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly invalid: number;
  readonly passes: boolean;
  readonly comparison: string;
  readonly article: string;
  readonly resolution_number: string | null;
  /** Null where only the result was typed. */
  readonly meeting: Json | null;
  /** What a vote on paper was; null where it was recorded here. */
  readonly taken_over: string | null;
}

export interface RollRow {
  readonly dossier: string;
  readonly seq: number;
  readonly question: string;
  readonly person: string;
  readonly counted: boolean;
  readonly reason: string;
}

export interface MembershipRow {
  readonly person: string;
  readonly from_on: string;
  readonly status: string;
  readonly cell: string;
  readonly exempt: boolean;
  readonly to_on: string | null;
  readonly cause_dossier: string;
  readonly cause_seq: number;
}

/** That a line of a roll, whoever began it, ended by this dossier. */
export interface MembershipEndRow {
  readonly person: string;
  readonly from_on: string;
  readonly status: string;
  readonly to_on: string;
  readonly cause_dossier: string;
  readonly cause_seq: number;
}

export interface StayRow {
  readonly person: string;
  readonly from_on: string;
  readonly host: string;
  readonly to_on: string;
  readonly cause_dossier: string;
  readonly cause_seq: number;
}

/** How far an admission has come, and when. */
export interface CourseRow {
  readonly dossier: string;
  readonly cell: string;
  readonly formerly: readonly { readonly untilOn: string; readonly organisation: string }[] | null;
  readonly listed_on: string;
  readonly trained_on: string | null;
  readonly file_on: string | null;
  readonly resolved_on: string | null;
  readonly decided_on: string | null;
  readonly decided_at: string | null;
  readonly ceremony_on: string | null;
  readonly ceremony_at: string | null;
  readonly ended_on: string | null;
  readonly ended_as: string | null;
}

/** That a learner came into a class. */
export interface EnrolmentRow {
  readonly dossier: string;
  readonly seq: number;
  readonly class: string;
  readonly enrolled_on: string;
}

/** A certificate that a class has issued; either to a learner's dossier or to a member. */
export interface CertificateRow {
  readonly issuer_key: string;
  readonly kind: string;
  readonly number_key: string;
  readonly issuer: string;
  readonly number: string;
  readonly class: string;
  readonly seq: number;
  readonly learner: string | null;
  readonly member: string | null;
  readonly issued_on: string;
}

/** Where a dossier stands: a function of its state alone. */
export interface StandingRows {
  /** The duties the task rows were made of. */
  readonly duties: readonly Duty[];
  readonly dossier: DossierRow;
  readonly places: readonly PlaceRow[];
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockRow[];
}

/** The Party card that was issued in a dossier. */
export interface CardRow {
  readonly dossier: string;
  readonly number: string;
  readonly person: string;
  readonly issued_on: string;
  readonly handed_on: string | null;
}

/** What came of one entry, or of many. */
export interface HappenedRows {
  readonly notices: readonly NoticeRow[];
  readonly effects: readonly EffectRow[];
  readonly papers: readonly PaperRow[];
  readonly rounds: readonly RoundRow[];
  readonly rolls: readonly RollRow[];
  readonly memberships: readonly MembershipRow[];
  /** The open membership this dossier brought about ends on this day (exclusive). */
  readonly membershipEndsOn: string | null;
  readonly enrolments: readonly EnrolmentRow[];
  readonly certificates: readonly CertificateRow[];
  /** Lines of other causes that end. */
  readonly membershipEnds: readonly MembershipEndRow[];
  /** Stays elsewhere, the newest word on each; one that ends where it begins never was. */
  readonly stays: readonly StayRow[];
  /** The newest; null where nothing of it changed. */
  readonly course: CourseRow | null;
  /** The newest; null where nothing of it changed. */
  readonly card: CardRow | null;
}
