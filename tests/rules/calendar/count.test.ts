import { isWorkingDay } from '../../../rules/calendar/calendar';
import { countOf } from '../../../rules/calendar/count';
import { addDays, daysBetween, plainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import { laidOver } from '../../../rules/calendar/versions';

it('scenario 13: sixty working days from Monday 2026-05-04 end on 2026-07-27, with the days skipped', () => {
  const count = countOf({ workingDays: 60 }, plainDate('2026-05-04'), vietnamCalendar);
  expect(count.lastDay).toBe('2026-07-27');
  expect(count.skipped.length).toBe(24);
  expect(count.skipped.every(({ why }) => why === 'Saturday' || why === 'Sunday')).toBe(true);
});

it('names the holiday a day was skipped for', () => {
  const { skipped } = countOf({ workingDays: 3 }, plainDate('2026-04-28'), vietnamCalendar);
  expect(skipped.map(({ day, why }) => `${day} ${why}`)).toEqual([
    '2026-04-30 Reunification Day',
    '2026-05-01 Labour Day',
    '2026-05-02 Saturday',
    '2026-05-03 Sunday',
  ]);
});

it('months skip nothing, and stay where they fall', () => {
  const count = countOf({ months: 12 }, plainDate('2024-02-29'), vietnamCalendar);
  expect(count).toMatchObject({ lastDay: '2025-02-28', skipped: [] });
});

it('every day between start and end is counted or skipped, on any version of the calendar', () => {
  const line = { kind: 'off', why: 'Bão', source: 's', document: 'd' } as const;
  const days = ['2026-06-03', '2026-06-10'].map((day) => ({ ...line, day: plainDate(day) }));
  const calendar = laidOver(vietnamCalendar, days, 'one later');
  for (let nth = 0; nth < 200; nth += 1) {
    const startsOn = addDays(plainDate('2026-03-01'), nth);
    const length = { workingDays: 1 + (nth % 60) };
    const { lastDay, skipped } = countOf(length, startsOn, calendar);
    expect(isWorkingDay(lastDay, calendar)).toBe(true);
    expect(daysBetween(startsOn, lastDay)).toBe(length.workingDays + skipped.length);
  }
});
