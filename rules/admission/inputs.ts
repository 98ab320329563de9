import type { NewMemberClassInputs } from './new-member-class/inputs';
import type { ClassPlaceInputs } from './class-places/inputs';
import type { PlainDate } from '../calendar/plain-date';
import type { CorrectEntryInput } from '../kernel/correction';
import type { AnnulmentInputs } from './annulment/inputs';
import type { ReadmissionInputs } from './readmission/events';
import type { CardInputs } from './card/inputs';
import type { NeedsInputs } from './needs/inputs';
import type { EndingInputs } from './ending/inputs';
import type { HoldingInputs } from './holding/inputs';
import type { DossierId, OrganisationId, PersonId } from '../kernel/facts';
import type { RepackInputs } from './repack/events';
import type { MeetingInputs } from './meeting/events';
import type { OriginalInputs } from './originals/events';
import type { TakeOverInputs } from './takeover/inputs';
import type { LeavingInputs } from './leaving/inputs';
import type { LocalInputs } from './local/inputs';
import type { RemovalInputs } from './removal/inputs';
import type { SealedInputs } from './sealed/events';

/** Who may introduce a candidate (Charter Art. 4): two full members, or one and a union's executive committee. */
export const INTRODUCTION_PATHS = ['two-members', 'youth-union', 'trade-union'] as const;
export type IntroductionPath = (typeof INTRODUCTION_PATHS)[number];

/** The meeting itself chooses how it votes. */
export const VOTE_FORMS = ['secret-ballot', 'raised-card'] as const;
export type VoteForm = (typeof VOTE_FORMS)[number];

/** Who is verified: the candidate, parents, parents-in-law or who raised the candidate, spouse, children. */
export const VERIFIED_PERSONS = [
  'candidate',
  'father',
  'mother',
  'father-in-law',
  'mother-in-law',
  'foster-parent',
  'spouse',
  'child',
] as const;
export type VerifiedPerson = (typeof VERIFIED_PERSONS)[number];

export const FINDINGS = ['clear', 'disqualifying'] as const;
export type Finding = (typeof FINDINGS)[number];

export const FAILED_VOTE_ANSWERS = ['new-vote', 'stop'] as const;
export type FailedVoteAnswer = (typeof FAILED_VOTE_ANSWERS)[number];

/** A scanned paper that was uploaded before; the act attaches it to its slot. */
export interface PaperInput {
  /** Lower-case hex of the bytes' SHA-256. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}
interface WithPaper {
  readonly paper?: PaperInput;
}

/** Counts of one vote; absent voters are not counted here, they follow from the base. */
export interface TallyInput {
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly invalid: number;
}
interface MeetingInput extends WithPaper {
  /** Minutes of the meeting; no resolution goes up without them. */
  readonly minutes?: PaperInput;
  readonly heldOn: PlainDate;
  readonly form: VoteForm;
  readonly tally: TallyInput;
  /** Number of the resolution, when the vote passes. */
  readonly resolutionNumber?: string;
}
export interface CellVoteInput extends MeetingInput {
  /** Who attended, by person: exempt members who attend are counted in the base. */
  readonly present: readonly PersonId[];
  /** Who is absent with leave; they stay in the base. */
  readonly withLeave?: readonly PersonId[];
}
export interface CommitteeVoteInput extends MeetingInput {
  readonly presentCount: number;
}
export interface DecisionInput extends CommitteeVoteInput {
  readonly decisionNumber?: string;
  /** Day the decision was issued; the day of the meeting or later. */
  readonly issuedOn?: PlainDate;
  /** Why not, when the vote fails: cell and committee must be told. */
  readonly reason?: string;
}

/** A paper that is sent back, and why. */
export interface ReturnedItem {
  readonly slot: string;
  readonly reason: string;
}

/** Input of every act, by name. The door checks the shape against exactly these. */
export interface AdmissionInputs
  extends
    SealedInputs,
    RepackInputs,
    MeetingInputs,
    NewMemberClassInputs,
    ClassPlaceInputs,
    OriginalInputs,
    HoldingInputs,
    EndingInputs,
    AnnulmentInputs,
    CardInputs,
    NeedsInputs,
    ReadmissionInputs,
    LocalInputs,
    LeavingInputs,
    RemovalInputs,
    TakeOverInputs {
  'list-candidate': {
    readonly cell: OrganisationId;
    readonly candidate: PersonId;
    readonly helper: PersonId;
    readonly listedOn: PlainDate;
    readonly present: readonly PersonId[];
    readonly tally: TallyInput;
    readonly form: VoteForm;
  };
  'nominate-for-class': { readonly nominatedOn: PlainDate };
  'enrol-in-class': { readonly class: DossierId; readonly enrolledOn: PlainDate };
  'record-certificate': {
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: PlainDate;
  } & WithPaper;
  'award-certificate': {
    readonly class: DossierId;
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: PlainDate;
  };
  'fail-class': {
    readonly class: DossierId;
    readonly closedOn: PlainDate;
    /** Too seldom there. */
    readonly missed?: true;
  };
  'remove-from-list': { readonly removedOn: PlainDate; readonly reason: string };
  'open-file': { readonly openedOn: PlainDate; readonly introducedBy: IntroductionPath };
  'file-application': { readonly madeOn: PlainDate } & WithPaper;
  'file-cv': { readonly madeOn: PlainDate } & WithPaper;
  introduce: {
    readonly introducer: PersonId;
    readonly sharedSince: PlainDate;
    readonly introducedOn: PlainDate;
  } & WithPaper;
  'record-union-resolution': {
    readonly resolvedOn: PlainDate;
    readonly inFavour: number;
    readonly against: number;
  } & WithPaper;
  'summarise-comments': {
    readonly summarisedOn: PlainDate;
    readonly organisationsHeard: number;
    readonly residenceCommentOn: PlainDate;
  } & WithPaper;
  'stamp-cv': { readonly stampedOn: PlainDate };
  'send-verification-request': {
    readonly about: VerifiedPerson;
    readonly abroad: boolean;
    /** Day the asked body received the letter. */
    readonly letterReceivedOn: PlainDate;
  };
  'waive-verification': {
    readonly about: VerifiedPerson;
    readonly decidedOn: PlainDate;
    readonly reason: string;
  };
  'record-verification-reply': {
    readonly request: number;
    readonly repliedOn: PlainDate;
    readonly finding: Finding;
  } & WithPaper;
  'conclude-verification': { readonly concludedOn: PlainDate; readonly conclusion: Finding };
  'confirm-ready': { readonly checkedOn: PlainDate };
  'redo-expired-file': { readonly redoneOn: PlainDate };
  'record-cell-vote': CellVoteInput;
  'answer-failed-vote': {
    readonly answer: FailedVoteAnswer;
    readonly answeredOn: PlainDate;
    readonly reason: string;
  };
  'record-division-appraisal': { readonly appraisedOn: PlainDate } & WithPaper;
  'record-grassroots-vote': CommitteeVoteInput;
  'submit-file': { readonly submittedOn: PlainDate };
  'return-file': {
    readonly returnedOn: PlainDate;
    /** Papers to mend, each with its reason; at least one. */
    readonly items: readonly ReturnedItem[];
  };
  'resubmit-file': { readonly resubmittedOn: PlainDate };
  'extend-decision-term': { readonly extendedOn: PlainDate; readonly reason: string };
  'decide-admission': DecisionInput;
  'record-decision-receipt': { readonly receivedOn: PlainDate };
  'consent-late-ceremony': { readonly consentedOn: PlainDate; readonly reason: string };
  'hold-ceremony': { readonly heldOn: PlainDate; readonly mentor: PersonId };
  'file-member-cv': { readonly filedOn: PlainDate };
  'record-new-member-class': {
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: PlainDate;
  } & WithPaper;
  'note-quarterly-comment': { readonly notedOn: PlainDate };
  'replace-mentor': { readonly mentor: PersonId; readonly resolvedOn: PlainDate };
  'file-self-review': { readonly writtenOn: PlainDate } & WithPaper;
  'file-mentor-review': { readonly writtenOn: PlainDate } & WithPaper;
  'summarise-recognition-comments': { readonly summarisedOn: PlainDate } & WithPaper;
  'record-recognition-vote': CellVoteInput;
  'record-recognition-division-appraisal': { readonly appraisedOn: PlainDate } & WithPaper;
  'record-recognition-grassroots-vote': CommitteeVoteInput;
  'decide-recognition': DecisionInput;
  'move-to-cell': {
    /** The transfer whose acceptance moves the member. */
    readonly transfer: DossierId;
    readonly to: OrganisationId;
    readonly movedOn: PlainDate;
  };
  'report-small-cell': { readonly reportedOn: PlainDate };
  'confirm-cell-restored': { readonly confirmedOn: PlainDate };
  withdraw: { readonly withdrawnOn: PlainDate; readonly reason: string };
  'attach-paper': { readonly slot: string; readonly madeOn: PlainDate; readonly paper: PaperInput };
  'void-entry': { readonly seq: number; readonly reason: string };
  'correct-entry': CorrectEntryInput;
}
export type AdmissionAct = keyof AdmissionInputs;
