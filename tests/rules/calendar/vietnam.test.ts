import { isWorkingDay } from '../../../rules/calendar/calendar';
import { addDays, plainDate, weekday } from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';

const TET = [
  ...['2015-02-19', '2016-02-08', '2017-01-28', '2018-02-16', '2019-02-05', '2020-01-25'],
  ...['2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17'],
  ...['2027-02-06', '2028-01-26', '2029-02-13', '2030-02-02', '2031-01-23', '2032-02-11'],
  ...['2033-01-31', '2034-02-19', '2035-02-08', '2036-01-28', '2037-02-15', '2038-02-04'],
  ...['2039-01-24', '2040-02-12'],
];
const HUNG_KINGS = [
  ...['2015-04-28', '2016-04-16', '2017-04-06', '2018-04-25', '2019-04-14', '2020-04-02'],
  ...['2021-04-21', '2022-04-10', '2023-04-29', '2024-04-18', '2025-04-07', '2026-04-26'],
  ...['2027-04-16', '2028-04-04', '2029-04-23', '2030-04-12'],
];
const off = (text: string) => !isWorkingDay(plainDate(text), vietnamCalendar);

describe('the calendar of Vietnam', () => {
  it('has exactly the days off of 2026', () => {
    const inYear = (days: object) => Object.keys(days).filter((day) => day.startsWith('2026'));
    expect(inYear(vietnamCalendar.daysOff).sort()).toEqual([
      ...['2026-01-01', '2026-01-02'],
      ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
      ...['2026-04-27', '2026-04-30', '2026-05-01'],
      ...['2026-08-31', '2026-09-01', '2026-09-02'],
    ]);
    expect(inYear(vietnamCalendar.workedDays).sort()).toEqual(['2026-01-10', '2026-08-22']);
  });

  it('is off from 14 to 22 February 2026', () => {
    for (let day = plainDate('2026-02-14'); day <= '2026-02-22'; day = addDays(day, 1)) {
      expect(off(day)).toBe(true);
    }
    expect(off('2026-02-13')).toBe(false);
    expect(off('2026-02-23')).toBe(false);
  });

  it.each([
    ['2024-04-29', '2024-05-04'],
    ['2025-05-02', '2025-04-26'],
    ['2018-12-31', '2019-01-05'],
  ])('swaps %s for %s', (given, worked) => {
    expect(off(given)).toBe(true);
    expect(off(worked)).toBe(false);
  });

  it('says of a swapped day which one was worked for it, and of that one what it was worked for', () => {
    const { daysOff, workedDays } = vietnamCalendar;
    expect(daysOff['2026-01-02']?.why).toBe('Swapped for Saturday 2026-01-10');
    expect(workedDays['2026-01-10']).toMatchObject({
      why: 'Worked for 2026-01-02',
      confidence: 'known',
    });
    expect(workedDays['2026-01-10']?.source).toMatch(/yearly notice/);
    expect(daysOff['2015-01-02']?.why).toBe('Swapped for Saturday of the year before');
  });

  it.each(TET)('is off from the eve of %s to the third day, and gives five days', (text) => {
    const first = plainDate(text);
    for (const offset of [-1, 0, 1, 2]) expect(off(addDays(first, offset))).toBe(true);
    const near = Object.entries(vietnamCalendar.daysOff).filter(
      ([day, { why }]) => day.slice(0, 4) === text.slice(0, 4) && why.startsWith('Lunar'),
    );
    expect(near).toHaveLength(5);
  });

  it.each(HUNG_KINGS)('is off on Hùng Kings, %s', (text) => expect(off(text)).toBe(true));

  it('gives a weekday for every fixed holiday, also on a weekend, two for National Day since 2021', () => {
    for (let year = 2015; year <= 2040; year += 1) {
      const names = Object.entries(vietnamCalendar.daysOff)
        .filter(([day]) => day.startsWith(`${year}`))
        .map(([, { why }]) => why);
      const count = (name: string) => names.filter((why) => why.startsWith(name)).length;
      expect([year, count('New Year')]).toEqual([year, 1]);
      expect([year, count('Hùng')]).toEqual([year, 1]);
      expect([year, count('Reunification')]).toEqual([year, 1]);
      expect([year, count('Labour')]).toEqual([year, 1]);
      expect([year, count('National')]).toEqual([year, year < 2021 ? 1 : 2]);
    }
  });

  it('marks every day with its source and how sure it is', () => {
    for (const [day, note] of Object.entries(vietnamCalendar.daysOff)) {
      expect(weekday(plainDate(day))).toBeLessThan(6);
      expect(note.source).not.toBe('');
      const year = Number(day.slice(0, 4));
      const sure = year <= 2026 ? 'known' : year <= 2030 ? 'assumed' : 'provisional';
      expect([day, note.confidence]).toEqual([day, sure]);
    }
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(vietnamCalendar)).toBe(true);
    expect(Object.isFrozen(vietnamCalendar.daysOff)).toBe(true);
    expect(Object.isFrozen(vietnamCalendar.daysOff['2026-01-01'])).toBe(true);
  });
});
