import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import { notBefore } from '../kernel/checks';
import type { Refusal } from '../kernel/refusal';
import type { AdmissionState } from './state';
import { probationEndsOn, termEnd } from './terms-of';

/** The days people confuse, and the days on which the cell may vote on recognition. */
export interface ThreeDates {
  readonly partyAgeFrom: PlainDate;
  readonly probationEnds: PlainDate;
  readonly officialOn: PlainDate;
  readonly recognitionVoteFrom: PlainDate;
  readonly recognitionVoteUntil: PlainDate;
}

/**
 * What follows from the day of the admission decision and that of the ceremony: Party age counts from the first,
 * probation and the official day from the second; the cell votes on the last day of probation at the earliest (our
 * default) and within the term that starts with it.
 * @returns a refusal where the ceremony lies before the decision
 * @source R18, R19, R24, R25
 */
export function threeDates(
  state: Pick<AdmissionState, 'pack' | 'layers' | 'listedOn'>,
  { decidedOn, ceremonyOn }: { readonly decidedOn: PlainDate; readonly ceremonyOn: PlainDate },
  days: Calendar,
): ThreeDates | Refusal {
  const early = notBefore('ceremony', ceremonyOn, 'decision', decidedOn);
  if (early) return early;
  const endsOn = probationEndsOn(state, ceremonyOn, days);
  return {
    partyAgeFrom: decidedOn,
    probationEnds: endsOn,
    officialOn: endsOn,
    recognitionVoteFrom: endsOn,
    recognitionVoteUntil: termEnd(state, 'R19', endsOn, days),
  };
}
