import type { PlainDate } from '../../calendar/plain-date';
import type { PaperInput } from '../inputs';

/** Why a case rests. Each names who may say so; see `WHO_HOLDS`. */
export const HOLD_REASONS = [
  /** A question of political standard that needs a conclusion of its own (docs/law/admission.md §special-cases). */
  'political-standard',
  /** The candidate is investigated (4.16, our default). */
  'investigation',
  /** A signed denunciation; anonymous ones are not processed as such (4.18). */
  'denunciation',
  /** The candidate moves between the decision and the ceremony; a human chooses the way (4.7). */
  'moved-after-decision',
  /** It began on paper, and a second person has yet to confirm what was typed. */
  'taken-over',
  'other',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Reasons somebody may give by hand; the others come with an act of their own. */
export const GIVEN_REASONS = [
  'political-standard',
  'investigation',
  'denunciation',
  'other',
] as const satisfies readonly HoldReason[];
export type GivenReason = (typeof GIVEN_REASONS)[number];

/** How a hold ends: the case goes on from the very phase it rested in, or the candidate is not admitted. */
export const HOLD_OUTCOMES = ['go-on', 'not-admitted'] as const;
export type HoldOutcome = (typeof HOLD_OUTCOMES)[number];

/** Inputs of the acts that hold a case. */
export interface HoldingInputs {
  'hold-case': {
    readonly reason: GivenReason;
    readonly heldFrom: PlainDate;
    /** For a denunciation: whether its author is named. One without a name is not processed as such. */
    readonly signed?: boolean;
    readonly note: string;
  };
  'review-hold': { readonly reviewedOn: PlainDate; readonly note: string };
  'release-hold': {
    readonly releasedOn: PlainDate;
    readonly outcome: HoldOutcome;
    readonly note: string;
    /** The separate conclusion on political standard, where that was the reason. */
    readonly paper?: PaperInput;
  };
}
