import type { Calendar } from '../../calendar/calendar';
import type { Duty } from '../../kernel/duty';
import { duty, known } from '../duties/duty';
import { articleOf } from '../terms-of';
import type { AdmissionState } from '../state';

/** The cell begins the papers anew that the law asks for anew; CV and application stay. */
export function duringExpiry(state: AdmissionState, days: Calendar): readonly Duty[] {
  const owed = duty(state, days, {
    act: 'redo-expired-file',
    role: 'secretary',
    seat: 'cell',
    fromOn: known(state.expired?.expiredOn ?? null, 'the expiry of the file'),
    term: 'completion',
  });
  return [{ ...owed, article: articleOf(state, 'R09') }];
}
