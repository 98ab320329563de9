import { isPlainDate, type PlainDate } from '../calendar/plain-date';
import type { Pack } from '../admission/packs/pack';
import { isPackId, packs } from '../admission/packs/registry';
import { badInput, type BadInput } from './reply';

/** A JSON object of unknown content. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Thrown inside the calculator to leave a reading at its first bad field; `readingFields` turns it into a value.
 * Nothing outside `rules/law` sees it.
 */
export class BadField extends Error {
  constructor(readonly reply: BadInput) {
    super(`${reply.field}: ${reply.why}`);
    this.name = 'BadField';
  }
}

/** Leaves the reading with the field to mend and what is wrong with it. */
export function reject(field: string, why: string): never {
  throw new BadField(badInput(field, why));
}

/** The input as an object. A field that is `undefined` counts as absent; JSON has none. */
export function readObject(input: unknown, field: string): Fields {
  if (isFields(input)) return input;
  return reject(field, 'must be a JSON object');
}

/** Refuses a field outside the list: a misspelt name must not be taken for a zero. */
export function expectOnly(fields: Fields, known: readonly string[]): void {
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) reject(name, `unknown field; known are ${known.join(', ')}`);
  }
}

/** Whether the object has the field. */
export function has(fields: Fields, name: string): boolean {
  return Object.hasOwn(fields, name) && fields[name] !== undefined;
}

/** A whole number of at least `least`. */
export function readInteger(fields: Fields, name: string, least: number): number {
  const value = required(fields, name);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  return reject(name, `must be an integer of at least ${least}`);
}

/** A whole number of at least 0; 0 when absent. */
export function readCount(fields: Fields, name: string): number {
  return has(fields, name) ? readInteger(fields, name, 0) : 0;
}

/** True or false; undefined when absent. */
export function findFlag(fields: Fields, name: string): boolean | undefined {
  if (!has(fields, name)) return undefined;
  const value = fields[name];
  return typeof value === 'boolean' ? value : reject(name, 'must be true or false');
}

/** An existing day written `YYYY-MM-DD`. */
export function readDay(fields: Fields, name: string, path = name): PlainDate {
  const value = required(fields, name, path);
  if (typeof value === 'string' && isPlainDate(value)) return value;
  return reject(path, 'must be an existing day written YYYY-MM-DD, years 1900 to 2200');
}

/** One of the words allowed. */
export function readWord<W extends string>(fields: Fields, name: string, words: readonly W[]): W {
  const value = required(fields, name);
  const found = words.find((word) => word === value);
  return found ?? reject(name, `must be one of ${words.join(', ')}`);
}

/** The pack named. */
export function readPack(fields: Fields): Pack {
  const value = required(fields, 'pack');
  if (typeof value === 'string' && isPackId(value)) return packs[value];
  return reject('pack', `must be one of ${Object.keys(packs).join(', ')}`);
}

/** The field's value, whatever it is. */
export function required(fields: Fields, name: string, path = name): unknown {
  return has(fields, name) ? fields[name] : reject(path, 'is missing');
}

function isFields(input: unknown): input is Fields {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
