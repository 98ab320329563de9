import { hash } from 'node:crypto';

/** Puts the keys of an object into an order. */
type KeyOrder = (one: string, other: string) => number;

const sorted: KeyOrder = (one, other) => (one < other ? -1 : 1);

/**
 * The one way a value is written for hashing: keys sorted, no spaces, absent (`undefined`) properties left out. PostgreSQL
 * reorders the keys of jsonb; this makes the order not matter.
 * @throws TypeError on what JSON cannot hold (functions, symbols, NaN)
 */
export function canonicalJson(value: unknown): string {
  return writeJson(value, sorted);
}

/** JSON with the keys of every object in the order given; properties that are `undefined` are left out. */
export function writeJson(value: unknown, order: KeyOrder): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return writeArray(value, order);
  if (isFields(value)) return writeObject(value, order);
  throw new TypeError(`JSON cannot hold ${typeof value} ${String(value)}`);
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** An object that is no array. */
export interface Fields {
  readonly [key: string]: unknown;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function writeArray(items: readonly unknown[], order: KeyOrder): string {
  let text = '[';
  for (let at = 0; at < items.length; at += 1) {
    if (at > 0) text += ',';
    text += writeJson(items[at] ?? null, order);
  }
  return `${text}]`;
}

function writeObject(fields: Fields, order: KeyOrder): string {
  let text = '{';
  for (const key of Object.keys(fields).sort(order)) {
    const field = fields[key];
    if (field === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${JSON.stringify(key)}:${writeJson(field, order)}`;
  }
  return `${text}}`;
}
