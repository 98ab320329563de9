import { addMonths, completedMonths, type PlainDate } from '../calendar/plain-date';
import type { Json } from '../kernel/json';
import { refuse, type Refusal } from '../kernel/refusal';
import type { OlderCandidate } from './needs/events';
import type { Pack } from './packs/pack';
import { termLengthMonths } from './packs/terms';

/** Conditions checked at the day of the cell's meeting. */
export const GATES = [
  'age',
  'education',
  'certificate',
  'staleness',
  'consent',
  'readmission',
] as const;
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
  /** What its refusal says beside. */
  readonly facts?: Readonly<Record<string, Json>>;
}

/** By gate, what a meeting is refused with; whoever is over the greatest age is refused otherwise than who is too young. */
const CODES = {
  age: 'GATE.AGE',
  education: 'GATE.EDUCATION',
  certificate: 'GATE.CERTIFICATE',
  staleness: 'GATE.STALENESS',
  consent: 'GATE.CONSENT',
  readmission: 'GATE.READMISSION',
} as const satisfies Readonly<Record<Gate, string>>;

/**
 * Whether the candidate is 18 to 60 on the day of the cell's meeting. Exactly 60 passes; 60 years and some days,
 * within the same month of age, warns ("counted by month" is ambiguous). A month more blocks, unless health, standing and what
 * there is at the place were found to allow it; the consent is a gate of its own. Under 18 by day blocks, though the months
 * alone might read 18.
 * @param older  what was found of a candidate over the greatest age, where it was
 * @source 294-QĐ/TW on age (R01, R02); docs/law/admission.md §age
 */
export function ageGate(
  pack: Pack,
  bornOn: PlainDate,
  meetingOn: PlainDate,
  older?: OlderCandidate,
): GateCheck {
  const { minYears, maxYearsWithoutConsent: maxYears, article } = pack.age;
  const answer = (result: GateResult, why: string, facts?: GateCheck['facts']): GateCheck => ({
    gate: 'age',
    result,
    article,
    why,
    ...(facts && { facts }),
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
      { earliest: adultOn },
    );
  }
  const monthsOver = completedMonths(bornOn, meetingOn) - maxYears * 12;
  const age = `born ${bornOn}, ${ageText(bornOn, meetingOn)} on ${meetingOn}`;
  if (monthsOver > 0) {
    const found = { assessed: older !== undefined, maxYears };
    return older?.healthy && older.respected
      ? answer(
          'pass',
          `${age}: over ${maxYears}, found able on ${older.assessedOn}, ${older.place}`,
        )
      : answer('block', `${age}: over ${maxYears} needs prior written consent`, found);
  }
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
export function refusalOf({ gate, result, article, why, facts }: GateCheck): Refusal | null {
  if (result !== 'block') return null;
  const over = facts?.['assessed'] !== undefined;
  return refuse(over ? 'GATE.AGE_OVER' : CODES[gate], article, { why, ...facts });
}

function ageText(bornOn: PlainDate, on: PlainDate): string {
  const months = completedMonths(bornOn, on);
  return `${Math.floor(months / 12)} years ${months % 12} months`;
}
