import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty, known, latest } from '../duties/duty';
import type { AdmissionAct } from '../inputs';
import { TAKEN_OVER } from '../takeover/state';
import { waitsForChoice } from '../leaving/move';
import type { AdmissionState } from '../state';

/** A case that rests: whoever holds it reviews it every so often; nothing expires by itself. */
export function duringHold(state: AdmissionState, days: Calendar): readonly Duty[] {
  const { hold } = state;
  const since = known(hold?.since ?? null, 'the hold');
  return [
    duty(state, days, {
      act: actThatEnds(state),
      role: 'secretary',
      seat: 'holder',
      fromOn: latest(since, hold?.reviewedOn ?? null),
      term: 'hold-review',
    }),
  ];
}

/** A hold that came with an act of its own is ended by one; any other is reviewed. */
function actThatEnds(state: AdmissionState): AdmissionAct {
  if (waitsForChoice(state)) return 'settle-move-after-decision';
  return state.hold?.reason === TAKEN_OVER ? 'confirm-take-over' : 'review-hold';
}
