import type { PlainDate } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import type { Refusal } from '../../kernel/refusal';
import { refusalOf } from '../gates';
import { movedHereOn } from '../leaving/move';
import { checkOrder, stepDays } from '../order';
import type { AdmissionState } from '../state';
import { gatesOn } from './cell-meeting';
import { beforeEnd } from './probation';
import { reviewsMissing } from './recognition';

/** Whether a cell may meet on the question that day: its papers, its gates, its last vote. */
export function checkMeetingDay(
  state: AdmissionState,
  question: 'admission' | 'recognition',
  heldOn: PlainDate,
  facts: Facts,
): readonly (Refusal | null)[] {
  const again = notBefore('heldOn', heldOn, 'askedAgain', state.askedAgainOn);
  if (question === 'recognition') {
    return [
      reviewsMissing(state),
      ...beforeEnd('recognitionMeeting', 'heldOn', heldOn, state, facts.calendar),
      again,
    ];
  }
  return [
    ...checkOrder('cellMeeting', 'heldOn', { ...stepDays(state), cellMeeting: heldOn }),
    again,
    notBefore('heldOn', heldOn, 'moved', movedHereOn(state)),
    ...gatesOn(state, heldOn, facts).map(refusalOf),
  ];
}
