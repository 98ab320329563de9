import type { EndingInputs } from '../rules/admission/ending/inputs';
import type { HoldingInputs } from '../rules/admission/holding/inputs';
import type { NeedsInputs } from '../rules/admission/needs/inputs';
import type { ReadmissionInputs } from '../rules/admission/readmission/events';
import { addMonths } from '../rules/calendar/plain-date';
import { REASONS } from './reasons';
import type { Scene } from './scene';

type Inputs = NeedsInputs & ReadmissionInputs & HoldingInputs & EndingInputs;
type Forms = { readonly [A in keyof Inputs]: (scene: Scene) => Inputs[A] };

/** How the forms of what a candidate's own case asks for, and of cases that rest or end early, are filled in. */
export const NEEDS_FORMS: Forms = {
  'record-education': ({ on, paper }) => ({
    recordedOn: on,
    level: 'lower-secondary-diploma',
    paper: paper('education-proof'),
  }),
  'flag-special-category': ({ on }) => ({
    category: 'religion',
    flaggedOn: on,
    note: REASONS['hold-case'],
  }),
  'assess-older-candidate': ({ on }) => ({
    assessedOn: on,
    healthy: true,
    respected: true,
    place: 'no-member',
    note: REASONS['hold-case'],
  }),
  'record-former-membership': ({ on }) => ({
    recordedOn: on,
    leftOn: addMonths(on, -60),
    way: 'struck-off',
    earlierReadmissions: 0,
  }),
  'hold-case': ({ on }) => ({
    reason: 'investigation',
    heldFrom: on,
    note: REASONS['hold-case'],
  }),
  'review-hold': ({ on }) => ({ reviewedOn: on, note: REASONS['hold-case'] }),
  'release-hold': ({ on }) => ({ releasedOn: on, outcome: 'go-on', note: REASONS['hold-case'] }),
  'record-oath-refused': ({ on }) => ({ refusedOn: on, reason: REASONS.withdraw }),
  'cancel-decision': ({ on, random }) => ({
    cancelledOn: on,
    number: `${random.int(100, 999)}-QĐ/ĐU`,
    reason: REASONS.withdraw,
  }),
  'record-death': ({ on }) => ({ diedOn: on }),
};
