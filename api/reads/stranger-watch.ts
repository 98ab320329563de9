import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem';
import type { SignedIn } from '../sessions/session-store';
import { unavailable } from './read-log';

/** A mistyped or outdated address happens; twenty different ones in five minutes are a search. */
const DISTINCT_MOST = 20;
const WINDOW_MINUTES = 5;
const WINDOW_MS = WINDOW_MINUTES * 60_000;
/** Most persons remembered as held off; the oldest are forgotten first, and the table holds them off again. */
const HELD_OFF_MOST = 10_000;

const REFUSED = `WITH added AS (INSERT INTO refused_read (person, session, wanted) VALUES ($1, $2, $3))
  SELECT count(DISTINCT wanted) AS distinct FROM (
    SELECT wanted FROM refused_read WHERE person = $1 AND refused_at > clock_timestamp() - $4 * interval '1 minute'
    UNION SELECT $3::uuid) tried`;

const RAISE = `INSERT INTO alarm (kind, person, facts)
  SELECT 'reads.enumeration', $1, $2 WHERE NOT EXISTS (SELECT FROM alarm
    WHERE kind = 'reads.enumeration' AND person = $1 AND raised_at > clock_timestamp() - $3 * interval '1 minute')`;

/**
 * Watches for somebody who tries ids they may not see, one after the other. Each refusal is a row; counted by person,
 * so that a new session or another process forgets nothing. Past the limit the person waits, and administrators are told.
 */
@Injectable()
export class StrangerWatch {
  private readonly heldOff = new Map<string, number>();

  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** @throws Problem 429 while this person is held off */
  check({ person }: SignedIn, nowMs: number): void {
    const untilMs = this.heldOff.get(person) ?? 0;
    if (untilMs <= nowMs) return;
    const seconds = Math.ceil((untilMs - nowMs) / 1_000);
    throw new Problem(429, 'READ.TOO_MANY_UNKNOWN', {
      facts: { seconds },
      headers: { 'retry-after': String(seconds) },
    });
  }

  /**
   * Records that they asked for something they may not see, or that is not there; both are answered alike.
   * @throws Problem 503 when it cannot be recorded
   */
  async refused({ person, session }: SignedIn, wanted: string, nowMs: number): Promise<void> {
    try {
      const rows: { distinct: number }[] = await this.database.query(REFUSED, [
        person,
        session,
        wanted,
        WINDOW_MINUTES,
      ]);
      const distinct = rows[0]?.distinct ?? 0;
      if (distinct < DISTINCT_MOST) return;
      this.holdOff(person, nowMs);
      const facts = { distinct, minutes: WINDOW_MINUTES };
      await this.database.query(RAISE, [person, JSON.stringify(facts), WINDOW_MINUTES]);
    } catch (cause) {
      throw unavailable(cause);
    }
  }

  private holdOff(person: string, nowMs: number): void {
    this.heldOff.delete(person);
    if (this.heldOff.size >= HELD_OFF_MOST) {
      const [oldest] = this.heldOff.keys();
      if (oldest !== undefined) this.heldOff.delete(oldest);
    }
    this.heldOff.set(person, nowMs + WINDOW_MS);
  }
}
