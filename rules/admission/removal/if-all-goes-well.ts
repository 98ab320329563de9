import { carried, type Discharge } from '../discharge';
import { bodyAt } from '../seats';
import type { RemovalInputs } from './inputs';

/** What happens when a duty about a removal is done as it was begun. */
export const ifRemovalGoesWell = {
  'advise-on-complaint': (_state, on) => [{ type: 'complaint.advised', advisedOn: on }],
  // what comes after a removal that is overturned nobody can foresee
  'settle-complaint': (_state, on) => [
    {
      type: 'complaint.settled',
      settledOn: on,
      outcome: 'upheld',
      number: '',
      onTheRollFrom: null,
      by: null,
    },
  ],
  'decide-deadlock': (_state, on) => [
    {
      type: 'recognition.decided',
      number: '',
      decidedOn: on,
      issuedOn: on,
      officialOn: on,
      by: null,
    },
  ],
  'record-removal-division-appraisal': (_state, on) => [
    { type: 'removal.appraised', appraisedOn: on },
  ],
  'record-removal-grassroots-vote': (state, on) => [
    carried('removal', 'grassroots-committee', bodyAt('grassroots', state), on),
    { type: 'removal.endorsed', heldOn: on },
  ],
  'decide-removal': ({ removal }, on) => [
    {
      type: 'removal.decided',
      number: '',
      decidedOn: on,
      issuedOn: on,
      ground: removal?.ground ?? 'not-qualified',
      offTheRollFrom: on,
      by: null,
    },
  ],
} satisfies Partial<Readonly<Record<keyof RemovalInputs, Discharge>>>;
