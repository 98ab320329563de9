import type { PlainDate } from '../../calendar/plain-date';
import type { Education, SpecialCategory } from '../packs/pack';
import type { EducationGround, PlaceCondition } from './inputs';

/** What was found of a candidate over the greatest age. */
export interface OlderCandidate {
  readonly assessedOn: PlainDate;
  readonly healthy: boolean;
  readonly respected: boolean;
  readonly place: PlaceCondition;
}

/** What a candidate has learnt, and why less may be enough. */
export interface RecordedEducation {
  readonly recordedOn: PlainDate;
  readonly level: Education;
  readonly ground: EducationGround | null;
  readonly elder: boolean;
}

/** A special case that the dossier is, and the paper it needs for it. */
export interface FlaggedCategory {
  readonly category: SpecialCategory;
  readonly slot: string;
  readonly flaggedOn: PlainDate;
}

/** What a candidate's own case asks for. `asks`: slots whose papers must be there before the cell meets. */
export type NeedsEvent =
  | ({ readonly type: 'special-category.flagged' } & FlaggedCategory)
  | ({ readonly type: 'education.recorded'; readonly asks: readonly string[] } & RecordedEducation)
  | ({
      readonly type: 'older-candidate.assessed';
      readonly asks: readonly string[];
    } & OlderCandidate);

/** Of the candidate's own case, as far as it was recorded. */
export interface NeedsState {
  readonly education?: RecordedEducation;
  readonly older?: OlderCandidate;
  readonly categories?: readonly FlaggedCategory[];
}
