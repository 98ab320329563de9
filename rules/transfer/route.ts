import type { Body, Level, OrganisationId } from '../kernel/facts';
import type { TransferState } from './state';

type Chains = Pick<TransferState, 'releasing' | 'receiving'>;

/**
 * Committees between the two cells, in the order a letter goes: up on the old cell's side, then down on the new one's. A
 * body above both stands on neither side, so none is named for two cells of one committee.
 */
export function committeesBetween(
  releasing: readonly Body[],
  receiving: readonly Body[],
): readonly Body[] {
  const shared = (one: Body, side: readonly Body[]): boolean =>
    side.some(({ id }) => id === one.id);
  const up = releasing.slice(1).filter((body) => !shared(body, receiving));
  const down = receiving.slice(1).filter((body) => !shared(body, releasing));
  return [...up, ...down.toReversed()];
}

/**
 * Committees that have to pass the letter on, by the levels the pack names.
 * @param levels  none where the cells do it alone and committees are only told
 */
export function passingOn(
  releasing: readonly Body[],
  receiving: readonly Body[],
  levels: readonly Level[],
): readonly OrganisationId[] {
  return committeesBetween(releasing, receiving)
    .filter(({ level }) => levels.includes(level))
    .map(({ id }) => id);
}

/** Every body of both sides, the old cell first; a body above both stands once. */
export function bothChains({ releasing, receiving }: Chains): readonly OrganisationId[] {
  return [...new Set([...releasing, ...receiving])];
}

/** The body above another on its own side; the topmost, and one on neither side, answer to themselves. */
export function bodyAbove(body: OrganisationId, chains: Chains): OrganisationId {
  const side = chains.releasing.includes(body) ? chains.releasing : chains.receiving;
  const at = side.indexOf(body);
  return at < 0 ? body : (side[at + 1] ?? body);
}

/** The committee whose turn it is to pass the letter on; null when it is on its way to the new cell. */
export function nextOnward({ onward, passedOn }: TransferState): OrganisationId | null {
  return onward[passedOn.length] ?? null;
}
