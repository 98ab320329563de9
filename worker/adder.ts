import type { Book, Log } from '../activities/ports';
import { pause } from './pause';
import { reasonOf } from './reason-of';

/** Counts are right without it, by reading the notes too; a second's worth of notes is a hundredth of what a page reads. */
const EVERY_MS = 1_000;
/** While the database is away. */
const AT_MOST_EVERY_MS = 10_000;
/** Notes at a time: under a tenth of a second of one connection. */
export const ADDED_AT_ONCE = 2_000;

export interface Adder {
  /** Ends after the round under way; notes not yet added stay for the next start. */
  stop(): Promise<void>;
}

/** Starts to add up the counters of open tasks every second, until stopped. Several may run: each note is added once. */
export function startAdder(book: Pick<Book, 'addUp'>, log: Log): Adder {
  const stopping = new AbortController();
  const running = (async () => {
    let pauseMs = EVERY_MS;
    while (!stopping.signal.aborted) {
      try {
        const added = await book.addUp(ADDED_AT_ONCE);
        pauseMs = EVERY_MS;
        if (added === ADDED_AT_ONCE) continue;
      } catch (error) {
        if (pauseMs === EVERY_MS) log.warn({ reason: reasonOf(error) }, 'cannot add up, tries on');
        pauseMs = Math.min(pauseMs * 2, AT_MOST_EVERY_MS);
      }
      await pause(pauseMs, stopping.signal);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
