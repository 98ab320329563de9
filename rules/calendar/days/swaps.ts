import type { SwappedDay } from './names';

/** Working days swapped with Saturdays for the public service, as the yearly notices gave them. */
export const DECREED_SWAPS: readonly SwappedDay[] = [
  ['2015-01-02', null],
  ['2015-02-16', '2015-02-14'],
  ['2015-04-29', '2015-04-25'],
  ['2018-12-31', '2019-01-05'],
  ['2019-04-29', '2019-05-04'],
  ['2024-04-29', '2024-05-04'],
  ['2025-05-02', '2025-04-26'],
  ['2026-01-02', '2026-01-10'],
  ['2026-08-31', '2026-08-22'],
];
