import type { Uploaded } from '../api/answers';
import { readDay, showDay } from '../lib/days';
import type { Asked, Field, FieldName } from './fields';

export const BALLOTS = ['yes', 'no', 'blank', 'invalid'] as const;

/** What stands in a form while it is typed: text as typed, ticks as lists, a file as the browser's. */
export type Value = string | boolean | readonly string[] | File | null;
/** By field; a count of ballots by `tally.yes` and so on. */
export type Values = Readonly<Record<string, Value>>;
export type Faults = Readonly<Record<string, 'missing' | 'badDay' | 'badCount'>>;

/** The form as it opens: days stand on today, the rest is empty. */
export function emptyValues(fields: readonly Field[], today: string, newest: number): Values {
  return Object.fromEntries(
    fields.map(({ name, asked }) => [name, emptyValue(asked, today, newest)]),
  );
}

function emptyValue(asked: Asked, today: string, newest: number): Value {
  switch (asked.as) {
    case 'day':
      return asked.optional || asked.past ? '' : showDay(today);
    case 'newest':
      return String(newest);
    case 'yes-no':
      return false;
    case 'present':
    case 'slots':
      return [];
    case 'paper':
      return null;
    default:
      return '';
  }
}

/** What keeps the form from being sent, by field; whether the values are lawful is for the API. */
export function faultsIn(fields: readonly Field[], values: Values): Faults {
  return Object.fromEntries(
    fields.flatMap(({ name, asked }) =>
      partsOf(name, asked, values).flatMap((part) => {
        const fault = faultOf(asked, values[part] ?? '');
        return fault ? [[part, fault]] : [];
      }),
    ),
  );
}

function faultOf(asked: Asked, value: Value): Faults[string] | null {
  const isOptional = 'optional' in asked || asked.as === 'paper' || asked.as === 'yes-no';
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return isOptional ? null : 'missing';
  if (asked.as === 'day' && readDay(String(value)) === null) return 'badDay';
  if (asked.as === 'count' || asked.as === 'tally') return isCount(value) ? null : 'badCount';
  return null;
}

function partsOf(name: FieldName, { as }: Asked, values: Values): readonly string[] {
  if (as === 'slots') {
    const slots = values[name];
    return [name, ...(Array.isArray(slots) ? slots.map((slot: string) => `${name}.${slot}`) : [])];
  }
  return as === 'tally' ? BALLOTS.map((ballot) => `${name}.${ballot}`) : [name];
}

/** The act's input as the API takes it; the caller has seen that there are no faults. */
export function inputFrom(
  fields: readonly Field[],
  values: Values,
  papers: Readonly<Partial<Record<FieldName, Uploaded>>>,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const { name, asked } of fields) {
    const value = asked.as === 'paper' ? papers[name] : readValue(name, asked, values);
    if (value !== undefined) input[name] = value;
  }
  return input;
}

function readValue(name: FieldName, { as }: Asked, values: Values): unknown {
  const value = values[name] ?? '';
  if (as === 'tally') {
    return Object.fromEntries(
      BALLOTS.map((ballot) => [ballot, Number(values[`${name}.${ballot}`])]),
    );
  }
  if (as === 'slots') {
    const slots = Array.isArray(value) ? value : [];
    return slots.map((slot: string) => ({
      slot,
      reason: String(values[`${name}.${slot}`] ?? '')
        .normalize('NFC')
        .trim(),
    }));
  }
  if (as === 'yes-no' || Array.isArray(value)) return value;
  const typed = String(value).normalize('NFC').trim();
  if (typed === '') return undefined;
  if (as === 'day') return readDay(typed);
  return as === 'count' || as === 'request' || as === 'newest' ? Number(typed) : typed;
}

function isCount(value: Value): boolean {
  return /^\d{1,6}$/.test(String(value).trim());
}
