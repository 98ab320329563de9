import { addMonths, type PlainDate } from '../../calendar/plain-date';
import type { Pack } from '../packs/pack';
import { termLengthMonths } from '../packs/terms';

/** What is known of somebody who was a member and asks to be admitted again. */
export interface FormerMember {
  readonly leftOn: PlainDate;
  /** The day a sentence was cleared from the record; absent where there was none. */
  readonly recordClearedOn?: PlainDate;
  readonly earlierReadmissions: number;
}

export interface ReadmissionWait {
  readonly result: 'pass' | 'block';
  /** First day on which the wait is over; null where no wait helps. */
  readonly earliest: PlainDate | null;
  readonly article: string;
}

/**
 * Whether the wait before a re-admission is over on the day of the application: 36 months from leaving, and 60 from the
 * clearing of the record after a sentence; the day itself passes. Who was re-admitted as often as the pack allows in a
 * life never is again. How somebody left, and the consent of the level above, are other questions.
 * @source R26, R26b, R27 (docs/law/admission.md §special-cases)
 */
export function readmissionWait(
  { terms, readmissions }: Pack,
  { leftOn, recordClearedOn, earlierReadmissions }: FormerMember,
  asksOn: PlainDate,
): ReadmissionWait {
  if (earlierReadmissions >= readmissions.inLife) {
    return { result: 'block', earliest: null, article: readmissions.article };
  }
  const afterLeaving = addMonths(leftOn, termLengthMonths(terms.R26));
  const afterClearing = recordClearedOn
    ? addMonths(recordClearedOn, termLengthMonths(terms.R26b))
    : afterLeaving;
  const [earliest, { article }] =
    afterClearing > afterLeaving
      ? ([afterClearing, terms.R26b] as const)
      : ([afterLeaving, terms.R26] as const);
  return { result: asksOn < earliest ? 'block' : 'pass', earliest, article };
}
