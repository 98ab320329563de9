import type { PlainDate } from '../../calendar/plain-date';
import { asItStood } from '../as-it-stood';
import { askedOfAuthority } from '../questions';
import { bodyAt } from '../seats';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import type { CommitteeQuestion } from '../voting';
import type { DeadlockDecision } from './inputs';

/**
 * What the authority of that day is asked about a removal: the same body and meeting that decides admissions, at the
 * pack's own bar for removals (more than half of a standing committee; two thirds of an authorised committee in office).
 * @source R23
 */
export function askedToRemove(state: AdmissionState, heldOn: PlainDate): CommitteeQuestion {
  const { authority } = asItStood(state, heldOn);
  if (!authority) throw new Error('no authority before the file is open');
  const { meeting: body, body: organisation } = authority;
  const threshold = packOf(state).thresholds[body].removal;
  return { question: 'removal', body, organisation, threshold, deciding: true };
}

/**
 * What the body is asked to which fruitless meetings were reported: the authority by the meeting that decides this dossier;
 * where its own committee was the one in deadlock, the standing committee of the body above. A new vote is asked for at
 * the bar of a recognition.
 * @source R22
 */
export function askedInDeadlock(
  state: AdmissionState,
  outcome: DeadlockDecision,
  heldOn: PlainDate,
): CommitteeQuestion {
  const then = asItStood(state, heldOn);
  const organisation = bodyAt('failed-vote-answerer', then);
  const question = outcome === 'remove' ? 'removal' : 'recognition';
  const { authority } = then;
  if (authority?.body === organisation) {
    return question === 'removal'
      ? askedToRemove(state, heldOn)
      : askedOfAuthority(state, question, heldOn);
  }
  const body = 'standing-committee';
  const threshold = packOf(state).thresholds[body][question];
  return { question, body, organisation, threshold, deciding: true };
}
