import type { PersonId } from '../kernel/facts';
import type { Done } from './events';
import type { AdmissionState, Hands } from './state';

/** Hands that are remembered, because a later one must be somebody else's. */
export type Hand = 'proposer' | 'verifier' | 'typist';

/** Everybody who stood behind a hand: who did it, and in whose place. */
export function personsBehind(
  { hands, takenOver }: Pick<AdmissionState, 'hands' | 'takenOver'>,
  hand: Hand,
): readonly PersonId[] {
  const persons = {
    proposer: [hands.proposer, hands.proposerFor],
    verifier: [hands.verifier, hands.verifierFor],
    /** Who typed a dossier that began on paper. */
    typist: [takenOver?.by, takenOver?.byFor],
  }[hand];
  return persons.filter((one) => typeof one === 'string');
}

/** The hands after somebody proposed, in their own name or for another. */
export function proposedBy({ hands }: AdmissionState, { by, onBehalfOf }: Done): Hands {
  const { proposer: _before, proposerFor: _for, ...rest } = hands;
  return { ...rest, proposer: by, ...(onBehalfOf && { proposerFor: onBehalfOf }) };
}

/** The hands after somebody verified. */
export function verifiedBy({ hands }: AdmissionState, { by, onBehalfOf }: Done): Hands {
  const { verifier: _before, verifierFor: _for, ...rest } = hands;
  return { ...rest, verifier: by, ...(onBehalfOf && { verifierFor: onBehalfOf }) };
}
