import type { Body, Facts, OrganisationId } from '../../kernel/facts';
import { asItStood } from '../as-it-stood';
import { authorityFor, isAuthority } from '../authority';
import type { AdmissionState } from '../state';
import { homeOn } from '../../kernel/procedure';
import { packOf } from '../terms-of';
import type { AnnulledDecision, AnnulmentGround, AnnulmentInputs } from './inputs';

/** Who may annul a decision, as the tree stands today. */
export interface Annullers {
  readonly issuerStands: boolean;
  readonly bodies: readonly OrganisationId[];
}

/** The body that took a decision: its vote names it; of a decision taken over without votes, who had the power that day. */
export function issuerOf(state: AdmissionState, annuls: AnnulledDecision): OrganisationId | null {
  const decidedOn = annuls === 'admission' ? state.decidedOn : state.recognisedOn;
  if (!decidedOn) return null;
  const vote = state.votes.findLast(({ question, passes }) => question === annuls && passes);
  const named = vote && vote.heldOn >= decidedOn ? vote.organisation : null;
  return named ?? asItStood(state, decidedOn).authority?.body ?? null;
}

/** The cell on whose roll the member stands now; before the ceremony the dossier's own. */
export function cellNow(state: AdmissionState, { persons }: Facts): OrganisationId {
  return persons[state.subject]?.membership?.cell ?? state.organisation;
}

/**
 * The committee that decided annuls; where it is gone, the committee competent where the member stands now. Where only
 * authority or procedure were wrong, the body directly above may do it as well (our default, to be confirmed).
 * @param facts  `chains` of the issuer and, where it is gone, of the member's cell, as of today
 */
export function annullers(
  state: AdmissionState,
  { issuer, cell, ground }: Pick<AnnulmentInputs['annul-decision'], 'issuer' | 'cell' | 'ground'>,
  facts: Facts,
): Annullers {
  const own = facts.chains?.[issuer] ?? [];
  if (own[0]?.id === issuer) return { issuerStands: true, bodies: withAbove(own, issuer, ground) };
  const chain = facts.chains?.[cell ?? ''] ?? [];
  const found = authorityFor(packOf(state), chain);
  const bodies = isAuthority(found) ? withAbove(chain, found.body, ground) : [];
  return { issuerStands: false, bodies };
}

function withAbove(
  chain: readonly Body[],
  body: OrganisationId,
  ground: AnnulmentGround,
): readonly OrganisationId[] {
  const above = chain[chain.findIndex(({ id }) => id === body) + 1];
  return ground === 'standard' || !above ? [body] : [body, above.id];
}

/**
 * Bodies at one of which somebody may annul something here, before anything was typed: who decided or decides now, and all
 * above; of a tree that changed under a closed dossier, those it does not know.
 */
export function perhapsAnnullers(state: AdmissionState, facts: Facts): readonly OrganisationId[] {
  const { chain, authority } = state;
  const issuers = [issuerOf(state, 'admission'), issuerOf(state, 'recognition')];
  const known = [...issuers, authority?.body ?? null].filter((one) => one !== null);
  const places = known.map((body) => chain.indexOf(body)).filter((at) => at >= 0);
  const above = places.length > 0 ? chain.slice(Math.min(...places)) : [];
  const since = Object.values(facts.chains ?? {}).flatMap((bodies) =>
    bodies.filter(({ id, level }) => level !== 'cell' && !chain.includes(id)).map(({ id }) => id),
  );
  return [...new Set([...known, ...above, ...since])];
}

/** Whether the member stands in another cell than when it was decided, by a transfer or a merger. */
export function hasMoved(state: AdmissionState, annuls: AnnulledDecision, facts: Facts): boolean {
  const decidedOn = annuls === 'admission' ? state.decidedOn : state.recognisedOn;
  return decidedOn !== null && homeOn(state, decidedOn) !== cellNow(state, facts);
}
