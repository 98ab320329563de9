import { Injectable } from '@nestjs/common';
import { Throttle } from '../http/throttle';
import { tooMany } from '../sessions/too-many';

/** A whole office behind one address signs in at eight o'clock; each departure is a row. */
const PER_ADDRESS = { limit: 300, windowMs: 5 * 60_000 };
/** Rows that a flood from many addresses can leave behind in the life of an attempt. */
const ALTOGETHER = { limit: 3_000, windowMs: 60_000 };

/** How many may leave for the provider. */
@Injectable()
export class DeparturePace {
  private readonly perAddress = new Throttle(PER_ADDRESS.limit, PER_ADDRESS.windowMs);
  private readonly altogether = new Throttle(ALTOGETHER.limit, ALTOGETHER.windowMs);

  /** Counts one more. @throws Problem 429 */
  check(address: string): void {
    const nowMs = Date.now();
    const wait = Math.max(
      this.perAddress.waitSeconds(address, nowMs),
      this.altogether.waitSeconds('', nowMs),
    );
    if (wait > 0) throw tooMany(wait);
    this.perAddress.count(address, nowMs);
    this.altogether.count('', nowMs);
  }
}
