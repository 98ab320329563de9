import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDayOf,
  completedMonths,
  daysBetween,
  epochDay,
  fromEpochDay,
  isPlainDate,
  plainDate,
  startOfDayMs,
  weekday,
} from '../../../rules/calendar/plain-date';

const days = fc.integer({ min: epochDay(plainDate('1930-01-01')), max: 60_000 }).map(fromEpochDay);

describe('plain dates', () => {
  it.each(['2026-02-28', '2024-02-29', '1900-01-01', '2200-12-31', '2000-02-29'])(
    'takes %s for a day',
    (text) => expect(isPlainDate(text)).toBe(true),
  );

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-2-3',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '1899-12-31',
    '2201-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '12026-01-01',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-01-01\n',
    '',
  ])('does not take %j for a day and names it', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
    expect(() => plainDate(text)).toThrow(text.trim());
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-09-15', 12, '2025-09-15'],
  ])('counts calendar months: %s + %i = %s', (from, months, to) => {
    expect(addMonths(plainDate(from), months)).toBe(to);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('counts civil days: %s + %i = %s', (from, count, to) => {
    expect(addDays(plainDate(from), count)).toBe(to);
    expect(daysBetween(plainDate(from), plainDate(to))).toBe(count);
  });

  it('refuses to leave the years 1900 to 2200', () => {
    expect(() => addDays(plainDate('2200-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(plainDate('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(plainDate('2026-01-01'), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    expect(() => addMonths(plainDate('2026-01-01'), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  });

  it.each([
    ['2026-05-04', 1],
    ['2026-05-09', 6],
    ['2026-05-10', 7],
    ['1970-01-01', 4],
    ['1945-09-02', 7],
  ])('knows the day of the week of %s', (text, day) => {
    expect(weekday(plainDate(text))).toBe(day);
  });

  it.each([
    ['1966-05-20', '2026-05-20', 720],
    ['1966-05-20', '2026-05-19', 719],
    ['1966-05-20', '2026-06-19', 720],
    ['1966-05-20', '2026-06-20', 721],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-03-10', '2026-03-09', -1],
  ])('completes months from %s to %s: %i', (from, to, months) => {
    expect(completedMonths(plainDate(from), plainDate(to))).toBe(months);
  });

  it('takes the civil day of Vietnam at an instant, seven hours ahead of UTC', () => {
    expect(civilDayOf(Date.UTC(2026, 4, 3, 16, 59, 59, 999))).toBe('2026-05-03');
    expect(civilDayOf(Date.UTC(2026, 4, 3, 17))).toBe('2026-05-04');
    expect(startOfDayMs(plainDate('2026-05-04'))).toBe(Date.UTC(2026, 4, 3, 17));
  });

  it('keeps its own arithmetic', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
        const other = addDays(day, count);
        expect(daysBetween(day, other)).toBe(count);
        expect(other < day).toBe(count < 0);
        expect(civilDayOf(startOfDayMs(day))).toBe(day);
        expect(civilDayOf(startOfDayMs(day) - 1)).toBe(addDays(day, -1));
        expect(weekday(addDays(day, 7 * count))).toBe(weekday(day));
      }),
    );
  });

  it('completes exactly the months that fit', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -900, max: 900 }), (day, count) => {
        const other = addDays(day, count);
        const months = completedMonths(day, other);
        expect(addMonths(day, months) <= other).toBe(true);
        expect(addMonths(day, months + 1) > other).toBe(true);
      }),
    );
  });
});
