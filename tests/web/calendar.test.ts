import { calendarNow, countOn } from '../../web/src/lib/calendar';
import { howFar, spanOf } from '../../web/src/lib/days';

it('counts on the days that were signed once they are there, and on the base until then', () => {
  const week = ['2026-03-06', '2026-03-13'] as const;
  expect([calendarNow().version, howFar(week[1], week[0]).days]).toEqual(['vietnam-2026.1', 5]);
  const signed = {
    day: '2026-03-10',
    kind: 'off',
    why: 'Bão',
    source: 'x',
    document: '1',
  } as const;
  const notice = '0199b8a0-0000-7000-8000-000000000001';
  countOn({ version: 'vietnam-2026.1+2', base: 'vietnam-2026.1', days: [{ ...signed, notice }] });
  expect([calendarNow().version, howFar(week[1], week[0]).days]).toEqual(['vietnam-2026.1+2', 4]);
  expect(spanOf(...week)).toMatchObject({
    working: 4,
    holidays: [{ day: '2026-03-10', why: 'Bão' }],
  });
});
