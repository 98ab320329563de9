import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { DecisionInput, PaperInput } from '../inputs';

/** Decisions that can be found to have been wrong. */
export const ANNULLED_DECISIONS = ['admission', 'recognition'] as const;
export type AnnulledDecision = (typeof ANNULLED_DECISIONS)[number];

/**
 * Why a decision was wrong: the person did not meet the standard; or only the body that took it, or the way to it, was not
 * the right one, which is mended by doing it again.
 * @source docs/law/admission.md §wrong-admission
 */
export const ANNULMENT_GROUNDS = ['standard', 'authority', 'procedure'] as const;
export type AnnulmentGround = (typeof ANNULMENT_GROUNDS)[number];

/** From where on a procedure is done again. */
export const REDO_STAGES = ['cell-vote', 'grassroots-vote', 'decision'] as const;
export type RedoStage = (typeof REDO_STAGES)[number];

/** Inputs of the acts on a decision that was wrong. */
export interface AnnulmentInputs {
  'annul-decision': {
    readonly annuls: AnnulledDecision;
    readonly ground: AnnulmentGround;
    readonly annulledOn: PlainDate;
    readonly number: string;
    /** The body whose decision it was, as the decision names it. */
    readonly issuer: OrganisationId;
    /** Where that body is gone, or a closed dossier opens again: the cell on whose roll the member stands now. */
    readonly cell?: OrganisationId;
    /** Day of the superior's written consent, where the member stands in another cell by now. */
    readonly consentedOn?: PlainDate;
    readonly reason: string;
    readonly paper?: PaperInput;
  };
  'order-redo': {
    readonly orderedOn: PlainDate;
    readonly from: RedoStage;
    /** What has to be done otherwise. */
    readonly reason: string;
    /** Who answers for what went wrong, as it was reviewed. */
    readonly responsibility: string;
  };
  'recognise-after-correction': DecisionInput;
  'end-uncured': {
    readonly endedOn: PlainDate;
    readonly number: string;
    readonly reason: string;
  };
}
