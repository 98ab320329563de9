import type { PlainDate } from '../calendar/plain-date';
import type { Authority } from './events';
import { packFor } from './packs/registry';
import { bodyAbove } from './seats';
import type { AdmissionState } from './state';

/** Before the file opens nobody has said who decides; by the pack of today it is most likely this body. */
export function assumedAuthority(state: AdmissionState, today: PlainDate): Authority {
  const pack = packFor(today);
  const { grassroots, organisation } = state;
  const own = grassroots !== null && pack.decider.kind === 'grassroots-standing-committee';
  const body = own ? grassroots : bodyAbove(grassroots ?? organisation, state);
  const { article } = pack.decider;
  return { body, meeting: 'standing-committee', comparison: 'more-than-half', article };
}
