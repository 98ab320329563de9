import {
  FAILED_VOTE_ANSWERS,
  FINDINGS,
  INTRODUCTION_PATHS,
  VERIFIED_PERSONS,
  VOTE_FORMS,
  type AdmissionInputs,
} from '../../../rules/admission/inputs';
import { WAYS_OF_LEAVING } from '../../../rules/kernel/leaving';
import { EDUCATION_GROUNDS, PLACE_CONDITIONS } from '../../../rules/admission/needs/inputs';
import { EDUCATIONS, PACK_IDS, SPECIAL_CATEGORIES } from '../../../rules/admission/packs/pack';
import { COUNTERS } from '../../../rules/admission/meeting/events';
import { SEALED_DECISIONS } from '../../../rules/admission/sealed/events';
import { AWARENESS_RESULTS, PROPOSING_UNIONS } from '../../../rules/admission/local/inputs';
import { GIVEN_REASONS, HOLD_OUTCOMES } from '../../../rules/admission/holding/inputs';
import {
  COMPLAINT_OUTCOMES,
  DEADLOCK_DECISIONS,
  DISCIPLINES,
  REMOVAL_GROUNDS,
} from '../../../rules/admission/removal/inputs';
import { MISSING_ANSWERS, type TransferInputs } from '../../../rules/transfer/inputs';

/** How one input of an act is asked for. */
export type Asked =
  | { readonly as: 'day'; readonly optional?: true; readonly past?: true }
  | { readonly as: 'count'; readonly optional?: true }
  | { readonly as: 'yes-no' | 'tally' | 'paper' }
  | { readonly as: 'present' | 'person'; readonly optional?: true }
  | { readonly as: 'class' | 'request' | 'slots' | 'newest' }
  | { readonly as: 'line' | 'text'; readonly optional?: true }
  | { readonly as: 'choice'; readonly of: readonly string[]; readonly optional?: true };

type Inputs = AdmissionInputs & TransferInputs;
/** Every input of the act by its name, in the order it is asked for; a missing one does not compile. */
type Form<A extends keyof Inputs> = { readonly [F in keyof Inputs[A]]-?: Asked };

const day: Asked = { as: 'day' };
const count: Asked = { as: 'count' };
const paper: Asked = { as: 'paper' };
const line: Asked = { as: 'line' };
const text: Asked = { as: 'text' };
const person: Asked = { as: 'person' };
const choice = (of: readonly string[]): Asked => ({ as: 'choice', of });
const vote = {
  tally: { as: 'tally' },
  resolutionNumber: { as: 'line', optional: true },
  paper,
  minutes: paper,
} as const;
const meeting = { heldOn: day, form: choice(VOTE_FORMS) };
const withLeave = { as: 'present', optional: true } as const;
const cellVote = { ...meeting, present: { as: 'present' }, withLeave, ...vote } as const;
const committeeVote = { ...meeting, presentCount: count, ...vote };
const decision = {
  ...meeting,
  presentCount: count,
  tally: vote.tally,
  decisionNumber: vote.resolutionNumber,
  issuedOn: { as: 'day', optional: true },
  reason: { as: 'text', optional: true },
  resolutionNumber: vote.resolutionNumber,
  paper,
  minutes: paper,
} as const;
const certificate = { number: line, issuer: line, issuedOn: day };

/** The acts that are done by a form of the dossier; the others have a place of their own or are done by time. */
export const FORMS = {
  'nominate-for-class': { nominatedOn: day },
  'enrol-in-class': { class: { as: 'class' }, enrolledOn: day },
  'record-certificate': { ...certificate, paper },
  'remove-from-list': { removedOn: day, reason: text },
  'record-union-proposal': {
    union: choice(PROPOSING_UNIONS),
    proposedOn: day,
    inFavour: count,
    against: count,
  },
  'record-awareness-check': { checkedOn: day, result: choice(AWARENESS_RESULTS) },
  'open-file': { openedOn: day, introducedBy: choice(INTRODUCTION_PATHS) },
  'file-application': { madeOn: day, paper },
  'file-cv': { madeOn: day, paper },
  introduce: {
    introducer: person,
    sharedSince: { as: 'day', past: true },
    introducedOn: day,
    paper,
  },
  'record-union-resolution': { resolvedOn: day, inFavour: count, against: count, paper },
  'summarise-comments': {
    summarisedOn: day,
    organisationsHeard: count,
    residenceCommentOn: day,
    paper,
  },
  'stamp-cv': { stampedOn: day },
  'send-verification-request': {
    about: choice(VERIFIED_PERSONS),
    abroad: { as: 'yes-no' },
    letterReceivedOn: day,
  },
  'waive-verification': { about: choice(VERIFIED_PERSONS), decidedOn: day, reason: text },
  'record-verification-reply': {
    request: { as: 'request' },
    repliedOn: day,
    finding: choice(FINDINGS),
    paper,
  },
  'conclude-verification': { concludedOn: day, conclusion: choice(FINDINGS) },
  'record-education': {
    recordedOn: day,
    level: choice(EDUCATIONS),
    ground: { as: 'choice', of: EDUCATION_GROUNDS, optional: true },
    elder: { as: 'yes-no' },
    paper,
  },
  'flag-special-category': { category: choice(SPECIAL_CATEGORIES), flaggedOn: day, note: text },
  'assess-older-candidate': {
    assessedOn: day,
    healthy: { as: 'yes-no' },
    respected: { as: 'yes-no' },
    place: choice(PLACE_CONDITIONS),
    note: text,
  },
  'record-former-membership': {
    recordedOn: day,
    leftOn: { as: 'day', past: true },
    way: choice(WAYS_OF_LEAVING),
    recordClearedOn: { as: 'day', optional: true },
    firstAdmittedOn: { as: 'day', optional: true },
    earlierReadmissions: count,
    paper,
  },
  'confirm-ready': { checkedOn: day },
  'redo-expired-file': { redoneOn: day },
  'record-cell-vote': cellVote,
  'answer-failed-vote': { answer: choice(FAILED_VOTE_ANSWERS), answeredOn: day, reason: text },
  'record-division-appraisal': { appraisedOn: day, paper },
  'record-grassroots-vote': committeeVote,
  'submit-file': { submittedOn: day },
  'return-file': { returnedOn: day, items: { as: 'slots' } },
  'resubmit-file': { resubmittedOn: day },
  'extend-decision-term': { extendedOn: day, reason: text },
  'decide-admission': decision,
  'record-decision-receipt': { receivedOn: day },
  'consent-late-ceremony': { consentedOn: day, reason: text },
  'hold-ceremony': { heldOn: day, mentor: person },
  'file-member-cv': { filedOn: day },
  'enrol-in-new-member-class': { class: { as: 'class' }, enrolledOn: day },
  'tell-of-new-member-class': { toldOn: day },
  'record-new-member-class': { ...certificate, paper },
  'note-quarterly-comment': { notedOn: day },
  'replace-mentor': { mentor: person, resolvedOn: day },
  'file-self-review': { writtenOn: day, paper },
  'file-mentor-review': { writtenOn: day, paper },
  'summarise-recognition-comments': { summarisedOn: day, paper },
  'record-recognition-vote': cellVote,
  'record-recognition-division-appraisal': { appraisedOn: day, paper },
  'record-recognition-grassroots-vote': committeeVote,
  'decide-recognition': decision,
  'report-small-cell': { reportedOn: day },
  'confirm-cell-restored': { confirmedOn: day },
  'open-meeting': {
    heldOn: day,
    form: choice(VOTE_FORMS),
    chair: person,
    secretary: person,
    committee: { as: 'line', optional: true },
  },
  'declare-conflict': {
    heldOn: day,
    member: person,
    replacedBy: { as: 'person', optional: true },
  },
  'close-attendance': { heldOn: day, present: { as: 'present' }, withLeave },
  'count-ballots': { heldOn: day, counter: choice(COUNTERS), tally: { as: 'tally' } },
  'conclude-meeting': {
    heldOn: day,
    resolutionNumber: vote.resolutionNumber,
    paper,
    minutes: paper,
  },
  'call-off-meeting': { calledOffOn: day, reason: text },
  'review-decision': {
    decision: choice(SEALED_DECISIONS),
    reviewedOn: day,
    reason: text,
  },
  'keep-pack': { keptOn: day, reason: text },
  'move-to-pack': { to: choice(PACK_IDS), movedOn: day, reason: text },
  'hold-case': {
    reason: choice(GIVEN_REASONS),
    heldFrom: day,
    signed: { as: 'yes-no' },
    note: text,
  },
  'review-hold': { reviewedOn: day, note: text },
  'release-hold': { releasedOn: day, outcome: choice(HOLD_OUTCOMES), note: text, paper },
  'record-oath-refused': { refusedOn: day, reason: text },
  'cancel-decision': { cancelledOn: day, number: line, reason: text, paper },
  'record-death': { diedOn: day },
  'confirm-take-over': { confirmedOn: day, note: text },
  'discard-take-over': { discardedOn: day, reason: text },
  'record-move-receipt': { arrivedOn: day },
  'assign-helper': { helper: person, assignedOn: day },
  'call-off-move': { calledOffOn: day, reason: text },
  'report-move-after-decision': { reportedOn: day, note: text },
  'record-removal-vote': {
    ground: choice(REMOVAL_GROUNDS),
    months: { as: 'count', optional: true },
    ...cellVote,
  },
  'record-removal-division-appraisal': { appraisedOn: day, paper },
  'record-removal-grassroots-vote': committeeVote,
  'decide-removal': { ...decision, reason: text },
  'decide-deadlock': {
    outcome: choice(DEADLOCK_DECISIONS),
    ground: { as: 'choice', of: REMOVAL_GROUNDS, optional: true },
    months: { as: 'count', optional: true },
    ...decision,
  },
  'file-complaint': { receivedOn: day, filedOn: day, paper },
  'advise-on-complaint': { advisedOn: day, note: text, paper },
  'settle-complaint': {
    settledOn: day,
    outcome: choice(COMPLAINT_OUTCOMES),
    number: line,
    reason: text,
    paper,
  },
  'record-discipline': {
    measure: choice(DISCIPLINES.filter((one) => one !== 'expulsion')),
    decidedOn: day,
    number: line,
    paper,
  },
  withdraw: { withdrawnOn: day, reason: text },
  'void-entry': { seq: { as: 'newest' }, reason: text },
  'issue-letter': { issuedOn: day, number: line, paper },
  'reissue-letter': { issuedOn: day, number: line, reason: text, paper },
  'pass-letter-on': { passedOn: day },
  'record-presentation': { presentedOn: day },
  'send-letter-back': { sentBackOn: day, reason: text },
  'accept-member': { acceptedOn: day },
  'confirm-return': { backOn: day },
  'report-missing': { reportedOn: day, reason: text },
  'answer-missing': { answer: choice(MISSING_ANSWERS), answeredOn: day, reason: text },
  'call-off-transfer': { calledOffOn: day, reason: text },
} as const satisfies { readonly [A in keyof Inputs]?: Form<A> };

type FormName = keyof typeof FORMS;
type KeysOf<T> = T extends T ? keyof T : never;
/** The name of any input that a form asks for. */
export type FieldName = KeysOf<(typeof FORMS)[FormName]>;
export type Field = { readonly name: FieldName; readonly asked: Asked };

/** The inputs of an act's form; none where the act has no form here. */
export function findForm(act: string): readonly Field[] | undefined {
  if (!hasForm(act)) return undefined;
  const form: Readonly<Partial<Record<FieldName, Asked>>> = FORMS[act];
  return Object.entries(form).flatMap(([name, asked]) =>
    isFieldName(name, form) ? [{ name, asked }] : [],
  );
}

export function hasForm(act: string): act is FormName {
  return Object.hasOwn(FORMS, act);
}

function isFieldName(name: string, form: object): name is FieldName {
  return Object.hasOwn(form, name);
}
