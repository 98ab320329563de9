import type { PlainDate } from '../../calendar/plain-date';
import type { DossierId, OrganisationId, PersonId } from '../../kernel/facts';
import type { RollLine } from '../events';
import type { PaperInput, TallyInput, VoteForm } from '../inputs';
import type { Question, VotingBody } from '../packs/pack';

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

/** A committee that meets, with who was in office on it that day: base M, absent ones included. */
export interface MeetingCommittee {
  readonly organisation: OrganisationId;
  readonly body: Exclude<VotingBody, 'cell'>;
  readonly members: readonly PersonId[];
}

/** A meeting while it is held; gone when its vote is recorded or it is called off. Either a cell's or a committee's. */
export interface MeetingState {
  readonly question: Question;
  /** The cell that meets; absent where a committee does. */
  readonly cell?: OrganisationId;
  readonly committee?: MeetingCommittee;
  /** The dossier whose meeting this is as well: one meeting, one vote on each. Absent where it was opened here. */
  readonly sameAs?: DossierId;
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
  | Happened<'meeting.opened', Omit<MeetingState, 'conflicts' | 'attendance' | 'counts'>>
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
    /** The body whose committee meets; absent where the cell does. */
    readonly committee?: OrganisationId;
  };
  'take-up-in-meeting': {
    readonly heldOn: PlainDate;
    /** The dossier in which this meeting is recorded already. */
    readonly meetingOf: DossierId;
    /** Who presides, or keeps the minutes, over this dossier; the same as over the other one where absent. */
    readonly chair?: PersonId;
    readonly secretary?: PersonId;
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
  'conclude-committee-meeting': MeetingInputs['conclude-meeting'];
  'decide-in-meeting': {
    readonly heldOn: PlainDate;
    readonly decisionNumber?: string;
    /** Day the decision was issued; the day of the meeting or later. */
    readonly issuedOn?: PlainDate;
    /** Why not, when the vote fails. */
    readonly reason?: string;
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
  /** The dossier in which the meeting was opened; absent where that was here. */
  readonly sameAs?: DossierId;
  /** Both counts as they agreed, and who entered each. */
  readonly counts: { readonly [C in Counter]: Count };
}
