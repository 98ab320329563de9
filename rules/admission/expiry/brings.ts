import type { Calendar } from '../../calendar/calendar';
import type { PlainDate } from '../../calendar/plain-date';
import type { AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';
import { termEnd } from '../terms-of';
import type { FileExpired } from './events';

/** Phases of a file that the cell has yet to consider. */
const GATHERED: ReadonlySet<AdmissionPhase> = new Set(['FILE_OPEN', 'VERIFYING', 'CELL_READY']);

/** Whether the file is being gathered, so that its term runs. */
export function isGathered(phase: AdmissionPhase): boolean {
  return GATHERED.has(phase);
}

/**
 * What time alone brings about: a file that the cell has not considered within its term is to be redone in part. Not while
 * the case rests, for a hold lets nothing expire, and not during a meeting that was opened in time.
 * @source R09; docs/law/admission.md §A10
 */
export function broughtByTime(
  state: AdmissionState,
  today: PlainDate,
  days: Calendar,
): readonly FileExpired[] {
  const { phase, fileOpenedOn: openedOn, hold, meeting } = state;
  if (hold || meeting || !openedOn || !isGathered(phase)) return [];
  const lastDayOn = termEnd(state, 'R09', openedOn, days);
  return today > lastDayOn ? [{ type: 'file.expired', openedOn, lastDayOn, expiredOn: today }] : [];
}
