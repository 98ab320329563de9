import { CalendarGap } from '../../../rules/calendar/calendar';
import { forecast } from '../../../rules/admission/forecast';
import type { ForecastStep } from '../../../rules/kernel/duty';
import type { Admission } from '../api/answers';
import { calendarNow } from '../lib/calendar';
import { civil } from '../lib/days';

/** The steps still to come by the rules' own forecast; none where the way leads beyond the calendar. */
export function stepsToCome({ state, today, closed }: Admission): readonly ForecastStep[] {
  if (closed) return [];
  try {
    return forecast(state, calendarNow(), civil(today));
  } catch (error) {
    if (error instanceof CalendarGap) return [];
    throw error;
  }
}
