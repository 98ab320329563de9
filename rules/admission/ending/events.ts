import type { PlainDate } from '../../calendar/plain-date';
import type { Done } from '../events';
import type { CancellationCause } from './inputs';

/** How a case ends early. */
export type EndingEvent =
  | {
      /** The authority is asked to cancel its decision; nobody is admitted by it any more. */
      readonly type: 'cancellation.asked';
      readonly askedOn: PlainDate;
      readonly because: CancellationCause;
    }
  | ({
      readonly type: 'decision.cancelled';
      readonly cancelledOn: PlainDate;
      readonly number: string;
      readonly because: CancellationCause;
    } & Done)
  | {
      readonly type: 'candidate.died';
      readonly diedOn: PlainDate;
      /** From this day a probationary member stands on no roll; null for who was none. */
      readonly offTheRollFrom: PlainDate | null;
    };
