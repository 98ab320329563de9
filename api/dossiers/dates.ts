import { partyAge, partyAgeAskedOf } from '../../rules/admission/card/party-age';
import { isPlainDate, type PlainDate } from '../../rules/calendar/plain-date';
import type { DossierState } from '../../rules/kernel/procedure';

/**
 * The three dates that are confused most: the decision (Party age counts from it), the ceremony (probation begins) and
 * the official day (ceremony plus twelve months). Null until known, while the decision is annulled, and for dossiers that
 * have none.
 */
export interface ThreeDates {
  readonly decided: PlainDate | null;
  readonly ceremony: PlainDate | null;
  readonly official: PlainDate | null;
  /** From which day Party age counts, and the completed months on the day asked; null before the decision. */
  readonly partyAge: { readonly countsFrom: PlainDate; readonly months: number } | null;
}

export function datesOf(state: DossierState, today: PlainDate): ThreeDates {
  const values = new Map<string, unknown>(Object.entries(state));
  const day = (name: string): PlainDate | null => {
    const value = values.get(name);
    return typeof value === 'string' && isPlainDate(value) ? value : null;
  };
  const decidedOn = isOver(values) ? null : day('decidedOn');
  const asked = partyAgeAskedOf(decidedOn, formerIn(values.get('readmission')));
  const age = partyAge(asked, today);
  return {
    decided: day('decisionIssuedOn'),
    ceremony: day('ceremonyOn'),
    official: day('officialOn'),
    partyAge: age && { countsFrom: age.countsFrom, months: age.months },
  };
}

/** Who was never admitted, left, or is no member any more, has no Party age that runs on. */
function isOver(values: ReadonlyMap<string, unknown>): boolean {
  return values.get('closed') === true && values.get('phase') !== 'RECOGNISED';
}

type Former = Parameters<typeof partyAgeAskedOf>[1];

function formerIn(value: unknown): Former {
  return isFormer(value) ? value : undefined;
}

function isFormer(value: unknown): value is NonNullable<Former> {
  return (
    typeof value === 'object' && value !== null && 'firstAdmittedOn' in value && 'leftOn' in value
  );
}
