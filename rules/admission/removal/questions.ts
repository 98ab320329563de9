import type { PlainDate } from '../../calendar/plain-date';
import { asItStood } from '../as-it-stood';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import type { CommitteeQuestion } from '../voting';

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
