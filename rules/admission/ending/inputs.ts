import type { PlainDate } from '../../calendar/plain-date';
import type { PaperInput } from '../inputs';

/** Why a decision that was never carried out is cancelled. */
export const CANCELLATION_CAUSES = [
  'withdrawn',
  'oath-refused',
  'moved',
  'not-carried-out',
] as const;
export type CancellationCause = (typeof CANCELLATION_CAUSES)[number];

/** Inputs of the acts that end a case before the ceremony, or by death. */
export interface EndingInputs {
  'record-oath-refused': { readonly refusedOn: PlainDate; readonly reason: string };
  'cancel-decision': {
    readonly cancelledOn: PlainDate;
    readonly number: string;
    readonly reason: string;
    readonly paper?: PaperInput;
  };
  'record-death': { readonly diedOn: PlainDate };
}
