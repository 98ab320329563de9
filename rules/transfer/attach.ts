import type { PaperInput } from '../admission/inputs';
import type { PlainDate } from '../calendar/plain-date';
import type { TransferEvent } from './events';

/** The event for a paper that came with an act; none when it did not. */
export function attached(
  slot: string,
  madeOn: PlainDate,
  paper: PaperInput | undefined,
): readonly TransferEvent[] {
  return paper ? [{ type: 'paper.attached', slot, madeOn, ...paper }] : [];
}
