import type { Standing } from '../ledger/contract';
import type { Told } from '../workflows/messages';

/** What a workflow is told of a standing: the fields named here and no other, so that nothing personal slips into a history. */
export function toldFrom(standing: Standing): Told {
  const { dossier, kind, generation, seq, phase, closed, nextOn, effectsPending } = standing;
  const { offsetMs, epoch } = standing;
  const helpers = standing.helpers.map((one) => ({ helper: one.helper, nextOn: one.nextOn }));
  return {
    dossier,
    kind,
    generation,
    seq,
    epoch,
    phase,
    closed,
    nextOn,
    helpers,
    effectsPending,
    offsetMs,
  };
}
