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
 * @param fields  names of top-level fields; those that are absent or no text are left alone
 */
export function sealInput(input: Json, fields: readonly string[]): SealedInput {
  if (!isFields(input) || fields.length === 0) return { input, texts: [] };
  const texts = fields.flatMap((field) => {
    const text = input[field];
    return typeof text === 'string' ? [newText(field, text)] : [];
  });
  const tokens = texts.map((text) => [text.field, tokenOf(text)]);
  return { input: { ...input, ...Object.fromEntries(tokens) }, texts };
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
  if (!isFields(input) || !isFields(recorded))
    return canonicalJson(input) === canonicalJson(recorded);
  const compared = Object.entries(input).map(([field, value]) => {
    const token = recorded[field];
    return typeof value === 'string' && typeof token === 'string' && matches(value, token, saltOf)
      ? [field, token]
      : [field, value];
  });
  return canonicalJson(Object.fromEntries(compared)) === canonicalJson(recorded);
}

/** A text named in an input, and what it must hash to with its salt. */
export interface Token {
  readonly textId: string;
  readonly seal: string;
}

/** The texts an input names by tokens. */
export function tokensOf(recorded: Json): readonly Token[] {
  if (!isFields(recorded)) return [];
  return Object.values(recorded).flatMap((value) => {
    const [, textId, seal] = (typeof value === 'string' && TOKEN.exec(value)) || [];
    return textId === undefined || seal === undefined ? [] : [{ textId, seal }];
  });
}

/** SHA-256 of salt and text. */
export function sealOf(salt: string, text: string): string {
  return sha256(salt + text);
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

function isFields(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
