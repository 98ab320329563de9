import { carryOutEffectsWith } from './carry-out-effects';
import { migratePacksWith } from './migrate-packs';
import type { Book, Engine, Log } from './ports';
import { sealReadsWith } from './seal-reads';
import { strikeWith } from './strike';
import { compareEngineWith, strikeWhatIsLateWith } from './sweep';
import { tellHelpersWith } from './tell-helpers';
import { watchStaffingWith } from './watch-staffing';
import { carryOutReorganisationWith, followWorldWith } from './world';

/** What the activities stand on. */
export interface ActivityDeps {
  readonly book: Book;
  readonly engine: Engine;
  readonly log: Log;
}

/** Everything a workflow can have done; each is safe to run twice. */
export type Activities = ReturnType<typeof createActivities>;

/** The activities of a worker, on the ledger and the engine given. */
export function createActivities({ book, engine, log }: ActivityDeps) {
  return {
    strike: strikeWith(book, log),
    carryOutEffects: carryOutEffectsWith(book),
    tellHelpers: tellHelpersWith(engine),
    strikeWhatIsLate: strikeWhatIsLateWith(book, log),
    carryOutReorganisation: carryOutReorganisationWith(book, log),
    followWorld: followWorldWith(book),
    migratePacks: migratePacksWith(book),
    compareEngine: compareEngineWith(book, engine, log),
    sealReads: sealReadsWith(book, log),
    watchStaffing: watchStaffingWith(book, log),
  };
}
