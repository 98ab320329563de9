import { PACK_IDS } from '../../../rules/admission/packs/pack';
import {
  FAILED_VOTE_ANSWERS,
  FINDINGS,
  INTRODUCTION_PATHS,
  VERIFIED_PERSONS,
  VOTE_FORMS,
  type AdmissionAct,
  type AdmissionInputs,
} from '../../../rules/admission/inputs';
import { CLASS_NEWS } from '../../../rules/admission/class-places/inputs';
import { papersOf } from '../../../rules/admission/papers';
import { admission } from '../../../rules/admission/procedure';
import type { AdmissionState } from '../../../rules/admission/state';
import { addDays, addMonths, type PlainDate } from '../../../rules/calendar/plain-date';
import { EVERYONE } from './main-path';
import { CARDS } from './random-cards';
import { meetingMakers } from './random-meetings';
import { returnable } from './random-returns';
import { WRONG_DECISIONS } from './wrong-decisions';
import { removalsOf } from './random-removals';
import { SIDE_STATES } from './random-side-states';

/** A small generator of its own (mulberry32): a walk is named by one number, which fast-check prints when it fails. */
export class Dice {
  constructor(private seed: number) {}

  /** An integer from 0 to `count - 1`. */
  below(count: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * count);
  }
  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }
  pick<T>(from: readonly T[]): T {
    const found = from[this.below(from.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
}

/** Mostly today; now and then earlier, much earlier or in the future. */
function someDay(dice: Dice, today: PlainDate): PlainDate {
  const kind = dice.below(12);
  if (kind < 9) return today;
  if (kind === 9) return addDays(today, -dice.below(40));
  if (kind === 10) return addDays(today, -dice.below(8000));
  return addDays(today, 1 + dice.below(400));
}

function somePaper(dice: Dice) {
  const sha256 = dice.below(1_000_000).toString(16).padStart(64, '0');
  return { sha256, bytes: 1 + dice.below(9000), mediaType: 'application/pdf' };
}

function maybePaper(dice: Dice) {
  return dice.oneIn(6) ? {} : { paper: somePaper(dice) };
}

/** Six times in ten a clear yes of the given number of voters, else anything, also impossible counts. */
function someTally(dice: Dice, voters: number) {
  if (dice.below(10) < 6) return { yes: voters, no: 0, blank: 0, invalid: 0 };
  return { yes: dice.below(8), no: dice.below(4), blank: dice.below(2), invalid: dice.below(2) };
}

function cellMeeting(dice: Dice, heldOn: PlainDate) {
  const present = EVERYONE.slice(0, dice.oneIn(4) ? dice.below(10) : 9);
  return {
    heldOn,
    form: dice.pick(VOTE_FORMS),
    present: dice.oneIn(30) ? [...present, 'stranger'] : present,
    tally: someTally(dice, present.length),
    ...(dice.oneIn(8) ? {} : { resolutionNumber: '7-NQ' }),
    ...maybePaper(dice),
    ...(dice.oneIn(6) ? {} : { minutes: somePaper(dice) }),
  };
}

function committeeMeeting(dice: Dice, heldOn: PlainDate) {
  const presentCount = dice.pick([5, 5, 5, 9, 3, 12]);
  return {
    heldOn,
    form: dice.pick(VOTE_FORMS),
    presentCount,
    tally: someTally(dice, dice.pick([presentCount, Math.min(presentCount, 5)])),
    ...(dice.oneIn(8) ? {} : { resolutionNumber: '8-NQ' }),
    ...maybePaper(dice),
    ...(dice.oneIn(6) ? {} : { minutes: somePaper(dice) }),
  };
}

function decision(dice: Dice, heldOn: PlainDate) {
  return {
    ...committeeMeeting(dice, heldOn),
    ...(dice.oneIn(8) ? {} : { decisionNumber: '9-QĐ' }),
    ...(dice.oneIn(8) ? {} : { issuedOn: dice.oneIn(5) ? addDays(heldOn, 1) : heldOn }),
    ...(dice.oneIn(3) ? {} : { reason: 'token' }),
  };
}

const somebody = (dice: Dice) =>
  dice.pick([...EVERYONE, 'm1', 'm2', 'm3', 'm4', 'p1', 'candidate', 'elsewhere', 'nobody']);

const certificate = (dice: Dice, issuedOn: PlainDate) => ({
  number: `CN-${dice.below(100)}`,
  issuer: 'centre',
  issuedOn,
  ...maybePaper(dice),
});

type Maker<A extends AdmissionAct> = (
  dice: Dice,
  on: PlainDate,
  state: AdmissionState,
) => AdmissionInputs[A];

const MAKERS: { readonly [A in AdmissionAct]: Maker<A> } = {
  'list-candidate': (dice, listedOn) => ({
    cell: 'cell',
    candidate: 'candidate',
    helper: somebody(dice),
    listedOn,
    present: EVERYONE,
    tally: someTally(dice, 9),
    form: 'raised-card',
  }),
  'nominate-for-class': (_dice, nominatedOn) => ({ nominatedOn }),
  'enrol-in-class': (dice, enrolledOn) => ({
    class: dice.oneIn(5) ? 'no-class' : 'class',
    enrolledOn,
  }),
  'record-certificate': certificate,
  'award-certificate': (_dice, issuedOn) => ({
    class: 'class',
    number: 'CN-1',
    issuer: 'centre',
    issuedOn,
  }),
  'move-to-cell': (_dice, movedOn) => ({ transfer: 'transfer', to: 'nowhere', movedOn }),
  'fail-class': (_dice, closedOn) => ({ class: 'class', closedOn }),
  'remove-from-list': (_dice, removedOn) => ({ removedOn, reason: 'token' }),
  'open-file': (dice, openedOn) => ({
    openedOn,
    introducedBy: dice.pick(INTRODUCTION_PATHS),
  }),
  'file-application': (dice, madeOn) => ({ madeOn, ...maybePaper(dice) }),
  'file-cv': (dice, madeOn) => ({ madeOn, ...maybePaper(dice) }),
  introduce: (dice, introducedOn) => ({
    introducer: somebody(dice),
    sharedSince: addMonths(introducedOn, -dice.pick([24, 24, 24, 12, 11, 0])),
    introducedOn,
    ...maybePaper(dice),
  }),
  'record-union-resolution': (dice, resolvedOn) => ({
    resolvedOn,
    inFavour: dice.below(20),
    against: dice.below(3),
    ...maybePaper(dice),
  }),
  'summarise-comments': (dice, summarisedOn) => ({
    summarisedOn,
    organisationsHeard: dice.below(4),
    residenceCommentOn: addDays(summarisedOn, dice.pick([0, -3, -3, 1])),
    ...maybePaper(dice),
  }),
  'stamp-cv': (_dice, stampedOn) => ({ stampedOn }),
  'send-verification-request': (dice, letterReceivedOn) => ({
    about: dice.pick(VERIFIED_PERSONS),
    abroad: dice.oneIn(5),
    letterReceivedOn,
  }),
  'waive-verification': (dice, decidedOn) => ({
    about: dice.pick(VERIFIED_PERSONS),
    decidedOn,
    reason: 'token',
  }),
  'record-verification-reply': (dice, repliedOn, { requests }) => ({
    request: requests.find((one) => !one.repliedOn)?.request ?? 1 + dice.below(3),
    repliedOn,
    finding: dice.oneIn(10) ? 'disqualifying' : 'clear',
    ...maybePaper(dice),
  }),
  'conclude-verification': (dice, concludedOn) => ({
    concludedOn,
    conclusion: dice.oneIn(12) ? dice.pick(FINDINGS) : 'clear',
  }),
  'confirm-ready': (_dice, checkedOn) => ({ checkedOn }),
  'redo-expired-file': (_dice, redoneOn) => ({ redoneOn }),
  'record-cell-vote': cellMeeting,
  'answer-failed-vote': (dice, answeredOn) => ({
    answer: dice.oneIn(4) ? dice.pick(FAILED_VOTE_ANSWERS) : 'new-vote',
    answeredOn,
    reason: 'token',
  }),
  'record-division-appraisal': (dice, appraisedOn) => ({ appraisedOn, ...maybePaper(dice) }),
  'record-grassroots-vote': committeeMeeting,
  'submit-file': (_dice, submittedOn) => ({ submittedOn }),
  'return-file': (dice, returnedOn, state) => ({
    returnedOn,
    items: dice.oneIn(9)
      ? []
      : [1, 2].map(() => ({ slot: dice.pick(returnable(dice, state)).slot, reason: 'token' })),
  }),
  'resubmit-file': (_dice, resubmittedOn) => ({ resubmittedOn }),
  'extend-decision-term': (_dice, extendedOn) => ({ extendedOn, reason: 'token' }),
  'decide-admission': decision,
  'record-decision-receipt': (_dice, receivedOn) => ({ receivedOn }),
  'consent-late-ceremony': (_dice, consentedOn) => ({ consentedOn, reason: 'token' }),
  'hold-ceremony': (dice, heldOn) => ({ heldOn, mentor: somebody(dice) }),
  'file-member-cv': (_dice, filedOn) => ({ filedOn }),
  'enrol-in-new-member-class': (_dice, enrolledOn) => ({ class: 'for-new-members', enrolledOn }),
  'award-new-member-certificate': (_dice, issuedOn) => ({
    class: 'for-new-members',
    number: 'ĐVM-1',
    issuer: 'centre',
    issuedOn,
  }),
  'fail-new-member-class': (_dice, closedOn) => ({ class: 'for-new-members', closedOn }),
  'take-class-place': (dice, enrolledOn, { ceremonyOn }) => ({
    class: 'listed',
    teaches: ceremonyOn ? 'new-members' : 'awareness',
    enrolledOn,
    closesOn: addDays(enrolledOn, dice.below(20)),
  }),
  'hear-of-class': (dice, heardOn, { enrolment, newMemberEnrolment }) => ({
    class: (newMemberEnrolment ?? enrolment)?.class ?? 'listed',
    news: dice.pick(CLASS_NEWS),
    heardOn,
    ...(dice.oneIn(2) ? {} : { closesOn: addDays(heardOn, 9) }),
  }),
  'tell-of-new-member-class': (_dice, toldOn) => ({ toldOn }),
  'record-new-member-class': certificate,
  'note-quarterly-comment': (_dice, notedOn) => ({ notedOn }),
  'replace-mentor': (dice, resolvedOn) => ({ mentor: somebody(dice), resolvedOn }),
  'file-self-review': (dice, writtenOn) => ({ writtenOn, ...maybePaper(dice) }),
  'file-mentor-review': (dice, writtenOn) => ({ writtenOn, ...maybePaper(dice) }),
  'summarise-recognition-comments': (dice, summarisedOn) => ({
    summarisedOn,
    ...maybePaper(dice),
  }),
  'record-recognition-vote': cellMeeting,
  'record-recognition-division-appraisal': (dice, appraisedOn) => ({
    appraisedOn,
    ...maybePaper(dice),
  }),
  'record-recognition-grassroots-vote': committeeMeeting,
  'decide-recognition': decision,
  'report-small-cell': (_dice, reportedOn) => ({ reportedOn }),
  'confirm-cell-restored': (_dice, confirmedOn) => ({ confirmedOn }),
  ...meetingMakers({ somebody, someTally, somePaper, maybePaper }),
  'place-original': (dice, movedOn, state) => ({
    slot: dice.pick(papersOf(state)).slot,
    movedOn,
    body: dice.oneIn(5) ? 'nowhere' : 'cell',
    place: 'token',
  }),
  'review-decision': (dice, reviewedOn) => ({
    decision: dice.oneIn(5) ? 'decide-recognition' : 'decide-admission',
    reviewedOn,
    reason: 'token',
  }),
  'keep-pack': (_dice, keptOn) => ({ keptOn, reason: 'token' }),
  'move-to-pack': (dice, movedOn) => ({ to: dice.pick(PACK_IDS), movedOn, reason: 'token' }),
  ...SIDE_STATES,
  ...WRONG_DECISIONS,
  ...removalsOf({ cellMeeting, committeeMeeting, decision, maybePaper }),
  'recognise-after-correction': decision,
  ...CARDS,
  withdraw: (_dice, withdrawnOn) => ({ withdrawnOn, reason: 'token' }),
  'attach-paper': (dice, madeOn, state) => {
    const sentBack = papersOf(state).filter(({ status }) => status === 'returned');
    const slots = dice.oneIn(3) || sentBack.length === 0 ? papersOf(state) : sentBack;
    return { slot: dice.pick(slots).slot, madeOn, paper: somePaper(dice) };
  },
  'void-entry': (dice) => ({ seq: 1 + dice.below(60), reason: 'token' }),
  // names nothing: what is to be corrected is picked where the entries are known
  'correct-entry': () => ({ seq: 100_000, input: {}, reason: 'token' }),
};

/** An input of the right shape for the act: mostly sensible here and now, sometimes not. */
export function inputFor(
  act: AdmissionAct,
  dice: Dice,
  today: PlainDate,
  state: AdmissionState,
): AdmissionInputs[AdmissionAct] {
  return MAKERS[act](dice, someDay(dice, today), state);
}

const DECLARED = Object.keys(admission.acts);
/** Acts the procedure has and the walk could not do: what they break would stay unseen. */
const NOT_WALKED = DECLARED.filter((act) => !(act in MAKERS));
if (NOT_WALKED.length > 0) {
  throw new Error(`the random walk has no input for ${NOT_WALKED.join(', ')}: add it to MAKERS`);
}
/** Every act that the procedure declares. */
export const ACTS = DECLARED.filter((name): name is AdmissionAct => name in MAKERS);
