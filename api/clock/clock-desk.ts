import { Inject, Injectable } from '@nestjs/common';
import type { BecameOverdue, BusinessNow } from '../../ledger/business-time';
import type { Ledger } from '../../ledger/ledger';
import { addMonths, type PlainDate } from '../../rules/calendar/plain-date';
import { Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';

/** Terms must end within the calendar, the longest of them with its extension included. */
const LONGEST_MONTHS = 24;

export interface Now {
  /** Civil day in Vietnam. */
  readonly today: PlainDate;
  /** Instant of business time, ISO 8601. */
  readonly now: string;
  /** Business time minus real time, in milliseconds; 0 where nothing was moved. */
  readonly offsetMs: number;
}

export interface Moved extends Now {
  readonly overdue: readonly BecameOverdue[];
}

/** Reads and moves business time. */
@Injectable()
export class ClockDesk {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  async now(): Promise<Now> {
    return show(await this.ledger.businessNow());
  }

  /** @throws Problem 403 where business time is real time, 422 for a day that is past or beyond the calendar */
  async move(to: PlainDate): Promise<Moved> {
    const { pool, calendars } = this.ledger.context;
    const { coversUntil } = await calendars.catchUp(pool);
    const until = addMonths(coversUntil, -LONGEST_MONTHS);
    if (to > until) throw new Problem(422, 'CLOCK.TOO_FAR', { facts: { until } });
    const moved = await this.ledger.moveBusinessTime(to);
    if (moved.kind === 'moved') return { ...show(moved.now), overdue: moved.overdue };
    if (moved.why === 'fixed') throw new Problem(403, 'CLOCK.NOT_HERE');
    throw new Problem(422, 'CLOCK.BACK', { facts: { now: moved.now.today } });
  }
}

function show({ nowMs, today, offsetMs }: BusinessNow): Now {
  return { today, now: new Date(nowMs).toISOString(), offsetMs };
}
