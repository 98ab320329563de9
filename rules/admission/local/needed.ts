import type { LocalStep } from '../../kernel/layer';
import { refuse, type Refusal } from '../../kernel/refusal';
import { localSteps } from '../packs/layers';
import type { Pack } from '../packs/pack';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';

/** Whether an overlay asks for the union's proposal and it has not come. */
export function awaitsUnionProposal(state: AdmissionState, pack: Pack = packOf(state)): boolean {
  return localSteps(pack).includes('union-proposal') && !state.local?.unionProposedOn;
}

/** Whether an overlay asks for the awareness check and it was not made. */
export function awaitsAwarenessCheck(state: AdmissionState): boolean {
  return localSteps(packOf(state)).includes('awareness-check') && !state.local?.awarenessCheckedOn;
}

/** Why the file is not opened yet, where the overlay in force that day asks for a union's proposal. */
export function unionProposalFirst(state: AdmissionState, pack: Pack): Refusal | null {
  if (!awaitsUnionProposal(state, pack)) return null;
  const article = overlayWith('union-proposal', pack);
  return refuse('LOCAL.UNION_PROPOSAL_FIRST', article, { act: 'record-union-proposal' });
}

/** Why nobody decides yet, where an overlay asks for the awareness check. */
export function awarenessCheckFirst(state: AdmissionState): Refusal | null {
  if (!awaitsAwarenessCheck(state)) return null;
  const article = overlayWith('awareness-check', packOf(state));
  return refuse('LOCAL.AWARENESS_CHECK_FIRST', article, { act: 'record-awareness-check' });
}

/** The overlay that adds the step, as the article of a duty or a refusal. */
export function overlayWith(step: LocalStep, { layers = [] }: Pack): string {
  const layer = layers.find(({ steps }) => steps.includes(step));
  if (!layer) return 'Rõ';
  return `local overlay ${layer.id}, version ${layer.version}, of ${layer.publishedOn}`;
}
