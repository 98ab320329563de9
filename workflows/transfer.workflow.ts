import type { TransferPhase } from '../rules/transfer/phases';
import { TRANSFER_PHASES } from '../rules/transfer/phases';
import type { FollowedDossier, PhaseFunction } from './follow-dossier';
import { followDossier } from './follow-dossier';
import type { DossierInput } from './messages';
import { takeCare } from './take-care';

/** One member on the way from a cell to another, from the day the move is known until a roll has the member for good. */
export async function transferWorkflow(input: DossierInput): Promise<void> {
  const transfer = followDossier(input);
  while (!transfer.closed) {
    await phases[phaseOf(transfer)](transfer);
    await transfer.restIfHistoryIsLong();
  }
}

/** A phase in which somebody owes something: reminds, escalates, and goes on when the ledger says so. */
function waitingFor(what: string): PhaseFunction {
  return (transfer) => transfer.untilPhaseLeft(what, takeCare);
}

/** Accepted: an open admission is told where its member is now (`pass-on.ts`), and the transfer is over. */
const passingOn = waitingFor("the member's admission to be told of the new cell");
const over = waitingFor('nothing more');

const phases = {
  MOVE_ANNOUNCED: waitingFor("the old cell's letter of introduction"),
  INTRODUCED: waitingFor('the letter to be presented to the new cell'),
  PRESENTED: waitingFor('the new cell to accept the member'),
  HOSTED: waitingFor('the member to come back from the host'),
  MEMBER_MISSING: waitingFor('word of a member nobody finds'),
  TRANSFERRED: passingOn,
  STAY_ENDED: over,
  MOVE_CALLED_OFF: over,
  MEMBER_NOT_FOUND: over,
} satisfies Record<TransferPhase, PhaseFunction>;

function phaseOf(transfer: FollowedDossier): TransferPhase {
  const phase = TRANSFER_PHASES.find((known) => known === transfer.phase);
  if (phase === undefined) throw new Error(`a phase of a newer release: ${transfer.phase}`);
  return phase;
}
