import { cancellationSignal, heartbeat } from '@temporalio/activity';
import type { Book, Engine, Log } from './ports';

/** What a sweep found; the same counts stand in the log. */
export interface SweepReport {
  readonly struck: number;
  readonly drift: Drift;
}

/** How far the engine is from the ledger. */
export interface Drift {
  readonly compared: number;
  /** Open dossiers that no workflow follows, although they are not about to be told. */
  readonly missing: number;
  /** Open dossiers that more than one workflow follows. */
  readonly doubled: number;
  /** Some of both, by dossier id, for the operator. */
  readonly examples: readonly string[];
}

/** Dossiers of one SQL batch: a second at most, so that a restart loses little and people's acts are not held up. */
const BATCH = 500;
const EXAMPLES = 20;

/**
 * Strikes in batches whatever is late. Tried again: everything. Safe to run twice: what is struck is no longer late.
 */
export function strikeWhatIsLateWith(
  book: Pick<Book, 'strikeLate'>,
  log: Log,
): () => Promise<{ struck: number }> {
  return async () => {
    let struck = 0;
    for (let more = true; more && !cancellationSignal().aborted;) {
      const batch = await book.strikeLate(BATCH);
      struck += batch.struck;
      more = batch.more && batch.struck > 0; // a batch without progress would be the same one again
      heartbeat({ struck });
    }
    if (struck > 0) log.info({ struck }, 'the sweep struck what was late');
    return { struck };
  };
}

/**
 * Compares the ledger with the engine: every followed dossier must have exactly one running workflow. Reads only.
 */
export function compareEngineWith(
  book: Pick<Book, 'followedDossiers'>,
  engine: Pick<Engine, 'runningFor'>,
  log: Log,
): () => Promise<Drift> {
  return async () => {
    let compared = 0;
    const missing: string[] = [];
    const doubled: string[] = [];
    for (let page = await book.followedDossiers(null, BATCH); page.length > 0;) {
      const running = await engine.runningFor(page);
      const count = (dossier: string): number => running.get(dossier) ?? 0;
      const ids = page.map(({ dossier }) => dossier);
      missing.push(...ids.filter((id) => count(id) === 0));
      doubled.push(...ids.filter((id) => count(id) > 1));
      compared += page.length;
      heartbeat({ compared });
      page = await book.followedDossiers(ids.at(-1) ?? null, BATCH);
    }
    const examples = [...missing, ...doubled].slice(0, EXAMPLES);
    const drift = { compared, missing: missing.length, doubled: doubled.length, examples };
    if (examples.length > 0) log.error(drift, 'ledger and engine have drifted apart: ro rebuild');
    return drift;
  };
}
