import type { PlainDate } from '../calendar/plain-date';
import type { AdmissionState } from './state';

/**
 * The dossier with the bodies it had on a day: a meeting held before a merger counts on the roll, the committee and the
 * authority of its own day, however late it is recorded. The rest is as it is now.
 */
export function asItStood(state: AdmissionState, day: PlainDate): AdmissionState {
  const then = state.formerly?.find(({ untilOn }) => day < untilOn);
  if (!then) return state;
  const { organisation, chain, division, grassroots } = then;
  const authority = then.authority ?? state.authority;
  return { ...state, organisation, chain, division, grassroots, authority };
}
