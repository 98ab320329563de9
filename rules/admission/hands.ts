import type { PersonId } from '../kernel/facts';
import type { Done } from './events';
import type { AdmissionState, Hands } from './state';

/** Hands that are remembered, because a later one must be somebody else's. */
export type Hand = 'proposer' | 'verifier';

/** Everybody who stood behind a hand: who did it, and in whose place. */
export function personsBehind({ hands }: AdmissionState, hand: Hand): readonly PersonId[] {
  const persons =
    hand === 'proposer'
      ? [hands.proposer, hands.proposerFor ?? null]
      : [hands.verifier, hands.verifierFor ?? null];
  return persons.filter((one) => one !== null);
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
