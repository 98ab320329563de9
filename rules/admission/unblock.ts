import { isPlainDate, type PlainDate } from '../calendar/plain-date';
import type { Refusal } from '../kernel/refusal';
import type { AdmissionAct } from './inputs';

/**
 * What would make a refused act possible: an act before it, the next step of the procedure whatever it is, a day to wait
 * for, another person, a change in the registers, other input; or nothing at all.
 */
export type Unblock =
  | { readonly how: 'act'; readonly acts: readonly AdmissionAct[] }
  | { readonly how: 'next-step' | 'day' | 'person' | 'register' | 'input' | 'nothing' };

const act = (...acts: readonly AdmissionAct[]): Unblock => ({ how: 'act', acts });
const day: Unblock = { how: 'day' };
const nextStep: Unblock = { how: 'next-step' };
const person: Unblock = { how: 'person' };
const register: Unblock = { how: 'register' };
const input: Unblock = { how: 'input' };
const nothing: Unblock = { how: 'nothing' };

/** By refusal code, for every code an admission is refused with. */
export const UNBLOCKS: Readonly<Record<string, Unblock>> = {
  'ACT.ONLY_TIME': nothing,
  'ACT.UNKNOWN': nothing,
  'ALREADY.DONE': nothing,
  'ANNULMENT.CELL_NEEDED': input,
  'ANNULMENT.CONSENT_NEEDED': input,
  'ANNULMENT.NO_DECISION': nothing,
  'ANNULMENT.OTHER_ISSUER': input,
  'AUTHORITY.NONE': register,
  'BODY.NO_COMMITTEE': register,
  'BODY.NO_POWER': register,
  'CALENDAR.GAP': register,
  'CANCELLATION.TOO_EARLY': day,
  'CANDIDATE.ALREADY_MEMBER': register,
  'CANDIDATE.HAS_DOSSIER': nothing,
  'CELL.NOT_SMALL': nothing,
  'CELL.TOO_SMALL': act('report-small-cell', 'confirm-cell-restored'),
  'CELL.UNKNOWN': register,
  'CLASS.NOT_ENROLLED': act('enrol-in-class'),
  'CLASS.NOT_NOMINATED': act('nominate-for-class'),
  'CLASS.NOT_OPEN': nothing,
  'CLASS.OTHER': input,
  'CORRECTION.LATER_ENTRIES': nothing,
  'CORRECTION.NO_ENTRY': input,
  'CORRECTION.OTHER_DOSSIER': input,
  'CORRECTION.OTHER_EVENTS': input,
  'CORRECTION.SAME_PERSON': person,
  'DATE.BEFORE_CAUSE': day,
  'DATE.IN_FUTURE': day,
  'DECISION.ISSUE_DAY_MISSING': input,
  'DECISION.NOT_STALE': nothing,
  'DECISION.NUMBER_MISSING': input,
  'DECISION.REASON_MISSING': input,
  'DECISION.TO_BE_CANCELLED': act('cancel-decision'),
  'DENUNCIATION.ANONYMOUS': input,
  'DISCIPLINE.NO_EXPULSION': input,
  'DOSSIER.CLOSED': nothing,
  'DOSSIER.EXISTS': nothing,
  'DOSSIER.MISSING': act('list-candidate'),
  'FILE.EXPIRED': act('redo-expired-file'),
  'FILE.INCOMPLETE': nextStep,
  'FILE.NOT_STALE': nothing,
  'HELPER.NOT_FULL_MEMBER': input,
  'HELPER.NOT_WANTED': nothing,
  'HOLD.DECISION_STANDS': act('cancel-decision'),
  'HOLD.OTHER_WAY': nextStep,
  'INTRODUCER.ENOUGH': nothing,
  'INTRODUCER.NOT_FULL_MEMBER': input,
  'INTRODUCER.SELF': person,
  'INTRODUCER.TOO_SHORT': input,
  'INTRODUCER.TWICE': input,
  'LOCAL.AWARENESS_CHECK_FIRST': act('record-awareness-check'),
  'LOCAL.UNION_PROPOSAL_FIRST': act('record-union-proposal'),
  'MEETING.ATTENDANCE_CLOSED': nothing,
  'MEETING.ATTENDANCE_OPEN': act('close-attendance'),
  'MEETING.CONFLICT': input,
  'MEETING.COUNTS_DIFFER': act('count-ballots'),
  'MEETING.COUNTS_MISSING': act('count-ballots'),
  'MEETING.DECLARED': nothing,
  'MEETING.MINUTES_MISSING': input,
  'MEETING.NONE': act('open-meeting'),
  'MEETING.NOT_FULL_MEMBER': input,
  'MEETING.NOT_IN_OFFICE': input,
  'MEETING.NOT_THERE': input,
  'MEETING.ONE_PERSON': input,
  'MEETING.OPEN': act(
    'conclude-meeting',
    'conclude-committee-meeting',
    'decide-in-meeting',
    'call-off-meeting',
  ),
  'MEETING.OTHER_BODY': input,
  'MEETING.OTHER_DAY': input,
  'MEETING.PRESIDING_ABSENT': input,
  'MEETING.REPLACE': input,
  'MEETING.SAME_COUNTER': input,
  'MENTOR.NOT_FULL_MEMBER': input,
  'MENTOR.SELF': input,
  'MOVE.BODY_UNFIT': input,
  'MOVE.CELL_NOT_BELOW': input,
  'MOVE.NOT_RECEIVED': act('record-move-receipt'),
  'MOVE.NUMBER_MISSING': input,
  'ORDER.APPLICATION_FIRST': act('file-application'),
  'ORDER.CERTIFIED_BEFORE_REPLY': day,
  'ORDER.CERTIFIED_BEFORE_STAMP': day,
  'ORDER.CERTIFIED_BEFORE_WAIVER': day,
  'ORDER.COMMENTS_BEFORE_END': day,
  'ORDER.COMMENTS_BEFORE_RESIDENCE': day,
  'ORDER.CV_BEFORE_APPLICATION': day,
  'ORDER.CV_COMMENT_BEFORE_REPLY': day,
  'ORDER.CV_COMMENT_BEFORE_STAMP': day,
  'ORDER.CV_FIRST': act('file-cv'),
  'ORDER.DIVISION_FIRST': nextStep,
  'ORDER.GRASSROOTS_FIRST': nextStep,
  'ORDER.LETTER_BEFORE_STAMP': day,
  'ORDER.MEETING_BEFORE_CERTIFICATION': day,
  'ORDER.MEETING_BEFORE_COMMENTS': day,
  'ORDER.MEETING_BEFORE_READY': day,
  'ORDER.MENTOR_BEFORE_END': day,
  'ORDER.READY_BEFORE_CERTIFICATION': day,
  'ORDER.READY_BEFORE_COMMENTS': day,
  'ORDER.READY_BEFORE_INTRODUCTION': day,
  'ORDER.READY_BEFORE_UNION': day,
  'ORDER.RECEIPT_FIRST': nextStep,
  'ORDER.RECOGNITION_BEFORE_COMMENTS': day,
  'ORDER.RECOGNITION_BEFORE_END': day,
  'ORDER.RECOGNITION_BEFORE_MENTOR': day,
  'ORDER.RECOGNITION_BEFORE_REVIEW': day,
  'ORDER.REPLY_BEFORE_LETTER': day,
  'ORDER.REVIEW_BEFORE_END': day,
  'ORDER.STAMPED_BEFORE_CV': day,
  'ORGANISATION.CHANGED_SINCE': day,
  'PACK.BACKWARDS': nothing,
  'PACK.LOOSENS': input,
  'PACK.NOT_PINNED': act('open-file'),
  'PACK.NOT_YET': day,
  'PACK.NO_ARTICLE': input,
  'PACK.SAME': nothing,
  'PACK.UNKNOWN': input,
  'PACK.UNKNOWN_PATH': input,
  'PACK.WRONG_VALUE': input,
  'PAPER.NOTHING_THERE': act('attach-paper'),
  'PAPER.NOT_KEPT_THERE': input,
  'PAPER.MEDIA': input,
  'PAPER.UNKNOWN_SLOT': input,
  'PAPERS.MISSING': nextStep,
  'PERSON.UNKNOWN': register,
  'PHASE.AFTER_CEREMONY': nothing,
  'PHASE.NOT_NOW': nextStep,
  'REMOVAL.LONGER_THAN_PROBATION': input,
  'REMOVAL.MONTHS_MISSING': input,
  'REMOVAL.NO_DISCIPLINE': act('record-discipline'),
  'REMOVAL.REASON_MISSING': input,
  'REMOVAL.TOO_EARLY': day,
  'REMOVAL.TOO_FEW_MONTHS': day,
  'REQUEST.UNKNOWN': act('send-verification-request'),
  'RESOLUTION.NUMBER_MISSING': input,
  'RETURN.ITEM_TWICE': input,
  'RETURN.NO_ITEMS': input,
  'RIGHT.NOT_HOLDER': person,
  'RIGHT.OWN_CASE': person,
  'RIGHT.RELATIVE': person,
  'SEAT.EMPTY': register,
  'SEPARATION.SAME_PERSON': person,
  'TERM.ALREADY_EXTENDED': nothing,
  'TERM.NOT_RUNNING': nextStep,
  'TERM.OVER': nothing,
  'TRANSFER.SAME_CELL': input,
  'UNION.NOT_NEEDED': nothing,
  'VERIFICATION.NOBODY_ASKED': act('send-verification-request'),
  'VERIFICATION.REPLIES_MISSING': act('record-verification-reply'),
  'VOID.NOTHING': nothing,
  'VOID.NOT_NEWEST': input,
  'VOID.SAME_PERSON': person,
  'VOTE.LISTED_TWICE': input,
  'VOTE.BELOW_THRESHOLD': nextStep,
  'VOTE.MORE_PRESENT_THAN_BASE': input,
  'VOTE.NOT_NEEDED': nothing,
  'VOTE.STOP_NEEDS_REMOVAL': nothing,
};

/** What would unblock a refusal. @returns undefined for a code that no admission is refused with */
export function unblockOf({ code }: Pick<Refusal, 'code'>): Unblock | undefined {
  return Object.hasOwn(UNBLOCKS, code) ? UNBLOCKS[code] : undefined;
}

/** Facts of a refusal that say from which day on, the first that is there. */
const DAY_FACTS = ['earliest', 'firstOn', 'endsOn', 'fromOn', 'day'] as const;

/** The day from which a refused act is possible; null where it is no matter of days. */
export function possibleFrom(refusal: Pick<Refusal, 'code' | 'facts'>): PlainDate | null {
  if (unblockOf(refusal)?.how !== 'day') return null;
  const days = DAY_FACTS.map((fact) => refusal.facts[fact]);
  return days.find((one) => typeof one === 'string' && isPlainDate(one)) ?? null;
}
