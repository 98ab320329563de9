import {
  HUNG_KINGS,
  LABOUR,
  NATIONAL,
  NEW_YEAR,
  REUNIFICATION,
  TET,
  observed,
  type HolidaySpan,
} from './names';

/** Days off of 2027–2030 by the Labour Code and the usual pattern; each year awaits its notice. */
export const EXPECTED_DAYS_OFF: readonly HolidaySpan[] = [
  // 2027
  ['2027-01-01', '2027-01-01', NEW_YEAR],
  ['2027-02-04', '2027-02-10', TET],
  ['2027-04-16', '2027-04-16', HUNG_KINGS],
  ['2027-04-30', '2027-04-30', REUNIFICATION],
  ['2027-05-01', '2027-05-01', LABOUR],
  ['2027-05-03', '2027-05-03', observed(LABOUR)],
  ['2027-09-02', '2027-09-03', NATIONAL],
  // 2028
  ['2028-01-01', '2028-01-01', NEW_YEAR],
  ['2028-01-03', '2028-01-03', observed(NEW_YEAR)],
  ['2028-01-24', '2028-01-28', TET],
  ['2028-04-04', '2028-04-04', HUNG_KINGS],
  ['2028-04-30', '2028-04-30', REUNIFICATION],
  ['2028-05-01', '2028-05-01', LABOUR],
  ['2028-05-02', '2028-05-02', observed(REUNIFICATION)],
  ['2028-09-01', '2028-09-02', NATIONAL],
  ['2028-09-04', '2028-09-04', observed(NATIONAL)],
  // 2029
  ['2029-01-01', '2029-01-01', NEW_YEAR],
  ['2029-02-12', '2029-02-16', TET],
  ['2029-04-23', '2029-04-23', HUNG_KINGS],
  ['2029-04-30', '2029-04-30', REUNIFICATION],
  ['2029-05-01', '2029-05-01', LABOUR],
  ['2029-09-02', '2029-09-03', NATIONAL],
  ['2029-09-04', '2029-09-04', observed(NATIONAL)],
  // 2030
  ['2030-01-01', '2030-01-01', NEW_YEAR],
  ['2030-01-31', '2030-02-06', TET],
  ['2030-04-12', '2030-04-12', HUNG_KINGS],
  ['2030-04-30', '2030-04-30', REUNIFICATION],
  ['2030-05-01', '2030-05-01', LABOUR],
  ['2030-09-02', '2030-09-03', NATIONAL],
];
