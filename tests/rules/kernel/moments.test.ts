import { admission } from '../../../rules/admission/procedure';
import { addDays, plainDate, type PlainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import { dueDateCare, type Care } from '../../../rules/kernel/care';
import type { Clock } from '../../../rules/kernel/duty';
import { careOf, dueMoment, nextMoment, strike } from '../../../rules/kernel/moments';
import { listed } from '../admission/main-path';

const DUE = plainDate('2026-06-15');
const day = (offset: number): PlainDate => addDays(DUE, offset);
const clock = (given: Partial<Clock> = {}): Clock => ({
  key: 'k',
  kind: 'service-level',
  startsOn: day(-60),
  dueOn: DUE,
  article: 'a',
  ...given,
});
const usual = dueDateCare('why');
const care = (given: Partial<Care>): Care => ({ ...usual, ...given });
const struckAt = (offsetDays: number, dueOn = DUE) => ({ dueOn, offsetDays });

/** The moments of a clock one after the other, at most so many. */
function momentsOf(one: Clock, of: Care, most: number): readonly (readonly [number, string])[] {
  const found: (readonly [number, string])[] = [];
  let moment = nextMoment(one, of, undefined);
  while (moment && found.length < most) {
    expect(moment.on).toBe(addDays(one.dueOn, moment.offsetDays));
    found.push([moment.offsetDays, moment.deed]);
    moment = nextMoment(one, of, struckAt(moment.offsetDays, one.dueOn));
  }
  return found;
}

describe('what a due date brings about in time', () => {
  it('a reminder two weeks before, three days before and on the day; word to the body above the day after, then weekly', () => {
    expect(momentsOf(clock(), usual, 7)).toEqual([
      [-14, 'remind'],
      [-3, 'remind'],
      [0, 'remind'],
      [1, 'escalate'],
      [7, 'escalate'],
      [14, 'escalate'],
      [21, 'escalate'],
    ]);
  });

  it('nothing before its clock started: the day of the start itself counts', () => {
    const first = (startsOn: PlainDate) => nextMoment(clock({ startsOn }), usual, undefined);
    expect(first(day(-14))?.offsetDays).toBe(-14);
    expect(first(day(-13))?.offsetDays).toBe(-3);
    expect(first(day(0))?.offsetDays).toBe(0);
    expect(first(day(1))?.offsetDays).toBe(1);
    expect(first(day(2))?.offsetDays).toBe(7);
    expect(first(day(7))?.offsetDays).toBe(7);
    expect(first(day(8))?.offsetDays).toBe(14);
  });

  it('nothing twice: what was struck for this due date is done, and a moved due date begins anew', () => {
    expect(nextMoment(clock(), usual, struckAt(-3))?.offsetDays).toBe(0);
    expect(nextMoment(clock(), usual, struckAt(0, day(30)))?.offsetDays).toBe(-14);
  });

  it('nothing more where the care ends with its reminders, or with one word to the body above', () => {
    const reminded = care({ escalateAtDays: null, repeatEveryDays: null });
    expect(momentsOf(clock(), reminded, 9)).toEqual([
      [-14, 'remind'],
      [-3, 'remind'],
      [0, 'remind'],
    ]);
    const once = care({ remindAtDays: [], repeatEveryDays: null });
    expect(momentsOf(clock(), once, 9)).toEqual([[1, 'escalate']]);
  });

  it('a care that tells nobody above only reminds, also once it is late', () => {
    const late = care({ remindAtDays: [0, 5], escalateAtDays: null, repeatEveryDays: null });
    expect(momentsOf(clock(), late, 9)).toEqual([
      [0, 'remind'],
      [5, 'remind'],
    ]);
  });
});

describe('the newest word that is due', () => {
  it.each([
    [-15, undefined],
    [-14, -14],
    [-4, -14],
    [-3, -3],
    [0, 0],
    [1, 1],
    [6, 1],
    [30, 28],
  ])('%i days from the due date is of offset %s', (offset, newest) => {
    expect(dueMoment(clock(), usual, undefined, day(offset))?.offsetDays).toBe(newest);
  });

  it('is one word after an outage, not ten, and none where it was said', () => {
    expect(dueMoment(clock(), usual, struckAt(-14), day(8))).toEqual({
      on: day(7),
      offsetDays: 7,
      deed: 'escalate',
    });
    expect(dueMoment(clock(), usual, struckAt(7), day(13))).toBeNull();
  });
});

describe('a strike', () => {
  const clocks = [clock({ key: 'one', duty: 'of-one' }), clock({ key: 'other', dueOn: day(40) })];
  const timed = { ...admission, clocks: () => clocks };

  it('tells each clock with something to do, and the duty it belongs to', () => {
    const { state } = listed();
    expect(strike(timed, state, day(2), vietnamCalendar)).toEqual([
      {
        type: 'clock.struck',
        clock: 'one',
        kind: 'service-level',
        dueOn: DUE,
        offsetDays: 1,
        deed: 'escalate',
        duty: 'of-one',
      },
    ]);
    expect(strike(timed, state, day(26), vietnamCalendar)).toMatchObject([
      { clock: 'one', offsetDays: 21 },
      { clock: 'other', offsetDays: -14, deed: 'remind', duty: null },
    ]);
    expect(strike(timed, state, day(-30), vietnamCalendar)).toEqual([]);
  });

  it('ends with what time alone brings about, where the procedure has such', () => {
    const { state } = listed();
    const { broughtByTime: _none, ...without } = timed;
    const happened = { type: 'entry.voided', seq: 1, reason: 'token' } as const;
    const brought = { ...without, broughtByTime: () => [happened] };
    expect(strike(brought, state, day(2), vietnamCalendar).slice(1)).toEqual([happened]);
    expect(strike(without, state, day(2), vietnamCalendar)).toHaveLength(1);
  });

  it('says nothing again of what it has said of the same due date', () => {
    const { state } = listed();
    const struck = { ...state, struck: { one: struckAt(1) } };
    expect(strike(timed, struck, day(2), vietnamCalendar)).toEqual([]);
    expect(strike(timed, struck, day(7), vietnamCalendar)).toMatchObject([{ offsetDays: 7 }]);
  });

  it('is not possible for a kind of clock that nobody cares for', () => {
    expect(careOf(admission, clock()).why).not.toBe('');
    expect(() => careOf(admission, clock({ kind: 'unknown' }))).toThrow(
      'no care for clocks of kind unknown',
    );
  });
});
