import type { PlainDate } from '../calendar/plain-date';
import { asItStood } from './as-it-stood';
import type { Question } from './packs/pack';
import { bodyAt } from './seats';
import type { AdmissionState } from './state';
import { packOf } from './terms-of';
import type { CellQuestion, CommitteeQuestion } from './voting';

/** What the dossier's cell of that day is asked. */
export function askedOfCell(
  state: AdmissionState,
  question: Question,
  heldOn: PlainDate,
): CellQuestion {
  return { question, cell: asItStood(state, heldOn).organisation, pack: packOf(state) };
}

/** What the grassroots committee of that day is asked to propose; without power where there was none. @source R12 */
export function askedOfGrassroots(
  state: AdmissionState,
  question: Question,
  heldOn: PlainDate,
): CommitteeQuestion {
  const { grassroots } = asItStood(state, heldOn);
  return {
    question,
    body: 'grassroots-committee',
    organisation: grassroots ?? bodyAt('grassroots', state),
    threshold: grassroots ? packOf(state).thresholds['grassroots-committee'][question] : null,
    deciding: false,
  };
}

/** What the authority of that day is asked to decide, at the bar that was fixed with it. @source R13, R14 */
export function askedOfAuthority(
  state: AdmissionState,
  question: Question,
  heldOn: PlainDate,
): CommitteeQuestion {
  const { authority } = asItStood(state, heldOn);
  if (!authority) throw new Error('no authority before the file is open');
  const { meeting, comparison, article, body } = authority;
  return {
    question,
    body: meeting,
    organisation: body,
    threshold: { comparison, article, confidence: 'restated' },
    deciding: true,
  };
}
