import { randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Json } from '../rules/kernel/json';
import { canonicalJson, sha256 } from './canonical';

/** A text that stands outside the ledger. */
export interface SealedText {
  readonly id: string;
  readonly field: string;
  readonly salt: string;
  readonly text: string;
}

/** An input whose free text was replaced, and the texts taken out. */
export interface SealedInput {
  readonly input: Json;
  readonly texts: readonly SealedText[];
}

const SALT_BYTES = 16;
/** `<id of the text>.<SHA-256 of salt and text>`: what stands in the ledger in place of the text. */
const TOKEN = /^([0-9a-f-]{36})\.([0-9a-f]{64})$/;

/**
 * Takes free text out of an input. In its place stands one token, so that the ledger proves the text while it exists
 * and keeps nothing of it once text and salt are erased.
 * @param fields  names of fields, `*` for each item of a list (`items.*.reason`); those that are absent or no text are left
 *   alone. The text remembers where it stood: `items.0.reason`
 */
export function sealInput(input: Json, fields: readonly string[]): SealedInput {
  const found = fields.flatMap((field) => placesOf(input, field.split('.'), []));
  const texts = found.map(({ place, text }) => newText(place.join('.'), text));
  const sealed = texts.reduce<Json>(
    (under, text) => put(under, text.field.split('.'), tokenOf(text)),
    input,
  );
  return { input: sealed, texts };
}

interface TextPlace {
  readonly place: readonly string[];
  readonly text: string;
}

/** Where a text stands under this path. */
function placesOf(
  value: Json | undefined,
  [step, ...rest]: readonly string[],
  above: readonly string[],
): readonly TextPlace[] {
  if (step === undefined) return typeof value === 'string' ? [{ place: above, text: value }] : [];
  if (step === '*') {
    return isList(value)
      ? value.flatMap((item, at) => placesOf(item, rest, [...above, String(at)]))
      : [];
  }
  return isFields(value) ? placesOf(value[step], rest, [...above, step]) : [];
}

/** The value with another text at a place that is there. */
function put(value: Json, [step, ...rest]: readonly string[], text: string): Json {
  if (step === undefined) return text;
  if (isList(value)) {
    return value.map((item, at) => (String(at) === step ? put(item, rest, text) : item));
  }
  return isFields(value) ? { ...value, [step]: put(value[step] ?? null, rest, text) } : value;
}

/**
 * Whether an input is the one that was recorded, its free text included. A text that was erased since cannot be
 * compared any more and counts as the same.
 */
export function isSameInput(
  input: Json,
  recorded: Json,
  saltOf: (textId: string) => string | undefined,
): boolean {
  return canonicalJson(withTokens(input, recorded, saltOf)) === canonicalJson(recorded);
}

/** The input with the recorded token wherever its text matches. */
function withTokens(
  input: Json,
  recorded: Json | undefined,
  saltOf: (textId: string) => string | undefined,
): Json {
  if (typeof input === 'string') {
    return typeof recorded === 'string' && matches(input, recorded, saltOf) ? recorded : input;
  }
  if (isList(input)) {
    return isList(recorded)
      ? input.map((item, at) => withTokens(item, recorded[at], saltOf))
      : input;
  }
  if (!isFields(input) || !isFields(recorded ?? null)) return input;
  const other = isFields(recorded) ? recorded : {};
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [
      field,
      value === undefined ? value : withTokens(value, other[field], saltOf),
    ]),
  );
}

/** A text named in an input, and what it must hash to with its salt. */
export interface Token {
  readonly textId: string;
  readonly seal: string;
}

/** The texts an input names by tokens. */
export function tokensOf(recorded: Json | undefined): readonly Token[] {
  if (typeof recorded === 'string') {
    const [, textId, seal] = TOKEN.exec(recorded) ?? [];
    return textId === undefined || seal === undefined ? [] : [{ textId, seal }];
  }
  if (isList(recorded)) return recorded.flatMap(tokensOf);
  return isFields(recorded) ? Object.values(recorded).flatMap(tokensOf) : [];
}

/** SHA-256 of salt and text. */
export function sealOf(salt: string, text: string): string {
  return sha256(salt + text);
}

/**
 * The same for a correction: the texts of the right input are sealed too, each under `input.<field>`. A text that is given
 * as its token, as readers of the ledger see it, stays the text it was.
 * @param fields  free text of the corrected act
 * @param recorded  the input the entry has now
 */
export function sealCorrection(
  input: Json,
  fields: readonly string[],
  recorded: Json,
): SealedInput {
  const known = new Set(tokensOf(recorded).map(({ textId, seal }) => `${textId}.${seal}`));
  const sealed = sealInput(input, ['reason', ...fields.map((field) => `input.${field}`)]);
  const kept = sealed.texts.filter(({ text }) => known.has(text));
  return {
    input: kept.reduce<Json>(
      (under, { field, text }) => put(under, field.split('.'), text),
      sealed.input,
    ),
    texts: sealed.texts.filter((text) => !kept.includes(text)),
  };
}

function newText(field: string, text: string): SealedText {
  return { id: uuidv7(), field, salt: randomBytes(SALT_BYTES).toString('hex'), text };
}

function tokenOf({ id, salt, text }: SealedText): string {
  return `${id}.${sealOf(salt, text)}`;
}

function matches(
  text: string,
  token: string,
  saltOf: (textId: string) => string | undefined,
): boolean {
  const [, id, seal] = TOKEN.exec(token) ?? [];
  if (id === undefined || seal === undefined) return false;
  const salt = saltOf(id);
  return salt === undefined || timingSafeEqual(Buffer.from(sealOf(salt, text)), Buffer.from(seal));
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isFields(value: Json | undefined): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
