import type { PlainDate } from '../calendar/plain-date';
import type { IssuedCard } from '../kernel/card';
import type { DossierId, OrganisationId, PersonId } from '../kernel/facts';
import type { Layer } from '../kernel/layer';
import type { DossierState, FormerHome } from '../kernel/procedure';
import type { Authority, Place } from './events';
import type { Finding, IntroductionPath, VerifiedPerson } from './inputs';
import type { PackId, Question, VotingBody } from './packs/pack';
import type { AnnulmentState } from './annulment/state';
import type { CancellationCause } from './ending/inputs';
import type { Hold, PastHold } from './holding/held';
import type { TakenOver } from './takeover/state';
import type { CandidateMove } from './leaving/move';
import type { AdmissionPhase } from './phases';
import type { MeetingState } from './meeting/events';
import type { OriginalMove } from './originals/events';
import type { ExpiredFile } from './expiry/events';
import type { FormerMembership } from './readmission/events';
import type { NeedsState } from './needs/events';
import type { PackReview } from './repack/events';
import type { LocalSteps } from './local/events';
import type { WithRemoval } from './removal/state';
import type { SealedDecision } from './sealed/events';

/** A letter to a committee or agency that is asked about the candidate or a relative. */
export interface VerificationRequest {
  readonly request: number;
  readonly about: VerifiedPerson;
  readonly abroad: boolean;
  readonly letterReceivedOn: PlainDate;
  readonly repliedOn: PlainDate | null;
  readonly finding: Finding | null;
}

export interface AttachedPaper {
  readonly sha256: string;
  readonly madeOn: PlainDate;
  readonly version: number;
  /** Sent back by the authority; a newer version mends it. */
  readonly returned: boolean;
  /** Of a place the candidate left: it does not count here, and a newer version takes its place. */
  readonly setAside?: true;
}

export interface VoteResult {
  readonly question: Question;
  readonly body: VotingBody;
  readonly organisation: OrganisationId;
  readonly heldOn: PlainDate;
  readonly base: number;
  readonly yes: number;
  readonly passes: boolean;
  readonly resolutionNumber: string | null;
  /** As written on paper; absent where it was recorded here. */
  readonly takenOver?: true;
}

/** Three hands that must be three people: who proposed, who verified, who decided. */
export interface Hands {
  readonly proposer: PersonId | null;
  readonly verifier: PersonId | null;
  /** In whose place it was proposed or verified; absent where in one's own name. */
  readonly proposerFor?: PersonId;
  readonly verifierFor?: PersonId;
}

/** The bodies of a dossier before a change of the tree. */
export interface FormerBodies extends FormerHome, Place {
  readonly authority: Authority | null;
}

/** The way to full membership as far as it has come; the fold of the dossier's ledger. */
export interface AdmissionState extends DossierState, WithRemoval {
  readonly phase: AdmissionPhase;
  readonly subject: PersonId;
  readonly pack: PackId | null;
  /** What bodies had laid over the pack when the file opened; absent where nothing was. */
  readonly layers?: readonly Layer[];
  /** Whether somebody has looked at a newer pack, or has to; absent until then. */
  readonly packReview?: PackReview;
  /** The cell and every body above it, lowest first. */
  readonly chain: readonly OrganisationId[];
  readonly division: OrganisationId | null;
  /** None for a cell that is itself the grassroots organisation. */
  readonly grassroots: OrganisationId | null;
  readonly helper: PersonId;
  readonly listedOn: PlainDate;
  /** Day of the nomination that no certificate has answered yet. */
  readonly nominatedOn: PlainDate | null;
  readonly enrolment: {
    readonly class: DossierId;
    readonly closesOn: PlainDate;
    readonly enrolledOn: PlainDate;
  } | null;
  /** The day the last class closed without a certificate for this person. */
  readonly failedClassOn: PlainDate | null;
  readonly certificateIssuedOn: PlainDate | null;
  readonly fileOpenedOn: PlainDate | null;
  readonly introducedBy: IntroductionPath | null;
  readonly authority: Authority | null;
  readonly applicationMadeOn: PlainDate | null;
  readonly cvMadeOn: PlainDate | null;
  readonly introductions: readonly {
    readonly introducer: PersonId;
    readonly introducedOn: PlainDate;
  }[];
  readonly unionResolvedOn: PlainDate | null;
  readonly commentsOn: PlainDate | null;
  readonly cvStampedOn: PlainDate | null;
  readonly requests: readonly VerificationRequest[];
  readonly waivers: readonly { readonly about: VerifiedPerson; readonly decidedOn: PlainDate }[];
  readonly verifiedOn: PlainDate | null;
  readonly readyOn: PlainDate | null;
  /** Conditions met only on a reading that somebody must confirm; deciders are shown them. */
  readonly warnings: readonly string[];
  readonly cellVotedOn: PlainDate | null;
  readonly divisionAppraisedOn: PlainDate | null;
  readonly grassrootsVotedOn: PlainDate | null;
  readonly submittedOn: PlainDate | null;
  /** Day the mended file last went up again, at admission or at recognition. */
  readonly resubmittedOn: PlainDate | null;
  readonly returned: {
    readonly returnedOn: PlainDate;
    /** Slots to mend. */
    readonly items: readonly string[];
    /** By slot: why it came back. Absent in returns of before that gave one reason for all. */
    readonly reasons?: Readonly<Record<string, string>>;
    readonly from: AdmissionPhase;
  } | null;
  /** New last day of the running decision term, once extended. */
  readonly extendedUntil: PlainDate | null;
  readonly failedVote: {
    readonly question: Question;
    readonly body: VotingBody;
    readonly organisation: OrganisationId;
    readonly heldOn: PlainDate;
    /** Where the dossier stood before the vote; a new vote is taken from there. */
    readonly from: AdmissionPhase;
  } | null;
  /** Day on which the last failed vote was answered by asking for a new one. */
  readonly askedAgainOn: PlainDate | null;
  readonly decidedOn: PlainDate | null;
  readonly decisionIssuedOn: PlainDate | null;
  readonly decisionReceivedOn: PlainDate | null;
  readonly lateCeremonyConsentedOn: PlainDate | null;
  readonly ceremonyOn: PlainDate | null;
  readonly mentor: PersonId | null;
  /** Since when a new mentor is asked for: the member came from another cell. Absent where none is. */
  readonly mentorWantedOn?: PlainDate | null;
  readonly memberCvOn: PlainDate | null;
  readonly newMemberCertificateOn: PlainDate | null;
  /** The class for new members the person was last put into; absent where none. */
  readonly newMemberEnrolment?: {
    readonly class: DossierId;
    readonly closesOn: PlainDate;
    readonly enrolledOn: PlainDate;
  } | null;
  /** The class of which the cell told the member; absent where it told of none. */
  readonly toldOfClass?: { readonly class: DossierId; readonly toldOn: PlainDate };
  readonly quarterlyComments: readonly PlainDate[];
  readonly selfReviewOn: PlainDate | null;
  readonly mentorReviewOn: PlainDate | null;
  readonly recognitionCommentsOn: PlainDate | null;
  readonly recognitionVotedOn: PlainDate | null;
  readonly recognitionDivisionOn: PlainDate | null;
  readonly recognitionGrassrootsOn: PlainDate | null;
  readonly recognisedOn: PlainDate | null;
  /** Ceremony plus twelve months, whatever the paperwork took. */
  readonly officialOn: PlainDate | null;
  readonly smallCellReportedOn: PlainDate | null;
  /** Slots that an act on a special case asked to be filled; absent where none did. */
  readonly papersAsked?: readonly string[];
  /** By slot, where the original lay and lies, oldest first; absent until somebody said. */
  readonly originals?: Readonly<Record<string, readonly OriginalMove[]>>;
  /** The meeting that is being held; null or absent where none is. */
  readonly meeting?: MeetingState | null;
  /** The newest meeting of a committee that has voted here; absent where none was recorded in steps. */
  readonly lastMeeting?: MeetingState;
  /** Decisions with the papers they were taken on, oldest first; absent until one was taken. */
  /** Steps a body added to the procedure; absent until one is done. */
  readonly local?: LocalSteps;
  readonly sealed?: readonly SealedDecision[];
  /** The case rests now; null or absent where it does not. */
  readonly hold?: Hold | null;
  /** Holds that are over, oldest first; absent until one is. */
  readonly holds?: readonly PastHold[];
  /** What the candidate's own case asks for; absent until something of it is recorded. */
  readonly needs?: NeedsState;
  /** Of a candidate who was a member before: a case of re-admission; absent for anybody else. */
  readonly readmission?: FormerMembership;
  /** The file's term ended without a meeting of the cell; null or absent where it did not, or the file was redone. */
  readonly expired?: ExpiredFile | null;
  /** The newest move of the candidate to another place; absent where there was none, null once it was called off. */
  readonly move?: CandidateMove | null;
  /** Since when the new cell is asked for a helper; absent or null where it is not. */
  readonly helperWantedOn?: PlainDate | null;
  /** The dossier began on paper; absent where it began here. */
  readonly takenOver?: TakenOver;
  /** Bodies of places the candidate left: they go on reading the dossier. */
  readonly left?: readonly OrganisationId[];
  /** The authority was asked to cancel its decision; absent where it was not. */
  readonly cancelling?: { readonly askedOn: PlainDate; readonly because: CancellationCause };
  /** The last decision that was annulled; absent where none was. */
  readonly annulment?: AnnulmentState;
  readonly recognitionAnnouncedOn?: PlainDate;
  /** The Party card; absent until it is issued. */
  readonly card?: IssuedCard;
  readonly papers: Readonly<Record<string, AttachedPaper>>;
  /** Every vote taken, in order: what came of it, not who stood on the roll. */
  readonly votes: readonly VoteResult[];
  readonly hands: Hands;
  readonly formerly?: readonly FormerBodies[];
  /** The day on which a change of the tree gave the file another way up; absent where none did. */
  readonly reroutedOn?: PlainDate | null;
}
