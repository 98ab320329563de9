import type { Question } from './packs/pack';
import { bodyAt } from './seats';
import type { AdmissionState } from './state';
import { packOf } from './terms-of';
import type { CellQuestion, CommitteeQuestion } from './voting';

/** What the dossier's cell is asked. */
export function askedOfCell(state: AdmissionState, question: Question): CellQuestion {
  return { question, cell: state.organisation, pack: packOf(state) };
}

/** What the grassroots committee is asked to propose. @source R12 */
export function askedOfGrassroots(state: AdmissionState, question: Question): CommitteeQuestion {
  return {
    question,
    body: 'grassroots-committee',
    organisation: bodyAt('grassroots', state),
    threshold: packOf(state).thresholds['grassroots-committee'][question],
    deciding: false,
  };
}

/** What the authority of this dossier is asked to decide, at the bar that was fixed when the file opened. @source R13, R14 */
export function askedOfAuthority(state: AdmissionState, question: Question): CommitteeQuestion {
  const { authority } = state;
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
