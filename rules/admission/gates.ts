import { addMonths, completedMonths, type PlainDate } from '../calendar/plain-date';
import { refuse, type Refusal } from '../kernel/refusal';
import type { Pack } from './packs/pack';
import { termLengthMonths } from './packs/terms';

/** Conditions checked at the day of the cell's meeting. */
export const GATES = ['age', 'certificate', 'staleness'] as const;
export type Gate = (typeof GATES)[number];

/** `warn` only where our reading of the law is uncertain: the act goes on, somebody confirms. */
export const GATE_RESULTS = ['pass', 'warn', 'block'] as const;
export type GateResult = (typeof GATE_RESULTS)[number];

export interface GateCheck {
  readonly gate: Gate;
  readonly result: GateResult;
  readonly article: string;
  /** One English sentence with the days that decided. */
  readonly why: string;
}

/**
 * Whether the candidate is 18 to 60 on the day of the cell's meeting. Exactly 60 passes; 60 years and some days,
 * within the same month of age, warns ("counted by month" is ambiguous); a month more blocks, as no consent is
 * given here. Under 18 by day blocks, though the months alone might read 18.
 * @source 294-QĐ/TW on age (R01, R02); docs/law/admission.md §age
 */
export function ageGate(pack: Pack, bornOn: PlainDate, meetingOn: PlainDate): GateCheck {
  const { minYears, maxYearsWithoutConsent: maxYears, article } = pack.age;
  const answer = (result: GateResult, why: string): GateCheck => ({
    gate: 'age',
    result,
    article,
    why,
  });
  const adultOn = addMonths(bornOn, minYears * 12);
  if (meetingOn < adultOn) {
    const byMonth = meetingOn.slice(0, 7) === adultOn.slice(0, 7);
    const reading = byMonth
      ? `; comparing months alone would read ${minYears}, to be confirmed`
      : '';
    return answer(
      'block',
      `born ${bornOn}, ${minYears} only on ${adultOn}, after the meeting on ${meetingOn}${reading}`,
    );
  }
  const monthsOver = completedMonths(bornOn, meetingOn) - maxYears * 12;
  const age = `born ${bornOn}, ${ageText(bornOn, meetingOn)} on ${meetingOn}`;
  if (monthsOver > 0)
    return answer('block', `${age}: over ${maxYears} needs prior written consent`);
  if (monthsOver === 0 && meetingOn > addMonths(bornOn, maxYears * 12)) {
    return answer(
      'warn',
      `${age}: ${maxYears} by completed months, some days over, to be confirmed`,
    );
  }
  return answer('pass', age);
}

/**
 * Whether the awareness certificate is in date at the meeting; its last day passes.
 * A certificate issued after the meeting blocks.
 * @source 06-HD/TW 5.4 (R04)
 */
export function certificateGate(pack: Pack, issuedOn: PlainDate, meetingOn: PlainDate): GateCheck {
  const { article } = pack.terms.R04;
  const lastDay = addMonths(issuedOn, termLengthMonths(pack.terms.R04));
  if (meetingOn < issuedOn) {
    const why = `issued ${issuedOn}, after the meeting on ${meetingOn}`;
    return { gate: 'certificate', result: 'block', article, why };
  }
  const valid = meetingOn <= lastDay;
  const why = `issued ${issuedOn}, valid until ${lastDay}, meeting on ${meetingOn}${valid ? '' : ': the class must be taken again'}`;
  return { gate: 'certificate', result: valid ? 'pass' : 'block', article, why };
}

/**
 * Whether the cell meets within 12 months of the file's opening; the last day passes. A stale file is redone in
 * part, not closed. A meeting before the file's opening blocks.
 * @source R09; docs/law/admission.md §A10
 */
export function stalenessGate(
  pack: Pack,
  fileOpenedOn: PlainDate,
  meetingOn: PlainDate,
): GateCheck {
  const { article } = pack.terms.R09;
  const lastDay = addMonths(fileOpenedOn, termLengthMonths(pack.terms.R09));
  if (meetingOn < fileOpenedOn) {
    const why = `file opened ${fileOpenedOn}, after the meeting on ${meetingOn}`;
    return { gate: 'staleness', result: 'block', article, why };
  }
  const fresh = meetingOn <= lastDay;
  const why = `file opened ${fileOpenedOn}, fresh until ${lastDay}, meeting on ${meetingOn}${fresh ? '' : ': introductions, union resolution, verification of changes and comments are redone'}`;
  return { gate: 'staleness', result: fresh ? 'pass' : 'block', article, why };
}

/** The refusal of a gate that blocks; a warning does not refuse. */
export function refusalOf({ gate, result, article, why }: GateCheck): Refusal | null {
  return result === 'block' ? refuse(`GATE.${gate.toUpperCase()}`, article, { why }) : null;
}

function ageText(bornOn: PlainDate, on: PlainDate): string {
  const months = completedMonths(bornOn, on);
  return `${Math.floor(months / 12)} years ${months % 12} months`;
}
