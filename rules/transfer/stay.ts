import { addDays, type PlainDate } from '../calendar/plain-date';
import type { TransferEvent } from './events';
import type { TransferState } from './state';

/**
 * The event that shortens a temporary stay; none where none runs. The member counts at home again from the day after the
 * last one.
 * @param how  `came-back` on the day given, which is still spent elsewhere; `never-began` counts at home on that day already
 */
export function endStay(
  state: TransferState,
  on: PlainDate,
  how: 'came-back' | 'never-began',
): readonly TransferEvent[] {
  const { stayFrom, untilOn, to } = state;
  if (!stayFrom || !untilOn) return [];
  const lastOn = how === 'came-back' ? on : addDays(on, -1);
  if (lastOn >= untilOn) return [];
  return [{ type: 'temporary-activity.ended', host: to, fromOn: stayFrom, lastOn }];
}
