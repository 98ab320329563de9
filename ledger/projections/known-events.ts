import type { Json } from '../../rules/kernel/json';
import type { DomainEvent } from '../../rules/kernel/procedure';

/** Events of any procedure that have tables of their own. The rules own their shape; the ledger reads these fields. */
export interface VoteTaken extends DomainEvent {
  readonly type: 'vote.taken';
  readonly question: string;
  readonly body: string;
  readonly organisation: string;
  readonly heldOn: string;
  readonly form: string;
  readonly formChosenBy: string;
  readonly base: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly invalid: number;
  readonly passes: boolean;
  readonly comparison: string;
  readonly article: string;
  readonly resolutionNumber: string | null;
  /** What a vote on paper was; absent where it was recorded here, with its roll. */
  readonly takenOver?: string;
  /** Chair, secretary, conflicts and both counts, where the meeting was recorded step by step. */
  readonly meeting?: Json;
  readonly roll: readonly {
    readonly person: string;
    readonly counted: boolean;
    readonly reason: string;
  }[];
}

export interface PaperAttached extends DomainEvent {
  readonly type: 'paper.attached';
  readonly slot: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly madeOn: string;
}

/** A probationary member of a dossier that began on paper stands on the roll by it from now on. */
export interface TakeOverConfirmed extends DomainEvent {
  readonly type: 'take-over.confirmed';
  readonly onTheRollFrom: string | null;
  readonly line: {
    readonly cell: string;
    readonly exempt: boolean;
    readonly fromOn: string;
  } | null;
}

export interface CeremonyHeld extends DomainEvent {
  readonly type: 'ceremony.held';
  readonly heldOn: string;
  /** Held on paper: the roll follows its confirmation. */
  readonly takenOver?: boolean;
}

export interface RecognitionDecided extends DomainEvent {
  readonly type: 'recognition.decided';
  readonly issuedOn: string;
  readonly officialOn: string;
}

export interface Enrolled extends DomainEvent {
  readonly type: 'candidate.enrolled' | 'new-member.enrolled';
  readonly class: string;
  readonly enrolledOn: string;
}

export interface ClassFinished extends DomainEvent {
  readonly type: 'class.finished';
  readonly issuedOn: string;
  readonly issuer: string;
  readonly results: readonly {
    readonly dossier: string;
    readonly certificateNumber: string | null;
  }[];
  readonly members?: readonly {
    readonly member: string;
    readonly certificateNumber: string | null;
  }[];
}

export interface CandidateDied extends DomainEvent {
  readonly type: 'candidate.died';
  /** From this day the probationary member stands on no roll; null for who was none. */
  readonly offTheRollFrom: string | null;
}

/** A decision was annulled, or what was wrong in it not cured. */
export interface LineEnded extends DomainEvent {
  readonly type: 'decision.annulled' | 'redo.uncured';
  /** The line of a roll that ends, whoever began it; null for who stood on none. */
  readonly line: {
    readonly status: string;
    readonly fromOn: string;
    readonly toOn: string;
  } | null;
  /** As what the person stands there from then on; null or absent as nothing. */
  readonly standsAs?: string | null;
}

export interface CorrectionRecognised extends DomainEvent {
  readonly type: 'correction.recognised';
  readonly question: string;
  readonly issuedOn: string;
  readonly officialOn: string | null;
  /** As what the person stands on the roll from the day of issue; null as nothing. */
  readonly standsAs: string | null;
}

export interface RemovalDecided extends DomainEvent {
  readonly type: 'removal.decided';
  /** From this day the person stands on no roll. */
  readonly offTheRollFrom: string;
}

export interface ComplaintSettled extends DomainEvent {
  readonly type: 'complaint.settled';
  readonly outcome: string;
  /** From this day the person stands on the roll again; null where the removal stands. */
  readonly onTheRollFrom: string | null;
}

export interface BodiesChanged extends DomainEvent {
  readonly type: 'bodies.changed';
  readonly organisation: string;
  /** From this day a probationary member stands on the roll of that body; null or absent where nobody moves. */
  readonly onTheRollFrom?: string | null;
  /** With which standing; probationary where absent. */
  readonly onTheRollAs?: string;
}

export interface MemberAccepted extends DomainEvent {
  readonly type: 'member.accepted';
  readonly acceptedOn: string;
  readonly to: string;
  readonly status: string;
  readonly exempt: boolean;
  /** First day of the line that ends. */
  readonly lineFrom: string;
  /** An admission that changes the rolls itself; null where there is none. */
  readonly admission: string | null;
}

export interface StayChanged extends DomainEvent {
  readonly type: 'temporary-activity.began' | 'temporary-activity.ended';
  readonly host: string;
  readonly fromOn: string;
  readonly lastOn: string;
}

export function isMemberAccepted(event: DomainEvent): event is MemberAccepted {
  return event.type === 'member.accepted';
}

export function isStayChanged(event: DomainEvent): event is StayChanged {
  return event.type === 'temporary-activity.began' || event.type === 'temporary-activity.ended';
}

export function isEnrolled(event: DomainEvent): event is Enrolled {
  return event.type === 'candidate.enrolled' || event.type === 'new-member.enrolled';
}

export function isClassFinished(event: DomainEvent): event is ClassFinished {
  return event.type === 'class.finished';
}

export function isVoteTaken(event: DomainEvent): event is VoteTaken {
  return event.type === 'vote.taken';
}

export function isPaperAttached(event: DomainEvent): event is PaperAttached {
  return event.type === 'paper.attached';
}

export function isTakeOverConfirmed(event: DomainEvent): event is TakeOverConfirmed {
  return event.type === 'take-over.confirmed';
}

export function isCeremonyHeld(event: DomainEvent): event is CeremonyHeld {
  return event.type === 'ceremony.held';
}

export function isRecognitionDecided(event: DomainEvent): event is RecognitionDecided {
  return event.type === 'recognition.decided';
}

export function isCandidateDied(event: DomainEvent): event is CandidateDied {
  return event.type === 'candidate.died';
}

export function isLineEnded(event: DomainEvent): event is LineEnded {
  return event.type === 'decision.annulled' || event.type === 'redo.uncured';
}

export function isCorrectionRecognised(event: DomainEvent): event is CorrectionRecognised {
  return event.type === 'correction.recognised';
}

export function isRemovalDecided(event: DomainEvent): event is RemovalDecided {
  return event.type === 'removal.decided';
}

export function isComplaintSettled(event: DomainEvent): event is ComplaintSettled {
  return event.type === 'complaint.settled';
}

export function isBodiesChanged(event: DomainEvent): event is BodiesChanged {
  return event.type === 'bodies.changed';
}
