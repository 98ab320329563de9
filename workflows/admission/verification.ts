import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/**
 * A6. The bodies asked about the candidate and relatives reply, then cell and grassroots committee certify the CV.
 * Beside it runs one workflow for each letter, since each has a term of its own (verification-request.workflow.ts);
 * it is started, moved and ended by what the ledger tells here (helpers-beside.ts).
 */
export const verification: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the replies of the bodies asked, then the certified CV', takeCare);
