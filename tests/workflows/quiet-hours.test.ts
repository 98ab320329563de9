import { randomUUID } from 'node:crypto';
import { plainDate, startOfDayMs } from '../../rules/calendar/plain-date';
import { careAtMs } from '../../workflows/quiet-hours';

const MINUTE_MS = 60_000;
const day = plainDate('2028-02-29');

describe('the instant of care', () => {
  it('lies between 00:01 and 06:00 in Vietnam on that very day, always at the same minute for one id', () => {
    for (let count = 0; count < 2_000; count += 1) {
      const id = randomUUID();
      const minute = (careAtMs(day, id, 0) - startOfDayMs(day)) / MINUTE_MS;
      expect(minute).toBeGreaterThanOrEqual(1);
      expect(minute).toBeLessThanOrEqual(360);
      expect(careAtMs(day, id, 0)).toBe(careAtMs(day, id, 0));
    }
  });

  it('is spread: of 20,000 ids at most some 90 share a minute, where 56 would be even', () => {
    const perMinute = new Map<number, number>();
    for (let count = 0; count < 20_000; count += 1) {
      const at = careAtMs(day, `0190a000-0000-7000-8000-${String(count).padStart(12, '0')}`, 0);
      perMinute.set(at, (perMinute.get(at) ?? 0) + 1);
    }
    expect(perMinute.size).toBe(360);
    expect(Math.max(...perMinute.values())).toBeLessThan(95);
  });

  it('comes earlier on the engine by as much as business time was moved ahead', () => {
    const offsetMs = 400 * 86_400_000;
    expect(careAtMs(day, 'one', 0) - careAtMs(day, 'one', offsetMs)).toBe(offsetMs);
  });
});
