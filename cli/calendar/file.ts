import { readFileSync } from 'node:fs';
import type { Json } from '../../rules/kernel/json';
import { say, type Language } from '../../rules/messages/say';
import { readYear, type YearFile, type YearFinding } from '../../rules/world/calendar/read-year';

/** A year, or every line of the file that is to be mended. */
export type YearRead = { readonly year: YearFile } | { readonly findings: readonly YearFinding[] };

/** Reads a year from a JSON file; the reason where there is no such file or it is no JSON. */
export function yearIn(file: string): YearRead | string {
  const json = jsonIn(file);
  if (typeof json === 'string') return json;
  const read = readYear(json.value);
  return read.kind === 'year' ? { year: read.year } : { findings: read.findings };
}

function jsonIn(file: string): { readonly value: Json } | string {
  try {
    const value: Json = JSON.parse(readFileSync(file, 'utf8'));
    return { value };
  } catch (error) {
    return error instanceof SyntaxError
      ? `file: ${file} is not JSON; write the year as one object`
      : `file: ${file} cannot be read; name an existing file`;
  }
}

/** A bad line as a sentence: its place, and what is wrong with it. */
export function sayFinding(language: Language, { at, code, facts }: YearFinding): string {
  return `${at}: ${say(language, code, facts)}`;
}
