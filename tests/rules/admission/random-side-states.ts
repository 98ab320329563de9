import type { EndingInputs } from '../../../rules/admission/ending/inputs';
import { GIVEN_REASONS, type HoldingInputs } from '../../../rules/admission/holding/inputs';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import { PAPER } from './main-path';
import type { Dice } from './random-inputs';

type Inputs = HoldingInputs & EndingInputs;
type Makers = { readonly [A in keyof Inputs]: (dice: Dice, on: PlainDate) => Inputs[A] };

const maybePaper = (dice: Dice) => (dice.oneIn(6) ? {} : { paper: PAPER });

/** Inputs of the acts by which a case rests or ends early. */
export const SIDE_STATES: Makers = {
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
};
