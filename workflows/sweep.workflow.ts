import { log, patched } from '@temporalio/workflow';
import type { SweepReport } from '../activities/sweep';
import { passes, upkeep } from './door';

/**
 * Started by a Schedule. Strikes in batches whatever is late, after an outage for instance, then compares the ledger with
 * the engine and raises the alarm when they have drifted apart. It reports and never repairs by itself. Last it seals what
 * was read, and looks whether somebody able remains for the steps to come.
 */
export async function sweepWorkflow(): Promise<SweepReport> {
  const { struck } = await passes.strikeWhatIsLate();
  const drift = await passes.compareEngine();
  if (drift.missing + drift.doubled > 0)
    log.error('ledger and engine have drifted apart', { ...drift });
  if (patched('upkeep')) {
    await upkeep.sealReads();
    await upkeep.watchStaffing();
  }
  return { struck, drift };
}
