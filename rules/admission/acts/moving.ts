import { addDays } from '../../calendar/plain-date';
import { unlessRefused } from '../../kernel/checks';
import type { Body, Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { begun, type AdmissionRule } from '../act';
import { authorityFor, isAuthority } from '../authority';
import type { AdmissionEvent, Authority } from '../events';
import type { AdmissionInputs } from '../inputs';
import { nobodyDecides } from '../nobody-decides';
import { placeOf } from '../seats';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';

type Moving = AdmissionInputs['move-to-cell'];

/**
 * 3. A probationary member was accepted by another cell, which holds recognition from now on (general knowledge, to be
 * confirmed). Votes taken stand; bodies, authority and mentor are the new cell's. A dossier that closed meanwhile takes
 * the member along too, so that no roll is left behind.
 */
const moveToCell: AdmissionRule<'move-to-cell'> = {
  byTime: true,
  whenClosed: true,
  occurredOn: ({ movedOn }) => movedOn,
  needs: ({ to, movedOn }) => ({ chainsOf: [to], chainsOn: movedOn, subject: true }),
  may: (state) => {
    const { ceremonyOn, phase, closed } = begun(state);
    // who was struck off or has died takes no membership along
    const member =
      ceremonyOn && phase !== 'REMOVAL_COMPLAINT' && (!closed || phase === 'RECOGNISED');
    return member ? null : refuse('PHASE.NOT_NOW', 'Rõ', { phase });
  },
  do: (state, input, facts) =>
    unlessRefused([notThere(begun(state), input, facts)], () => moved(begun(state), input, facts)),
};

function notThere(state: AdmissionState, { to }: Moving, facts: Facts): Refusal | null {
  if (to === state.organisation) return refuse('TRANSFER.SAME_CELL', 'Rõ', {}, 'to');
  const cell = facts.chains?.[to]?.[0];
  return cell?.level === 'cell' ? null : refuse('CELL.UNKNOWN', 'Rõ', {}, 'to');
}

function moved(
  state: AdmissionState,
  { transfer, to, movedOn }: Moving,
  facts: Facts,
): readonly AdmissionEvent[] {
  const bodies = facts.chains?.[to] ?? [];
  const authority = authorityIn(bodies, state);
  const since = facts.persons[state.subject]?.membership?.since;
  const from = state.closed ? since : state.ceremonyOn;
  return [
    {
      type: 'bodies.changed',
      change: `transfer:${transfer}`,
      on: movedOn,
      organisation: to,
      ...placeOf(bodies),
      authority,
      failedAt: failedAt(state, to, bodies, authority),
      ...(nobodyDecides(state, bodies) && { nobodyDecides: true as const }),
      onTheRollFrom: from && from >= movedOn ? addDays(from, 1) : movedOn,
      ...(state.closed ? { onTheRollAs: 'full' as const } : {}),
    },
    ...(state.closed ? [] : [{ type: 'mentor.wanted' as const, wantedOn: movedOn }]),
  ];
}

/** Who decides recognition there, by the pack of the file; where the tree names nobody, the former authority stays. */
export function authorityIn(bodies: readonly Body[], state: AdmissionState): Authority | null {
  const { pack, authority } = state;
  if (!pack || !authority) return authority;
  const found = authorityFor(packOf(state), bodies);
  return isAuthority(found) ? found : authority;
}

/** A vote that failed in the old place is answered in the new one: the body of the same rank counts as the one that voted. */
function failedAt(
  { failedVote, organisation, grassroots }: AdmissionState,
  to: string,
  bodies: readonly Body[],
  authority: Authority | null,
): string | null {
  if (!failedVote) return null;
  if (failedVote.organisation === organisation) return to;
  const here = bodies.find(({ level }) => level === 'grassroots')?.id;
  return failedVote.organisation === grassroots && here ? here : (authority?.body ?? to);
}

export const movingActs = { 'move-to-cell': moveToCell };
