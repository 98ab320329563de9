import type { Json } from '../kernel/json';
import { en } from './en';
import { fill } from './fill';
import type { Language, Messages } from './messages';
import { vi } from './vi';

export { LANGUAGES } from './messages';
export type { Language } from './messages';

const MESSAGES: Readonly<Record<Language, Messages>> = { vi, en };

/** Phases of every procedure in one table; their names do not clash. */
const PHASES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { ...vi.classPhases, ...vi.transferPhases, ...vi.phases },
  en: { ...en.classPhases, ...en.transferPhases, ...en.phases },
};

/** Every name and sentence of one language. */
export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}

/** The sentence of a refusal or fault, with its facts in place. A code without a sentence is shown as it is. */
export function say(
  language: Language,
  code: string,
  facts: Readonly<Record<string, Json>>,
): string {
  const sentence = MESSAGES[language].refusals[code];
  return sentence === undefined ? code : fill(sentence, facts, MESSAGES[language]);
}

/** The sentence of a notice, with its facts in place. */
export function sayNotice(
  language: Language,
  kind: string,
  facts: Readonly<Record<string, Json>>,
): string {
  const sentence = MESSAGES[language].notices[kind];
  return sentence === undefined ? kind : fill(sentence, facts, MESSAGES[language]);
}

/** What a HTTP status means in one or two words. */
export function title(language: Language, status: number): string {
  const { titles } = MESSAGES[language];
  return titles[status] ?? titles[500] ?? '';
}

/** The name of something by its code: an act or duty, a phase, a role, a paper slot. The code itself where no name is known. */
export function nameOf(
  language: Language,
  what: 'acts' | 'worldActs' | 'phases' | 'roles' | 'papers' | 'levels' | 'kinds' | 'words',
  code: string,
): string {
  const names: Readonly<Record<string, string>> =
    what === 'phases' ? PHASES[language] : MESSAGES[language][what];
  return names[code] ?? names[stem(code)] ?? code;
}

/** A duty's key is its act, counted where several are owed (`record-verification-reply:2`). */
function stem(code: string): string {
  return code.split(':')[0] ?? code;
}
