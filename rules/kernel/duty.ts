import type { TermLength } from '../calendar/count';
import type { PlainDate } from '../calendar/plain-date';
import type { OrganisationId } from './facts';
import type { Role } from './roles';

/** What somebody owes: who (a role at a body), what, which body answers, from when, by when, why. */
export interface Duty {
  /** Stable within the dossier; the task row keeps its claim while the key stays. */
  readonly key: string;
  /** The act that discharges it. */
  readonly act: string;
  readonly role: Role;
  readonly body: OrganisationId;
  /** The body that answers for it; the same as `body` unless the work was handed down. */
  readonly answers: OrganisationId;
  /** It stands in the inbox from this day without anybody striking anything. */
  readonly fromOn: PlainDate;
  /** Last civil day on which it is in time. Overdue is a comparison with today, never a stored mark. */
  readonly dueOn: PlainDate;
  readonly article: string;
  /** The term its last day was counted by; absent where that day does not follow from a term alone. */
  readonly counted?: { readonly startsOn: PlainDate; readonly length: TermLength };
}

/** A step still to come, forecast from the procedure's own duties. */
export interface ForecastStep {
  /** The duty's key, counted where the same one comes again. */
  readonly key: string;
  readonly act: string;
  readonly who: { readonly role: Role; readonly body: OrganisationId };
  /** When everything before it happens as early as it can. */
  readonly earliestOn: PlainDate;
  /** Last day in time, when everything before it happens on its last day. */
  readonly dueOn: PlainDate;
  /** The same, but today at the earliest: what is overdue already can happen today. */
  readonly latestOn: PlainDate;
  readonly article: string;
}

/** A date that matters: a due date, an expiry, a legal end. */
export interface Clock {
  /** Stable within the dossier. */
  readonly key: string;
  /** Which line of the procedure's `care` table applies. */
  readonly kind: string;
  readonly startsOn: PlainDate;
  readonly dueOn: PlainDate;
  /** The duty whose holder is reminded; none where time alone acts. */
  readonly duty?: string;
  /** Set where a helper workflow of its own follows this clock (a verification request). */
  readonly helper?: string;
  readonly article: string;
}

/** Who must be told what, because of one event. */
export interface Notice {
  readonly kind: string;
  readonly role: Role;
  readonly body: OrganisationId;
  /** Ids, dates and codes for the sentence; no personal data. */
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export const PAPER_STATUSES = ['missing', 'present', 'stale', 'returned', 'not-needed'] as const;
export type PaperStatus = (typeof PAPER_STATUSES)[number];

/** One slot of a dossier's checklist. */
export interface PaperSlot {
  readonly slot: string;
  /** Form code of the pack, such as `2-KNĐ`. */
  readonly form: string;
  readonly madeBy: string;
  readonly certifiedBy: string | null;
  readonly status: PaperStatus;
  readonly sha256: string | null;
  /** Whether the body keeps the original or a certified copy; absent where the procedure does not say. */
  readonly original?: 'original' | 'copy';
  /** Media types of scans that are taken; any the door takes where absent. */
  readonly media?: readonly string[];
  readonly article?: string;
  /** How sure the pack is of this line. */
  readonly confidence?: string;
  /** Why it was sent back; a token of free text, as in the ledger. */
  readonly reason?: string;
  /** Where the original lay and lies, oldest first; `place` is a token of free text. */
  readonly moves?: readonly {
    readonly movedOn: PlainDate;
    readonly body: OrganisationId;
    readonly place: string;
  }[];
}

/** A decision whose deciders saw another paper than lies there now. It stands; somebody has to look. */
export interface StaleDecision {
  /** The act that decided. */
  readonly act: string;
  readonly decidedOn: PlainDate;
  /** Slots whose paper is no longer the one that was sealed. */
  readonly changed: readonly string[];
  /** The day of the youngest changed paper, or of the decision where that is later. */
  readonly since: PlainDate;
}

/** What a meeting needs, before it votes. */
export interface MeetingNeed {
  /** Members counted, absent ones included. */
  readonly base: number;
  /** Ayes that pass. */
  readonly needed: number;
  /** Members of the base who are there. */
  readonly present: number;
  /** False where all who are there together are too few to pass. */
  readonly canPass: boolean;
  /** The base is M, members in office of a committee; absent where it is N of a cell. */
  readonly ofCommittee?: true;
}
