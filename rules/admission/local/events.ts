import type { PlainDate } from '../../calendar/plain-date';
import type { AwarenessResult, ProposingUnion } from './inputs';

/** What the added steps make happen. */
export type LocalEvent =
  | {
      readonly type: 'candidate.proposed-by-union';
      readonly union: ProposingUnion;
      readonly proposedOn: PlainDate;
      readonly inFavour: number;
      readonly against: number;
    }
  | {
      readonly type: 'awareness.checked';
      readonly checkedOn: PlainDate;
      readonly result: AwarenessResult;
    };

/** The added steps as far as they are done. */
export interface LocalSteps {
  readonly unionProposedOn?: PlainDate;
  readonly awarenessCheckedOn?: PlainDate;
  readonly awareness?: AwarenessResult;
}
