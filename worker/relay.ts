import type { Book, Log } from '../activities/ports';
import type { Failpoint } from '../ledger/failpoint';
import { failpoint as failpointOfProcess } from '../ledger/failpoint';
import type { Standing } from '../ledger/contract';
import type { Mark } from '../ledger/to-tell';
import { mapLimited } from './map-limited';
import { pause } from './pause';
import { reasonOf } from './reason-of';

/** What the relay stands on. */
export interface RelayDeps {
  readonly book: Pick<Book, 'takeToTell' | 'told'>;
  readonly tell: (standing: Standing) => Promise<void>;
  readonly log: Log;
  /** Default: what `RO_FAILPOINT` says. */
  readonly failpoint?: Failpoint;
}

export interface Relay {
  /** Ends after the batch under way; marks not yet told stay for the next start. */
  stop(): Promise<void>;
  /** Whether its newest round went through. */
  ready(): boolean;
}

/** A person's act is told half a second later at most; the empty look costs one index read. */
const EVERY_MS = 500;
/** While the engine or the database is away; everything is told within seconds of its return. */
const AT_MOST_EVERY_MS = 2_000;
/** One batch: some three seconds of the engine's capacity. */
const BATCH = 200;
/** Signals under way at once: the engine takes 70 to 170 a second, more of them would only wait longer. */
const CONCURRENT_SIGNALS = 16;

/** Starts to tell workflows what the ledger has marked, until stopped. Several relays may run: twice told is told once. */
export function startRelay(deps: RelayDeps): Relay {
  const stopping = new AbortController();
  let healthy = false;
  const running = (async () => {
    let pauseMs = EVERY_MS;
    while (!stopping.signal.aborted) {
      try {
        const told = await tellBatch(deps);
        if (!healthy) deps.log.info({}, 'the relay tells');
        healthy = true;
        pauseMs = EVERY_MS;
        if (told === BATCH) continue;
      } catch (error) {
        if (healthy) deps.log.warn({ reason: reasonOf(error) }, 'the relay cannot tell, tries on');
        healthy = false;
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
    ready: () => healthy,
  };
}

/**
 * Tells one batch: reads the oldest marks, signals, and deletes each mark that is still the one told. No lock is held
 * meanwhile, so acts go on; a crash at any point means that something is told twice, and workflows drop what they know.
 * One dossier that cannot be told does not hold up the others.
 * @returns how many were told
 * @throws AggregateError when some could not be told; the others' marks are deleted all the same
 */
export async function tellBatch({
  book,
  tell,
  log,
  failpoint = failpointOfProcess,
}: RelayDeps): Promise<number> {
  const marks = await book.takeToTell(BATCH);
  if (marks.length === 0) return 0;
  await failpoint('P5');
  const failures: unknown[] = [];
  const outcomes = await mapLimited(
    marks,
    CONCURRENT_SIGNALS,
    async ({ standing, mark }): Promise<Mark | null> => {
      if (failures.length >= CONCURRENT_SIGNALS) return null; // the engine is away: do not try them all
      try {
        await tell(standing);
        await failpoint('P6');
        return mark;
      } catch (error) {
        failures.push(error);
        log.warn({ dossier: mark.dossier, reason: reasonOf(error) }, 'could not be told yet');
        return null;
      }
    },
  );
  const done = outcomes.filter((mark) => mark !== null);
  await failpoint('P7');
  if (done.length > 0) await book.told(done);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} could not be told`);
  return done.length;
}
