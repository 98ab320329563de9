import { followRequest } from './follow-request';
import type { HelperTold } from './messages';
import { takeCare } from './take-care';

/**
 * One letter to a committee or agency asked about the candidate or a relative, in time: it answers within 30 working days
 * of receiving it, 90 abroad. The asked body is reminded, then its superior is told, until the reply is recorded or the
 * dossier no longer waits for it.
 */
export async function verificationRequestWorkflow(input: HelperTold): Promise<void> {
  const request = followRequest(input);
  while (!request.closed) {
    request.beginRound();
    await takeCare(request);
    await request.restIfHistoryIsLong();
  }
}
