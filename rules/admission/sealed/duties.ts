import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty } from '../duties/duty';
import type { AdmissionState } from '../state';
import { staleDecisions } from './stale';

/** A sealed paper changed: the organiser of the body that decided looks at the decision again. */
export function reviewing(state: AdmissionState, days: Calendar): readonly Duty[] {
  return staleDecisions(state).map(({ since }, at) =>
    duty(state, days, {
      act: 'review-decision',
      ...(at > 0 ? { nth: at + 1 } : {}),
      role: 'organiser',
      seat: 'authority',
      fromOn: since,
      term: 'completion',
    }),
  );
}
