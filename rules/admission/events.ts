import type { PlainDate } from '../calendar/plain-date';
import type { DossierId, MemberStatus, OrganisationId, PersonId } from '../kernel/facts';
import type { Layer } from '../kernel/layer';
import type { EntryCorrected } from '../kernel/procedure';
import type {
  FailedVoteAnswer,
  Finding,
  IntroductionPath,
  VerifiedPerson,
  VoteForm,
} from './inputs';
import type { FileExpired } from './expiry/events';
import type { AnnulmentEvent } from './annulment/events';
import type { ReadmissionEvent } from './readmission/events';
import type { CardEvent } from './card/events';
import type { NeedsEvent } from './needs/events';
import type { ClassPlaceEvent } from './class-places/events';
import type { EndingEvent } from './ending/events';
import type { HoldingEvent } from './holding/events';
import type { PackKept, PackMoved } from './repack/events';
import type { NewMemberClassEvent } from './new-member-class/events';
import type { MeetingEvent, VoteMeeting } from './meeting/events';
import type { RemovalEvent } from './removal/events';
import type { OriginalPlaced } from './originals/events';
import type { TakeOverEvent } from './takeover/events';
import type { LeavingEvent } from './leaving/events';
import type { LocalEvent } from './local/events';
import type { DecisionReviewed } from './sealed/events';
import type { Comparison, PackId, Question, VotingBody } from './packs/pack';

/** Who decides admission and recognition of this candidate, fixed when the file opens. */
export interface Authority {
  readonly body: OrganisationId;
  /** Which meeting of that body decides. */
  readonly meeting: 'grassroots-committee' | 'standing-committee';
  readonly comparison: Comparison;
  readonly article: string;
}

/** Where a cell stands in the tree of one day. */
export interface Place {
  /** The cell and every body above it that day, lowest first. */
  readonly chain: readonly OrganisationId[];
  readonly division: OrganisationId | null;
  readonly grassroots: OrganisationId | null;
}

/** One line of a frozen roll: whether the member stands in the base, and why. */
export interface RollLine {
  readonly person: PersonId;
  readonly counted: boolean;
  readonly reason: string;
}

/** A meeting voted. What it was counted on is frozen here: base, roll, article. */
export interface VoteTaken {
  readonly type: 'vote.taken';
  readonly question: Question;
  readonly body: VotingBody;
  readonly organisation: OrganisationId;
  readonly heldOn: PlainDate;
  readonly form: VoteForm;
  readonly formChosenBy: 'meeting';
  readonly base: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly invalid: number;
  readonly comparison: Comparison;
  readonly article: string;
  readonly passes: boolean;
  /** Empty for committees: their base is a count of members in office. */
  readonly roll: readonly RollLine[];
  readonly resolutionNumber: string | null;
  /** How the meeting was held, where it was recorded step by step; absent where only its result was typed. */
  readonly meeting?: VoteMeeting;
  /** Counts and base as written on paper, of a proposal or of the decision itself; no roll was seen. Absent where it was recorded here. */
  readonly takenOver?: 'proposal' | 'decision';
}

type Happened<T extends string, D = object> = { readonly type: T } & Readonly<D>;

/** By whom something was done, and in whose place; `by` is null where time did it. */
export interface Done {
  readonly by: PersonId | null;
  readonly onBehalfOf?: PersonId;
}

/** Everything that can happen to an admission. Types are never renamed once released. */
export type AdmissionEvent =
  | HoldingEvent
  | EndingEvent
  | FileExpired
  | AnnulmentEvent
  | CardEvent
  | NeedsEvent
  | ReadmissionEvent
  | VoteTaken
  | DecisionReviewed
  | OriginalPlaced
  | PackMoved
  | PackKept
  | MeetingEvent
  | NewMemberClassEvent
  | ClassPlaceEvent
  | LocalEvent
  | LeavingEvent
  | RemovalEvent
  | TakeOverEvent
  | Happened<
      'candidate.listed',
      {
        candidate: PersonId;
        cell: OrganisationId;
        helper: PersonId;
        listedOn: PlainDate;
        /** Absent where nothing was laid over the pack that day. */
        layers?: readonly Layer[];
      } & Place
    >
  | Happened<
      'candidate.nominated',
      {
        nominatedOn: PlainDate;
        /** Anew before the certificate expires, which stands until the new one comes. */
        renews?: true;
      }
    >
  | Happened<'candidate.enrolled', { class: DossierId; enrolledOn: PlainDate; closesOn: PlainDate }>
  | Happened<'candidate.failed-class', { class: DossierId; closedOn: PlainDate; missed?: true }>
  | Happened<
      'certificate.recorded',
      { number: string; issuer: string; issuedOn: PlainDate; class: DossierId | null }
    >
  | Happened<'candidate.off-listed', { removedOn: PlainDate; reason: string }>
  | Happened<
      'file.opened',
      {
        openedOn: PlainDate;
        pack: PackId;
        /** Absent where nothing was laid over the pack. */
        layers?: readonly Layer[];
        introducedBy: IntroductionPath;
        authority: Authority;
      } & Place
    >
  | Happened<
      'paper.attached',
      { slot: string; sha256: string; bytes: number; mediaType: string; madeOn: PlainDate }
    >
  | Happened<'application.filed', { madeOn: PlainDate }>
  | Happened<'cv.filed', { madeOn: PlainDate; beforeApplication: boolean }>
  | Happened<
      'member.introduced',
      { introducer: PersonId; sharedSince: PlainDate; introducedOn: PlainDate }
    >
  | Happened<'union.resolved', { resolvedOn: PlainDate; inFavour: number; against: number }>
  | Happened<
      'comments.summarised',
      { summarisedOn: PlainDate; organisationsHeard: number; residenceCommentOn: PlainDate }
    >
  | Happened<'cv.stamped', { stampedOn: PlainDate }>
  | Happened<
      'verification.requested',
      { request: number; about: VerifiedPerson; abroad: boolean; letterReceivedOn: PlainDate }
    >
  | Happened<'verification.waived', { about: VerifiedPerson; decidedOn: PlainDate; reason: string }>
  | Happened<'verification.replied', { request: number; repliedOn: PlainDate; finding: Finding }>
  | Happened<'verification.concluded', { concludedOn: PlainDate; conclusion: Finding } & Done>
  | Happened<'file.confirmed-ready', { checkedOn: PlainDate; warnings: readonly string[] }>
  | Happened<'file.redone', { redoneOn: PlainDate }>
  | Happened<
      'cell.proposed',
      {
        question: Question;
        heldOn: PlainDate;
        /** Conditions of the meeting day that somebody has to confirm. */
        warnings: readonly string[];
      } & Done
    >
  | Happened<
      'failed-vote.answered',
      { answer: FailedVoteAnswer; answeredOn: PlainDate; reason: string }
    >
  | Happened<'division.appraised', { question: Question; appraisedOn: PlainDate }>
  | Happened<'file.submitted', { submittedOn: PlainDate }>
  | Happened<
      'file.returned',
      {
        returnedOn: PlainDate;
        items: readonly string[];
        /** One reason for all, in returns of before. */
        reason?: string;
        /** By item, why it came back. */
        reasons?: Readonly<Record<string, string>>;
      }
    >
  | Happened<'file.resubmitted', { resubmittedOn: PlainDate }>
  | Happened<'decision-term.extended', { extendedOn: PlainDate; until: PlainDate; reason: string }>
  | Happened<
      'admission.decided',
      { number: string; decidedOn: PlainDate; issuedOn: PlainDate } & Done
    >
  | Happened<'admission.refused', { decidedOn: PlainDate; reason: string } & Done>
  | Happened<'decision.received', { receivedOn: PlainDate }>
  | Happened<'late-ceremony.consented', { consentedOn: PlainDate; reason: string }>
  | Happened<
      'ceremony.held',
      {
        heldOn: PlainDate;
        mentor: PersonId;
        daysLate: number;
        irregular: boolean;
        /** Taken over from paper: the roll follows its confirmation. Absent where it was recorded here. */
        takenOver?: true;
      }
    >
  | Happened<'member-cv.filed', { filedOn: PlainDate }>
  | Happened<
      'new-member-certificate.recorded',
      { number: string; issuer: string; issuedOn: PlainDate }
    >
  | Happened<'quarterly-comment.noted', { notedOn: PlainDate }>
  | Happened<'mentor.replaced', { mentor: PersonId; resolvedOn: PlainDate }>
  | Happened<'self-review.filed', { writtenOn: PlainDate }>
  | Happened<'mentor-review.filed', { writtenOn: PlainDate }>
  | Happened<'recognition-comments.summarised', { summarisedOn: PlainDate }>
  | Happened<
      'recognition.decided',
      {
        number: string;
        decidedOn: PlainDate;
        issuedOn: PlainDate;
        officialOn: PlainDate;
      } & Done
    >
  | Happened<'cell.reported-too-small', { reportedOn: PlainDate; fullMembers: number }>
  | Happened<'cell.restored', { confirmedOn: PlainDate }>
  | Happened<'dossier.withdrawn', { withdrawnOn: PlainDate; reason: string }>
  | Happened<
      'bodies.changed',
      {
        /** The change of the register: its stream and entry number. */
        change: string;
        on: PlainDate;
        organisation: OrganisationId;
        authority: Authority | null;
        /** Whose failed vote still waits for an answer: the body that took the place of the one that voted. */
        failedAt: OrganisationId | null;
        /** A probationary member goes over to the roll of another cell from this day; null where nobody does. */
        onTheRollFrom: PlainDate | null;
        /** Nobody decides here by the dossier's own pack; absent where somebody does. */
        nobodyDecides?: true;
        /** With which standing; probationary where absent. */
        onTheRollAs?: MemberStatus;
      } & Place
    >
  | Happened<'mentor.wanted', { wantedOn: PlainDate }>
  | Happened<'entry.voided', { seq: number; reason: string }>
  | EntryCorrected;
