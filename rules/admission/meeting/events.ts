import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import type { RollLine } from '../events';
import type { PaperInput, TallyInput, VoteForm } from '../inputs';

/** Who counts: the chair and the secretary of the meeting, each for themselves. */
export const COUNTERS = ['chair', 'secretary'] as const;
export type Counter = (typeof COUNTERS)[number];

export interface Count {
  readonly tally: TallyInput;
  /** Who entered it; another person than who entered the other count. */
  readonly by: PersonId | null;
}

/** The base as it was frozen when attendance closed. */
export interface FrozenAttendance {
  readonly base: number;
  /** Members counted in the base who are there: the most ballots there can be. */
  readonly voters: number;
  readonly present: readonly PersonId[];
  readonly withLeave: readonly PersonId[];
  readonly roll: readonly RollLine[];
  /** Ayes that are needed of this base. */
  readonly needed: number;
}

/** A meeting of the cell while it is held; gone when its vote is recorded or it is called off. */
export interface MeetingState {
  readonly question: 'admission' | 'recognition';
  readonly cell: OrganisationId;
  readonly heldOn: PlainDate;
  readonly form: VoteForm;
  readonly chair: PersonId;
  readonly secretary: PersonId;
  /** Members who declared a conflict: they do not preside, and stay in the base. */
  readonly conflicts: readonly PersonId[];
  readonly attendance: FrozenAttendance | null;
  readonly counts: { readonly [C in Counter]?: Count };
}

type Happened<T extends string, D> = { readonly type: T } & Readonly<D>;

export type MeetingEvent =
  | Happened<
      'meeting.opened',
      Pick<MeetingState, 'question' | 'cell' | 'heldOn' | 'form' | 'chair' | 'secretary'>
    >
  | Happened<
      'meeting.conflict-declared',
      { member: PersonId; chair: PersonId; secretary: PersonId }
    >
  | Happened<'meeting.attendance-closed', FrozenAttendance>
  | Happened<'meeting.counted', { counter: Counter } & Count>
  | Happened<'meeting.called-off', { calledOffOn: PlainDate; reason: string }>;

export interface MeetingInputs {
  'open-meeting': {
    readonly heldOn: PlainDate;
    /** The form that the meeting itself chose. */
    readonly form: VoteForm;
    readonly chair: PersonId;
    readonly secretary: PersonId;
  };
  'declare-conflict': {
    readonly heldOn: PlainDate;
    readonly member: PersonId;
    /** Who presides, or keeps the minutes, instead; only where the member was to. */
    readonly replacedBy?: PersonId;
  };
  'close-attendance': {
    readonly heldOn: PlainDate;
    readonly present: readonly PersonId[];
    /** Absent with leave; they stay in the base all the same. */
    readonly withLeave: readonly PersonId[];
  };
  'count-ballots': {
    readonly heldOn: PlainDate;
    readonly counter: Counter;
    readonly tally: TallyInput;
  };
  'conclude-meeting': {
    readonly heldOn: PlainDate;
    readonly resolutionNumber?: string;
    readonly paper?: PaperInput;
    readonly minutes?: PaperInput;
  };
  'call-off-meeting': { readonly calledOffOn: PlainDate; readonly reason: string };
}

/** What a vote keeps of the meeting it was taken in; never how anybody voted. */
export interface VoteMeeting {
  readonly chair: PersonId;
  readonly secretary: PersonId;
  readonly conflicts: readonly PersonId[];
  /** Both counts as they agreed, and who entered each. */
  readonly counts: { readonly [C in Counter]: Count };
}
