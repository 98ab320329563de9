import type { PlainDate } from '../../calendar/plain-date';
import type { Seat } from '../seats';
import type { HoldOutcome, HoldReason } from './inputs';

/** Seats in whose name a case may be held, and which then answer for it. */
export type HoldingSeat = Extract<Seat, 'verifier' | 'cell-superior' | 'authority'>;

/** What can happen to a case that rests. */
export type HoldingEvent =
  | {
      readonly type: 'case.held';
      readonly reason: HoldReason;
      readonly heldFrom: PlainDate;
      readonly by: HoldingSeat;
    }
  | { readonly type: 'hold.reviewed'; readonly reviewedOn: PlainDate }
  | {
      readonly type: 'hold.released';
      readonly releasedOn: PlainDate;
      readonly outcome: HoldOutcome;
    };
