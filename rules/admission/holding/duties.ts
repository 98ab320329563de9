import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty, known, latest } from '../duties/duty';
import { waitsForChoice } from '../leaving/move';
import type { AdmissionState } from '../state';

/** A case that rests: whoever holds it reviews it every so often; nothing expires by itself. */
export function duringHold(state: AdmissionState, days: Calendar): readonly Duty[] {
  const { hold } = state;
  const since = known(hold?.since ?? null, 'the hold');
  return [
    duty(state, days, {
      act: waitsForChoice(state) ? 'settle-move-after-decision' : 'review-hold',
      role: 'secretary',
      seat: 'holder',
      fromOn: latest(since, hold?.reviewedOn ?? null),
      term: 'hold-review',
    }),
  ];
}
