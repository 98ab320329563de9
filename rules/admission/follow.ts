import { addDays, type PlainDate } from '../calendar/plain-date';
import type { Facts, OrganisationId } from '../kernel/facts';
import { successorOf, type BodiesMoved } from '../kernel/procedure';
import { authorityFor, isAuthority } from './authority';
import type { AdmissionEvent, Authority } from './events';
import { isUnconfirmed } from './takeover/state';
import { redirected } from './leaving/follow';
import { nobodyDecides } from './nobody-decides';
import { placeOf } from './seats';
import type { AdmissionState } from './state';
import { packOf } from './terms-of';

/**
 * What an admission learns of a change of the tree: its cell, the bodies above, and who decides what is still to be
 * decided. A decision already taken stays with the body that took it: its vote names it. Terms of the law run on, so no
 * due date moves but that of a step that is new. A cell reported as too small and large enough after the change is
 * restored by it.
 * @param facts  `bodies`: the dossier's body on the day of the change (its successor, where it has one) and all above it
 * @returns nothing where no body of the dossier is another than before, and for a closed dossier
 * @source docs/law/admission.md §dissolved-bodies (our default: the regulations do not say)
 */
export function followAdmission(
  state: AdmissionState,
  moved: BodiesMoved,
  facts: Facts,
): readonly AdmissionEvent[] {
  const home = facts.bodies[0];
  if (state.closed || !home) return [];
  const place = placeOf(facts.bodies);
  const authority = authorityAfter(state, moved, facts);
  const lost = nobodyDecides(state, facts.bodies);
  const failedAt = state.failedVote ? successorOf(moved, state.failedVote.organisation) : null;
  const { change, on } = moved;
  const onTheWay = redirected(state, moved);
  const known = lost === !!state.packReview?.authorityLostOn;
  if (known && !isElsewhere(state, { organisation: home.id, ...place, authority, failedAt })) {
    return onTheWay;
  }
  const restored =
    state.smallCellReportedOn !== null && home.fullMembers >= packOf(state).minimumCell.fullMembers;
  return [
    {
      type: 'bodies.changed',
      change,
      on,
      organisation: home.id,
      ...place,
      authority,
      failedAt,
      onTheRollFrom: home.id === state.organisation ? null : onTheRollFrom(state, on),
      ...(lost && { nobodyDecides: true as const }),
    },
    ...(restored ? [{ type: 'cell.restored' as const, confirmedOn: on }] : []),
    ...onTheWay,
  ];
}

/** Who decides here on that day; where the tree has nobody to say so, whoever took the former authority's place. */
function authorityAfter(state: AdmissionState, moved: BodiesMoved, facts: Facts): Authority | null {
  const { authority, pack } = state;
  if (!authority || !pack) return authority;
  const found = authorityFor(packOf(state), facts.bodies);
  return isAuthority(found) ? found : { ...authority, body: successorOf(moved, authority.body) };
}

type Bodies = Pick<
  AdmissionState,
  'organisation' | 'chain' | 'division' | 'grassroots' | 'authority'
> & { readonly failedAt: OrganisationId | null };

function isElsewhere(state: AdmissionState, after: Bodies): boolean {
  const keyOf = (bodies: Bodies): string =>
    JSON.stringify([
      bodies.organisation,
      bodies.chain,
      bodies.division,
      bodies.grassroots,
      bodies.authority && [bodies.authority.body, bodies.authority.meeting],
      bodies.failedAt,
    ]);
  return keyOf({ ...state, failedAt: state.failedVote?.organisation ?? null }) !== keyOf(after);
}

/** A probationary member moves with the cell; one received after that day, though, only from the day after the ceremony. */
function onTheRollFrom(state: AdmissionState, on: PlainDate): PlainDate | null {
  const { ceremonyOn, removal } = state;
  // until a second person has confirmed what was typed, the register moves its line itself
  if (!ceremonyOn || isUnconfirmed(state)) return null;
  // who was struck off stands on no roll, also while a complaint about it is open
  if (removal?.decidedOn) return null;
  return ceremonyOn < on ? on : addDays(ceremonyOn, 1);
}
