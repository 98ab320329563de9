import { isPlainDate, type PlainDate } from '../../rules/calendar/plain-date';
import type { DossierState } from '../../rules/kernel/procedure';

/**
 * The three dates that are confused most: the decision (Party age counts from it), the ceremony (probation begins) and
 * the official day (ceremony plus twelve months). Null until known, and for dossiers that have none.
 */
export interface ThreeDates {
  readonly decided: PlainDate | null;
  readonly ceremony: PlainDate | null;
  readonly official: PlainDate | null;
}

export function datesOf(state: DossierState): ThreeDates {
  const values = new Map<string, unknown>(Object.entries(state));
  const day = (name: string): PlainDate | null => {
    const value = values.get(name);
    return typeof value === 'string' && isPlainDate(value) ? value : null;
  };
  return {
    decided: day('decisionIssuedOn'),
    ceremony: day('ceremonyOn'),
    official: day('officialOn'),
  };
}
