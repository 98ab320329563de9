import { isPlainDate, weekday, type PlainDate } from '../../calendar/plain-date';
import { workedFor } from '../../calendar/swaps';
import { isPlainState, type Json } from '../../kernel/json';
import type { Refusal } from '../../kernel/refusal';
import type { ImportYear } from './acts';
import { checkLines, outsideYear } from './lines';
import type { CalendarLine } from './rows';

/** A year as a file has it: what `import-year` takes, but who proposes it. */
export type YearFile = Omit<ImportYear, 'notice' | 'organisation'>;

/** One thing to mend in a file, and the place of it: `swaps[2].worked`. */
export interface YearFinding {
  readonly at: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, Json>>;
}

export type ReadYear =
  | { readonly kind: 'year'; readonly year: YearFile }
  | { readonly kind: 'unreadable'; readonly findings: readonly YearFinding[] };

const SATURDAY = 6;
const FIELDS: readonly string[] = ['year', 'source', 'document', 'daysOff', 'swaps'];

/** Reads a year of the calendar from JSON. @returns every line that cannot be, by its place, where there is one */
export function readYear(json: Json): ReadYear {
  if (!isPlainState(json)) return unreadable([missing('(the file)', 'an object')]);
  const { year, source, document, daysOff = [], swaps = [] } = json;
  const findings: YearFinding[] = Object.keys(json)
    .filter((field) => !FIELDS.includes(field))
    .map((at) => ({ at, code: 'INPUT.UNKNOWN_FIELD', facts: {} }));
  const named = (at: string, value: Json | undefined): string => {
    if (typeof value === 'string' && value.trim() !== '') return value;
    findings.push(missing(at, 'a text'));
    return '';
  };
  const day = (at: string, value: Json | undefined): PlainDate | null => {
    if (typeof value === 'string' && isPlainDate(value)) return value;
    findings.push({ at, code: 'INPUT.NO_SUCH_DAY', facts: {} });
    return null;
  };
  const rows = (at: string, value: Json) => {
    if (Array.isArray(value)) return value.map((row: Json) => (isPlainState(row) ? row : {}));
    findings.push(missing(at, 'a list'));
    return [];
  };
  const days = rows('daysOff', daysOff).flatMap((row, nth) => {
    const at = `daysOff[${nth}]`;
    const [on, why] = [day(`${at}.day`, row['day']), named(`${at}.why`, row['why'])];
    return on === null ? [] : [{ at, day: on, why }];
  });
  const swapped = rows('swaps', swaps).flatMap((row, nth) => {
    const at = `swaps[${nth}]`;
    const [off, worked] = [day(`${at}.off`, row['off']), day(`${at}.worked`, row['worked'])];
    return off === null || worked === null ? [] : [{ at, off, worked }];
  });
  const read = {
    year: typeof year === 'number' && Number.isInteger(year) ? year : 0,
    source: named('source', source),
    document: named('document', document),
  };
  if (read.year === 0) findings.push(missing('year', 'a year'));
  findings.push(...refusedLines(read.year, days, swapped));
  if (findings.length > 0) return unreadable(findings);
  const of = <T extends { at: string }>({ at: _, ...rest }: T) => rest;
  return { kind: 'year', year: { ...read, daysOff: days.map(of), swaps: swapped.map(of) } };
}

type Placed<T> = T & { readonly at: string };

/** What the register would refuse, each by the place of its line. */
function refusedLines(
  year: number,
  days: readonly Placed<{ readonly day: PlainDate; readonly why: string }>[],
  swaps: readonly Placed<{ readonly off: PlainDate; readonly worked: PlainDate }>[],
): readonly YearFinding[] {
  const lines: readonly Placed<CalendarLine>[] = [
    ...days
      .filter(({ day }) => weekday(day) < SATURDAY)
      .map((one) => ({ ...one, kind: 'off' as const })),
    ...swaps.flatMap(({ at, off, worked }) => [
      { at: `${at}.off`, day: off, kind: 'off' as const, why: `Swapped for ${worked}` },
      { at: `${at}.worked`, day: worked, kind: 'worked' as const, why: workedFor(off) },
    ]),
  ];
  return lines.flatMap(({ at, ...line }, nth) => {
    const before = lines.slice(0, nth).some(({ day }) => day === line.day) ? [line] : [];
    const refusals: readonly (Refusal | null)[] = [
      year === 0 ? null : outsideYear(year, line),
      ...checkLines([...before, line]),
    ];
    const codes = new Set<string>();
    return refusals.flatMap((refusal) => {
      if (!refusal || codes.has(refusal.code)) return [];
      codes.add(refusal.code);
      return [{ at, code: refusal.code, facts: refusal.facts }];
    });
  });
}

function missing(at: string, expected: string): YearFinding {
  return { at, code: 'INPUT.WRONG_TYPE', facts: { expected } };
}

function unreadable(findings: readonly YearFinding[]): ReadYear {
  return { kind: 'unreadable', findings };
}
