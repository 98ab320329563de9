import { addDays, type PlainDate } from '../../calendar/plain-date';
import type { Facts } from '../../kernel/facts';
import type { AdmissionState } from '../state';
import type { EndedLine } from './events';

/**
 * The line of the roll on which the person stands that day and still now; it lasted a day at least.
 * @param facts  `lines` of that day, and the person as of today
 */
export function endedLine(
  { subject }: Pick<AdmissionState, 'subject'>,
  on: PlainDate,
  { lines, persons }: Facts,
): EndedLine | null {
  const line = lines?.[subject];
  if (!line || persons[subject]?.membership?.cell !== line.cell) return null;
  const { status, fromOn } = line;
  return { status, fromOn, toOn: on > fromOn ? on : addDays(fromOn, 1) };
}
