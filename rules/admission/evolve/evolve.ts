import type { AdmissionEvent } from '../events';
import type { AdmissionState } from '../state';
import { begin } from './begin';
import { bodiesChanged } from './bodies-changed';
import { fromTheCell } from './from-the-cell';
import type { Evolutions } from './table';
import { takeOver } from '../takeover/evolve';
import { isOfMove, leaving } from '../leaving/evolve';
import { beneathMove, onItsWay } from '../leaving/move';
import { localEvolve } from '../local/evolve';
import { repackEvolve } from '../repack/evolve';
import { expiryEvolve } from '../expiry/evolve';
import { annulment, isOfAnnulment } from '../annulment/evolve';
import { aboveCorrection, beneathCorrection } from '../annulment/state';
import { readmissionEvolve } from '../readmission/evolve';
import { needsEvolve } from '../needs/evolve';
import { cardEvolve } from '../card/evolve';
import { ending } from '../ending/evolve';
import { beneathHold } from '../holding/held';
import { holding, isOfHold, restingOn } from '../holding/evolve';
import { meetingEvolve } from '../meeting/evolve';
import { classPlaceEvolve } from '../class-places/evolve';
import { newMemberClassEvolve } from '../new-member-class/evolve';
import { originalsEvolve } from '../originals/evolve';
import { removalEvolve } from '../removal/evolve';
import { sealedEvolve } from '../sealed/evolve';
import { toTheCell } from './to-the-cell';

const EVOLUTIONS: Evolutions = {
  ...toTheCell,
  ...fromTheCell,
  ...bodiesChanged,
  ...sealedEvolve,
  ...originalsEvolve,
  ...repackEvolve,
  ...meetingEvolve,
  ...newMemberClassEvolve,
  ...classPlaceEvolve,
  ...holding,
  ...ending,
  ...expiryEvolve,
  ...annulment,
  ...cardEvolve,
  ...needsEvolve,
  ...readmissionEvolve,
  ...localEvolve,
  ...leaving,
  ...removalEvolve,
  ...takeOver,
};

/** State after one more event. Knows nothing but the two, so that a ledger folds the same for ever. */
export function evolveAdmission(
  state: AdmissionState | null,
  event: AdmissionEvent,
): AdmissionState {
  if (event.type === 'candidate.listed') return begin(event);
  if (!state) throw new Error(`${event.type} before the candidate was listed`);
  // what happens to a case that rests changes where it will go on from
  const change = isOfHold(event.type)
    ? changes(state, event.type, event)
    : restingOn(state, beneathItsWay(beneathHold(state), event));
  return { ...state, ...change };
}

/** And so does what happens to one that is on its way to another place. */
function beneathItsWay(
  state: AdmissionState,
  event: Exclude<AdmissionEvent, { type: 'candidate.listed' }>,
): Partial<AdmissionState> {
  return isOfMove(event.type)
    ? changes(state, event.type, event)
    : onItsWay(state, correcting(beneathMove(state), event.type, event));
}

/** What happens while a procedure is done again changes where that has come to. */
function correcting<T extends AdmissionEvent['type']>(
  state: AdmissionState,
  type: T,
  event: Extract<AdmissionEvent, { type: T }>,
): Partial<AdmissionState> {
  if (isOfAnnulment(type)) return changes(state, type, event);
  return aboveCorrection(state, changes(beneathCorrection(state), type, event));
}

/** Ties the event to its own line of the table; the compiler checks that they belong together. */
function changes<T extends AdmissionEvent['type']>(
  state: AdmissionState,
  type: T,
  event: Extract<AdmissionEvent, { type: T }>,
): Partial<AdmissionState> {
  return EVOLUTIONS[type](state, event);
}
