import type { AdmissionEvent } from '../events';
import type { AdmissionState } from '../state';

/** What one type of event changes. Everything not named stays as it was. */
export type Evolutions = {
  readonly [T in AdmissionEvent['type']]: (
    state: AdmissionState,
    event: Extract<AdmissionEvent, { type: T }>,
  ) => Partial<AdmissionState>;
};
