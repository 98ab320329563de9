import type { Evolutions } from '../evolve/table';
import { asking } from '../needs/evolve';
import type { FormerMembership, ReadmissionEvent } from './events';

/** The case is one of re-admission, and asks for the consent of the province's standing committee. */
export const readmissionEvolve = {
  'former-member.found': (state, event) => ({
    readmission: formerly(event),
    ...asking(state, [], ['readmission-consent']),
  }),
  'former-member.recorded': (state, event) => ({
    readmission: formerly(event),
    ...asking(state, [], event.asks),
  }),
} satisfies Pick<Evolutions, ReadmissionEvent['type']>;

function formerly(event: FormerMembership): FormerMembership {
  const { leftOn, way, recordClearedOn, earlierReadmissions, firstAdmittedOn } = event;
  return { leftOn, way, recordClearedOn, earlierReadmissions, firstAdmittedOn };
}
