import type { PlainDate } from '../calendar/plain-date';
import type { Duty } from '../kernel/duty';
import type { AdmissionEvent, VoteTaken } from './events';
import type { Question, VotingBody } from './packs/pack';
import type { AdmissionState } from './state';

/** One step of a run. */
export interface Run {
  /** The duty that is done. */
  readonly duty: Duty;
  readonly today: PlainDate;
}

/** What happens when a duty is done and all goes well. */
export type Discharge = (
  state: AdmissionState,
  on: PlainDate,
  run: Run,
) => readonly AdmissionEvent[];

/** A vote that was carried; its counts stand for nobody. */
export function carried(
  question: Question,
  body: VotingBody,
  organisation: string,
  heldOn: PlainDate,
): VoteTaken {
  return {
    type: 'vote.taken',
    question,
    body,
    organisation,
    heldOn,
    form: 'raised-card',
    formChosenBy: 'meeting',
    base: 1,
    present: 1,
    yes: 1,
    no: 0,
    blank: 0,
    invalid: 0,
    comparison: 'at-least-two-thirds',
    article: '',
    passes: true,
    roll: [],
    resolutionNumber: null,
  };
}
