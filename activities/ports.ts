import type { Standing } from '../ledger/contract';
import type { Ledger } from '../ledger/ledger';
import type { EngineView } from '../ledger/verify/engine';
import type { DossierId } from '../rules/kernel/facts';
import type { HelperTold } from '../workflows/messages';

/** What activities and the relay need of the ledger. */
export interface Book extends Pick<
  Ledger,
  | 'act'
  | 'addUp'
  | 'findStanding'
  | 'pendingEffects'
  | 'carryOut'
  | 'strikeLate'
  | 'sealReads'
  | 'watchStaffing'
  | 'takeToTell'
  | 'told'
  | 'markAllToTell'
  | 'worldWork'
  | 'carryOutDue'
  | 'drainWorld'
  | 'migrateSome'
  | 'migrationsWaiting'
> {
  /** Dossiers that must have a running workflow and are not about to be told, in the order of their ids. */
  followedDossiers(after: DossierId | null, limit: number): Promise<readonly Standing[]>;
}

/** What activities need of the engine; `runningFor` as `verify` asks it. */
export interface Engine extends EngineView {
  /** Starts a helper's workflow where it does not run, and tells it where it stands. */
  tellHelper(message: HelperTold): Promise<void>;
}

/** A logger as pino has it: ids and counts first, then a sentence. */
export interface Log {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}
