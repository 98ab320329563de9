import type { PlainDate } from '../../calendar/plain-date';
import { assumedAuthority } from '../assumed-authority';
import type { AdmissionEvent } from '../events';
import type { AdmissionState } from '../state';

/** Which cell gets the case nobody knows yet: the committee that takes it over stands for it. */
export function givenToSomeCell(
  state: AdmissionState,
  on: PlainDate,
  today: PlainDate,
): readonly AdmissionEvent[] {
  const {
    to = state.organisation,
    receiving = state.chain,
    stage = 'considered',
  } = state.move ?? {};
  const place = { organisation: to, chain: receiving, division: null, grassroots: to };
  const authority = state.authority && assumedAuthority({ ...state, ...place }, today);
  return [
    {
      type: 'bodies.changed',
      change: 'move:',
      on,
      ...place,
      authority,
      failedAt: null,
      onTheRollFrom: null,
    },
    {
      type: 'candidate.moved',
      stage,
      movedOn: on,
      from: state.organisation,
      to,
      setAside: [],
    },
  ];
}
