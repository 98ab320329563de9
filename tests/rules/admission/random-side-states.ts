import {
  EDUCATION_GROUNDS,
  PLACE_CONDITIONS,
  type NeedsInputs,
} from '../../../rules/admission/needs/inputs';
import { EDUCATIONS, SPECIAL_CATEGORIES } from '../../../rules/admission/packs/pack';
import type { ReadmissionInputs } from '../../../rules/admission/readmission/events';
import { addMonths } from '../../../rules/calendar/plain-date';
import { WAYS_OF_LEAVING } from '../../../rules/kernel/leaving';
import type { EndingInputs } from '../../../rules/admission/ending/inputs';
import { GIVEN_REASONS, type HoldingInputs } from '../../../rules/admission/holding/inputs';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import { PAPER } from './main-path';
import {
  AWARENESS_RESULTS,
  PROPOSING_UNIONS,
  type LocalInputs,
} from '../../../rules/admission/local/inputs';
import { DECIDED_MOVE_CHOICES, type LeavingInputs } from '../../../rules/admission/leaving/inputs';
import type { TakeOverInputs } from '../../../rules/admission/takeover/inputs';
import type { Dice } from './random-inputs';

type Inputs = NeedsInputs &
  ReadmissionInputs &
  HoldingInputs &
  EndingInputs &
  LocalInputs &
  LeavingInputs &
  TakeOverInputs;
type Makers = { readonly [A in keyof Inputs]: (dice: Dice, on: PlainDate) => Inputs[A] };

/** The committee of another place; `elsewhere` is a full member of its cell `other`. */
export const NEW_COMMITTEE = 'new-grassroots';

const maybePaper = (dice: Dice) => (dice.oneIn(6) ? {} : { paper: PAPER });

/** Inputs of the acts by which a case rests or ends early, and of the steps that a body adds. */
export const SIDE_STATES: Makers = {
  'record-union-proposal': (dice, proposedOn) => ({
    union: dice.pick(PROPOSING_UNIONS),
    proposedOn,
    inFavour: dice.below(20),
    against: dice.below(3),
  }),
  'record-awareness-check': (dice, checkedOn) => ({
    checkedOn,
    result: dice.pick(AWARENESS_RESULTS),
  }),
  'record-education': (dice, recordedOn) => ({
    recordedOn,
    level: dice.oneIn(5) ? dice.pick(EDUCATIONS) : 'lower-secondary-diploma',
    ...(dice.oneIn(4) ? { ground: dice.pick(EDUCATION_GROUNDS), elder: dice.oneIn(2) } : {}),
    ...maybePaper(dice),
  }),
  'flag-special-category': (dice, flaggedOn) => ({
    category: dice.pick(SPECIAL_CATEGORIES),
    flaggedOn,
    note: 'token',
  }),
  'assess-older-candidate': (dice, assessedOn) => ({
    assessedOn,
    healthy: !dice.oneIn(5),
    respected: !dice.oneIn(5),
    place: dice.pick(PLACE_CONDITIONS),
    note: 'token',
  }),
  'record-former-membership': (dice, recordedOn) => ({
    recordedOn,
    leftOn: addMonths(recordedOn, -dice.pick([90, 60, 37, 36, 12, 0])),
    way: dice.oneIn(3) ? dice.pick(WAYS_OF_LEAVING) : 'struck-off',
    ...(dice.oneIn(2) ? { recordClearedOn: addMonths(recordedOn, -dice.below(80)) } : {}),
    earlierReadmissions: dice.oneIn(6) ? 1 : 0,
    ...maybePaper(dice),
  }),
  'hold-case': (dice, heldFrom) => ({
    reason: dice.pick(GIVEN_REASONS),
    heldFrom,
    signed: !dice.oneIn(4),
    note: 'token',
  }),
  'review-hold': (_dice, reviewedOn) => ({ reviewedOn, note: 'token' }),
  'release-hold': (dice, releasedOn) => ({
    releasedOn,
    outcome: dice.oneIn(8) ? 'not-admitted' : 'go-on',
    note: 'token',
    ...maybePaper(dice),
  }),
  'record-oath-refused': (_dice, refusedOn) => ({ refusedOn, reason: 'token' }),
  'cancel-decision': (dice, cancelledOn) => ({
    cancelledOn,
    number: '1-QĐ',
    reason: 'token',
    ...maybePaper(dice),
  }),
  'record-death': (_dice, diedOn) => ({ diedOn }),
  'certify-move': (dice, certifiedOn) => ({
    to: NEW_COMMITTEE,
    certifiedOn,
    number: '4-CN',
    ...maybePaper(dice),
  }),
  'forward-file': (dice, forwardedOn) => ({
    to: NEW_COMMITTEE,
    forwardedOn,
    number: '5-CV',
    ...maybePaper(dice),
  }),
  'take-over-dossier': (_dice, takenOverOn) => ({
    cell: 'cell',
    candidate: 'candidate',
    helper: 'm3',
    listedOn: takenOverOn,
    takenOverOn,
    steps: [],
    papers: [],
  }),
  'confirm-take-over': (_dice, confirmedOn) => ({ confirmedOn, note: 'token' }),
  'discard-take-over': (_dice, discardedOn) => ({ discardedOn, reason: 'token' }),
  'record-move-receipt': (_dice, arrivedOn) => ({ arrivedOn }),
  'give-case-to-cell': (dice, givenOn) => ({
    cell: dice.oneIn(6) ? 'cell' : 'other',
    givenOn,
  }),
  'assign-helper': (dice, assignedOn) => ({
    helper: dice.oneIn(5) ? 'm1' : 'elsewhere',
    assignedOn,
  }),
  'call-off-move': (_dice, calledOffOn) => ({ calledOffOn, reason: 'token' }),
  'report-move-after-decision': (_dice, reportedOn) => ({ reportedOn, note: 'token' }),
  'settle-move-after-decision': (dice, settledOn) => ({
    choice: dice.pick(DECIDED_MOVE_CHOICES),
    settledOn,
    to: NEW_COMMITTEE,
    number: '6-CV',
    note: 'token',
  }),
};
