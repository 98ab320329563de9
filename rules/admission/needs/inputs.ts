import type { PlainDate } from '../../calendar/plain-date';
import type { PaperInput } from '../inputs';
import type { Education, SpecialCategory } from '../packs/pack';

/** Why less education is enough where somebody lives or works (R03). */
export const EDUCATION_GROUNDS = [
  'mountain',
  'border',
  'island',
  'ethnic-minority',
  'especially-hard',
  'offshore-fisher',
] as const;
export type EducationGround = (typeof EDUCATION_GROUNDS)[number];

/** What there is at the place of a candidate over the greatest age: one of these must hold (4.10). */
export const PLACE_CONDITIONS = ['no-organisation', 'no-member', 'special-need'] as const;
export type PlaceCondition = (typeof PLACE_CONDITIONS)[number];

/** Inputs of the acts that record what a candidate's own case asks for. */
export interface NeedsInputs {
  'record-education': {
    readonly recordedOn: PlainDate;
    readonly level: Education;
    /** Absent where the general condition holds. */
    readonly ground?: EducationGround;
    /** A village elder or respected person there: reading and writing may be enough, with consent. */
    readonly elder?: boolean;
    /** The proof, a certified copy. */
    readonly paper?: PaperInput;
  };
  'flag-special-category': {
    readonly category: SpecialCategory;
    readonly flaggedOn: PlainDate;
    readonly note: string;
  };
  'assess-older-candidate': {
    readonly assessedOn: PlainDate;
    readonly healthy: boolean;
    readonly respected: boolean;
    readonly place: PlaceCondition;
    readonly note: string;
  };
}
