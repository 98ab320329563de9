import fc from 'fast-check';
import {
  CalendarGap,
  isWorkingDay,
  lastDayOfMonths,
  lastDayOfTerm,
  nextWorkingDay,
  skippedDays,
  workingDaysBetween,
} from '../../../rules/calendar/calendar';
import { calendarMonths, workingDays } from '../../../rules/calendar/lengths';
import { addDays, epochDay, fromEpochDay, plainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar as calendar } from '../../../rules/calendar/vietnam';

const starts = fc
  .integer({ min: epochDay(plainDate('2015-01-01')), max: epochDay(plainDate('2039-06-30')) })
  .map(fromEpochDay);
const lengths = fc.integer({ min: 1, max: 300 });

const lastDay = (from: string, days: number) =>
  lastDayOfTerm(plainDate(from), workingDays(days), calendar);

describe('terms in working days', () => {
  it.each([
    ['2026-05-04', 60, '2026-07-27', 'scenario 13: no public holiday between'],
    ['2026-03-12', 30, '2026-04-23', 'scenario 19: the cell considers recognition'],
    ['2026-05-04', 1, '2026-05-05', 'day 1 is the day after'],
    ['2026-05-08', 1, '2026-05-11', 'from a Friday'],
    ['2026-05-09', 1, '2026-05-11', 'from a Saturday'],
    ['2026-01-01', 1, '2026-01-05', '2 January is off'],
    ['2026-01-09', 1, '2026-01-10', 'the Saturday worked for 2 January'],
    ['2026-02-13', 1, '2026-02-23', 'Tết, 14 to 22 February'],
    ['2026-04-24', 2, '2026-04-29', '27 April, observed'],
    ['2026-04-29', 1, '2026-05-04', '30 April and 1 May'],
    ['2026-08-21', 1, '2026-08-22', 'the Saturday worked for 31 August'],
    ['2026-08-28', 1, '2026-09-03', '31 August to 2 September'],
    ['2026-11-23', 1, '2026-11-24', '24 November is worked until confirmed'],
  ])('%s + %i working days ends on %s (%s)', (from, days, end) => {
    expect(lastDay(from, days)).toBe(end);
  });

  it('leaves 5 working days after a grassroots vote on 20 July (scenario 13)', () => {
    expect(workingDaysBetween(plainDate('2026-07-20'), plainDate('2026-07-27'), calendar)).toBe(5);
  });

  it('names why a day does not count, between the start and the last day', () => {
    expect(skippedDays(plainDate('2026-04-24'), plainDate('2026-05-04'), calendar)).toEqual([
      { day: '2026-04-25', why: 'Saturday' },
      { day: '2026-04-26', why: 'Sunday' },
      { day: '2026-04-27', why: 'Hùng Kings’ Commemoration Day (observed)' },
      { day: '2026-04-30', why: 'Reunification Day' },
      { day: '2026-05-01', why: 'Labour Day' },
      { day: '2026-05-02', why: 'Saturday' },
      { day: '2026-05-03', why: 'Sunday' },
    ]);
  });

  it('refuses to count where the calendar knows nothing', () => {
    expect(() => lastDay('2014-12-30', 1)).toThrow(CalendarGap);
    expect(lastDay('2014-12-31', 1)).toBe('2015-01-05');
    expect(() => lastDay('2040-12-28', 2)).toThrow('does not cover 2041-01-01');
    expect(() => isWorkingDay(plainDate('2041-01-01'), calendar)).toThrow(CalendarGap);
    const gap = new CalendarGap(plainDate('2041-01-01'), calendar.version);
    expect(gap).toMatchObject({
      name: 'CalendarGap',
      day: '2041-01-01',
      calendar: 'vietnam-2026.1',
    });
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity])('knows no length of %d', (count) => {
    expect(() => workingDays(count)).toThrow(RangeError);
    expect(() => workingDays(count)).toThrow(
      `working days are an integer of at least 1, not ${count}`,
    );
    expect(() => calendarMonths(count)).toThrow(RangeError);
    expect(() => calendarMonths(count)).toThrow(`calendar months are an integer of at least 1`);
  });

  it('never moves a term in months off a day off', () => {
    expect(lastDayOfMonths(plainDate('2026-01-30'), calendarMonths(3))).toBe('2026-04-30');
  });

  it('contains as many working days as the term has, and ends on one', () => {
    fc.assert(
      fc.property(starts, lengths, (from, days) => {
        const end = lastDayOfTerm(from, workingDays(days), calendar);
        expect(workingDaysBetween(from, end, calendar)).toBe(days);
        expect(isWorkingDay(end, calendar)).toBe(true);
        expect(skippedDays(from, end, calendar).length + days).toBe(epochDay(end) - epochDay(from));
      }),
    );
  });

  it('never ends earlier for a later start or a longer term', () => {
    fc.assert(
      fc.property(starts, lengths, (from, days) => {
        const end = lastDayOfTerm(from, workingDays(days), calendar);
        expect(lastDayOfTerm(addDays(from, 1), workingDays(days), calendar) >= end).toBe(true);
        const longer = lastDayOfTerm(from, workingDays(days + 1), calendar);
        expect(longer).toBe(nextWorkingDay(end, calendar));
      }),
    );
  });
});
