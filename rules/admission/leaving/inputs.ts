import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import type { PaperInput } from '../inputs';

/** How far the case had come when the candidate moved; it says what of it counts in the new place. */
export const MOVE_STAGES = [
  /** The cell had not voted: the work goes on in the new place (4.4). */
  'considered',
  /** Voted, not sent up: the new cell votes again (4.5). */
  'resolved',
  /** It lay with the authority, which does not decide (4.6, to be confirmed). */
  'submitted',
  /** Decided, no ceremony yet: the new place holds it under the same decision (4.7, to be confirmed). */
  'decided',
] as const;
export type MoveStage = (typeof MOVE_STAGES)[number];

/** What a human chooses where the candidate moves between decision and ceremony (4.7). */
export const DECIDED_MOVE_CHOICES = [
  'new-place-holds-ceremony',
  'cancel-decision',
  /** The stay elsewhere is temporary: the cell that proposed holds the ceremony. */
  'stays-with-cell',
] as const;
export type DecidedMoveChoice = (typeof DECIDED_MOVE_CHOICES)[number];

/** Inputs of the acts by which a candidate's case goes to another place. */
export interface LeavingInputs {
  'certify-move': {
    /** The committee that takes the case over. */
    readonly to: OrganisationId;
    readonly certifiedOn: PlainDate;
    readonly number: string;
    readonly paper?: PaperInput;
  };
  'forward-file': {
    /** The authority of the new place. */
    readonly to: OrganisationId;
    readonly forwardedOn: PlainDate;
    readonly number: string;
    readonly paper?: PaperInput;
  };
  'record-move-receipt': { readonly arrivedOn: PlainDate };
  'give-case-to-cell': { readonly cell: OrganisationId; readonly givenOn: PlainDate };
  'assign-helper': { readonly helper: PersonId; readonly assignedOn: PlainDate };
  'call-off-move': { readonly calledOffOn: PlainDate; readonly reason: string };
  'report-move-after-decision': { readonly reportedOn: PlainDate; readonly note: string };
  'settle-move-after-decision': {
    readonly choice: DecidedMoveChoice;
    readonly settledOn: PlainDate;
    /** The committee the decision goes to, with the file, where the new place holds the ceremony. */
    readonly to?: OrganisationId;
    /** Number of the letter that goes with it. */
    readonly number?: string;
    readonly note: string;
  };
}
