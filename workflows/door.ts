import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities';

/**
 * Acts of time itself, through the ledger's door. A deadline that gave up would be silence, so these are tried for ever:
 * after 1 s, 2 s, 4 s … at most each half minute, so that every clock runs within a minute of the database's return.
 * One try may take 30 s: a lock on the dossier is held by people's acts for milliseconds, by a long job for seconds.
 * A dossier the ledger does not know (the book was restored to before it) is not tried again: its workflow ends.
 */
export const door = proxyActivities<Pick<Activities, 'strike'>>({
  startToCloseTimeout: '30s',
  retry: {
    initialInterval: '1s',
    backoffCoefficient: 2,
    maximumInterval: '30s',
    nonRetryableErrorTypes: ['DossierUnknown'],
  },
});

/**
 * One act for each of many dossiers: a class may have some hundreds of learners, ten milliseconds each. It reports
 * after every item, so a minute of silence means that its worker is gone; the next try passes over what is done.
 */
export const errands = proxyActivities<Pick<Activities, 'carryOutEffects'>>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '1m',
  retry: {
    initialInterval: '1s',
    backoffCoefficient: 2,
    maximumInterval: '30s',
    nonRetryableErrorTypes: ['DossierUnknown'],
  },
});

/**
 * Telling a helper's workflow asks nothing but the engine itself, which answers in milliseconds: short tries, for ever.
 * The dossier's own clock is armed after it, so a try that died with its worker must not cost half of the minute.
 */
export const engine = proxyActivities<Pick<Activities, 'tellHelpers'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/**
 * Upkeep beside the sweep: sealing what was read takes a tenth of a second per ten thousand rows, looking after five hundred
 * dossiers' people some seconds at most. Three tries, as the Schedule comes again in minutes and does what was left.
 */
export const upkeep = proxyActivities<Pick<Activities, 'sealReads' | 'watchStaffing'>>({
  startToCloseTimeout: '10m',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumAttempts: 3 },
});

/**
 * The sweep's two passes over everything. Each batch is reported, so two minutes of silence means that the worker is gone.
 * Three tries: the Schedule comes again in minutes anyhow, and a sweep that hangs on would hold back the next.
 */
export const passes = proxyActivities<Pick<Activities, 'strikeWhatIsLate' | 'compareEngine'>>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '2m',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumAttempts: 3 },
});

/**
 * Changes of the registers, and their following. A change has the registers to itself for some milliseconds; the
 * following of a province takes minutes and reports after each batch, so a minute of silence means that its worker is gone.
 */
export const registers = proxyActivities<
  Pick<Activities, 'carryOutReorganisation' | 'followWorld'>
>({
  startToCloseTimeout: '4h',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/**
 * Dossiers that move to another pack: ten milliseconds each, ten thousand in some minutes. It reports after each batch, so a
 * minute of silence means that its worker is gone; the next try passes over what is done.
 */
export const packs = proxyActivities<Pick<Activities, 'migratePacks'>>({
  startToCloseTimeout: '4h',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});
