import { isWorkingDay } from '../../../rules/calendar/calendar';
import { plainDate } from '../../../rules/calendar/plain-date';
import { swapsOf, workedFor } from '../../../rules/calendar/swaps';
import { changedDays, laidOver, type SignedDay } from '../../../rules/calendar/versions';
import { vietnamCalendar as base } from '../../../rules/calendar/vietnam';

const signed = (day: string, kind: SignedDay['kind'], why = 'Storm'): SignedDay => ({
  day: plainDate(day),
  kind,
  why,
  source: 'of the province',
  document: 'Notice 1',
});
const laid = (...days: SignedDay[]) => laidOver(base, days, 'later');
const works = (day: string, calendar = base) => isWorkingDay(plainDate(day), calendar);

describe('a calendar with signed days laid over it', () => {
  it('gives a working day off, and has a day of the weekend worked', () => {
    const later = laid(signed('2026-06-03', 'off'), signed('2026-06-06', 'worked'));
    expect([works('2026-06-03'), works('2026-06-03', later)]).toEqual([true, false]);
    expect([works('2026-06-06'), works('2026-06-06', later)]).toEqual([false, true]);
    expect(later.version).toBe('later');
    expect([later.coversFrom, later.coversUntil]).toEqual([base.coversFrom, base.coversUntil]);
  });

  it('takes a holiday back, and a make-up Saturday too', () => {
    const later = laid(signed('2026-04-27', 'plain'), signed('2026-08-22', 'plain'));
    expect([works('2026-04-27'), works('2026-04-27', later)]).toEqual([false, true]);
    expect([works('2026-08-22'), works('2026-08-22', later)]).toEqual([true, false]);
    expect(works('2026-05-01', later)).toBe(false);
    expect(works('2026-01-10', later)).toBe(true);
  });

  it('says why, on which document, and that it is known', () => {
    const { daysOff } = laid(signed('2026-06-03', 'off'));
    expect(daysOff['2026-06-03']).toEqual({
      why: 'Storm',
      source: 'Notice 1: of the province',
      confidence: 'known',
    });
    expect(daysOff['2026-05-01']).toEqual(base.daysOff['2026-05-01']);
  });

  it('of the same day the last signature stands', () => {
    const later = laid(signed('2026-06-03', 'off'), signed('2026-06-03', 'plain'));
    expect(works('2026-06-03', later)).toBe(true);
    expect(later.daysOff['2026-06-03']).toBeUndefined();
  });

  it('cannot be changed: what was counted on it can be counted again', () => {
    const later = laid(signed('2026-06-03', 'off'));
    expect([later, later.daysOff, later.workedDays].every(Object.isFrozen)).toBe(true);
  });
});

describe('the days on which two calendars differ', () => {
  it('are those that became off or worked, or ceased to be, in order', () => {
    const later = laid(
      signed('2026-08-22', 'plain'),
      signed('2026-06-03', 'off'),
      signed('2026-06-06', 'worked'),
      signed('2026-04-27', 'plain'),
    );
    const days = ['2026-04-27', '2026-06-03', '2026-06-06', '2026-08-22'];
    expect(changedDays(base, later)).toEqual(days);
    expect(changedDays(later, base)).toEqual(days);
  });

  it('are none where only the reason changed', () => {
    expect(changedDays(base, laid(signed('2026-05-01', 'off', 'May Day')))).toEqual([]);
    expect(changedDays(base, base)).toEqual([]);
  });
});

describe('the swapped days of a year', () => {
  it('are a working day given off and the Saturday worked for it', () => {
    expect(swapsOf(base, 2026)).toEqual([
      { off: '2026-01-02', worked: '2026-01-10' },
      { off: '2026-08-31', worked: '2026-08-22' },
    ]);
    expect(swapsOf(base, 2030)).toEqual([]);
  });

  it('belong to both years where they lie in two, and are told by the day given off', () => {
    expect(swapsOf(base, 2018)).toContainEqual({ off: '2018-12-31', worked: '2019-01-05' });
    expect(swapsOf(base, 2019)).toContainEqual({ off: '2018-12-31', worked: '2019-01-05' });
    const offs = swapsOf(base, 2019).map(({ off }) => off);
    expect(offs).toEqual(offs.toSorted());
  });

  it('are read back from what a worked day says of itself; other worked days are no swap', () => {
    const off = plainDate('2026-06-05');
    const later = laid(
      signed('2026-06-13', 'worked', workedFor(off)),
      signed('2026-06-06', 'worked', 'Election'),
      signed('2026-06-20', 'worked', 'Worked for 2026-06-31'),
      signed('2026-06-27', 'worked', `Not ${workedFor(off)}`),
      signed('2026-07-04', 'worked', `${workedFor(off)} or so`),
    );
    expect(swapsOf(later, 2026).map(({ worked }) => worked)).toEqual([
      '2026-01-10',
      '2026-06-13',
      '2026-08-22',
    ]);
  });
});
