import type {
  AdmissionInputs,
  CellVoteInput,
  CommitteeVoteInput,
  DecisionInput,
  PaperInput,
} from '../../../rules/admission/inputs';
import {
  COMPLAINT_OUTCOMES,
  DEADLOCK_DECISIONS,
  REMOVAL_GROUNDS,
  type RemovalInputs,
} from '../../../rules/admission/removal/inputs';
import { addDays, type PlainDate } from '../../../rules/calendar/plain-date';
import type { Dice } from './random-inputs';

type Maker<I> = (dice: Dice, on: PlainDate) => I;
interface Meetings {
  readonly cellMeeting: Maker<CellVoteInput>;
  readonly committeeMeeting: Maker<CommitteeVoteInput>;
  readonly decision: Maker<DecisionInput>;
  readonly maybePaper: (dice: Dice) => { readonly paper?: PaperInput };
}

/** Inputs of the acts by which members are disciplined and struck off; grounds and months mostly make sense. */
export function removalsOf({ cellMeeting, committeeMeeting, decision, maybePaper }: Meetings): {
  readonly [A in keyof RemovalInputs]: Maker<AdmissionInputs[A]>;
} {
  return {
    'record-removal-vote': (dice, heldOn) => ({
      ...cellMeeting(dice, heldOn),
      ground: dice.oneIn(2) ? 'not-qualified' : dice.pick(REMOVAL_GROUNDS),
      ...(dice.oneIn(3) ? {} : { months: dice.pick([3, 12, 2, 40]) }),
    }),
    'record-removal-division-appraisal': (dice, appraisedOn) => ({
      appraisedOn,
      ...maybePaper(dice),
    }),
    'record-removal-grassroots-vote': committeeMeeting,
    'decide-removal': decision,
    'decide-deadlock': (dice, heldOn) => ({
      ...decision(dice, heldOn),
      outcome: dice.pick(DEADLOCK_DECISIONS),
      ...(dice.oneIn(3) ? { ground: dice.pick(REMOVAL_GROUNDS) } : {}),
    }),
    'file-complaint': (dice, filedOn) => ({
      filedOn,
      receivedOn: dice.oneIn(3) ? addDays(filedOn, -dice.below(60)) : filedOn,
      ...maybePaper(dice),
    }),
    'advise-on-complaint': (dice, advisedOn) => ({
      advisedOn,
      note: 'token',
      ...maybePaper(dice),
    }),
    'settle-complaint': (dice, settledOn) => ({
      settledOn,
      outcome: dice.pick(COMPLAINT_OUTCOMES),
      number: '8-QĐ',
      reason: 'token',
      ...maybePaper(dice),
    }),
    'record-discipline': (dice, decidedOn) => ({
      measure: dice.oneIn(5) ? 'expulsion' : dice.pick(['reprimand', 'warning']),
      decidedOn,
      number: '3-QĐ',
      ...maybePaper(dice),
    }),
  };
}
