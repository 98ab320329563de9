import type { PlainDate } from '../calendar/plain-date';
import type { AdmissionEvent } from './events';
import type { PaperInput } from './inputs';

/** The event for a paper that came with an act; none when it did not. */
export function attached(
  slot: string,
  madeOn: PlainDate,
  paper: PaperInput | undefined,
): readonly AdmissionEvent[] {
  return paper ? [{ type: 'paper.attached', slot, madeOn, ...paper }] : [];
}
