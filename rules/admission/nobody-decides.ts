import type { Body } from '../kernel/facts';
import { authorityFor, isAuthority } from './authority';
import type { AdmissionState } from './state';
import { packOf } from './terms-of';

/** Whether the body due to decide has lost its authority by the dossier's own pack, and no other of these bodies has it. */
export function nobodyDecides(state: AdmissionState, bodies: readonly Body[]): boolean {
  const { authority, pack } = state;
  return !!authority && !!pack && !isAuthority(authorityFor(packOf(state), bodies));
}
