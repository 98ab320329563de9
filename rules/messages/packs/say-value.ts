import {
  BASE_EXCLUSIONS,
  COMPARISONS,
  DECIDER_KINDS,
  EDUCATIONS,
  QUESTIONS,
  TERM_IDS,
  VOTING_BODIES,
  type Length,
} from '../../admission/packs/pack';
import { termValue } from '../../admission/packs/value-kinds';
import { LEVELS } from '../../kernel/facts';
import { isPlainState, type Json } from '../../kernel/json';
import { messagesIn, nameOf, type Language } from '../say';
import { en } from './en';
import { findPaperWord, namePaperLine } from './paper-lines';
import { put } from './put';
import { vi } from './vi';
import type { PackWords } from './words';

const WORDS: Readonly<Record<Language, PackWords>> = { vi, en };
const asTerm = termValue('free');

/** What is said of packs in one language. */
export function packWords(language: Language): PackWords {
  return WORDS[language];
}

/** The name of the value at a path, such as `Ceremony`. The path itself where it has none. */
export function nameOfPath(language: Language, path: string): string {
  const words = WORDS[language];
  const [head = '', ...rest] = path.split('.');
  const tail = rest.join('.');
  const term = TERM_IDS.find((id) => id === tail);
  if (head === 'terms' && term) return words.terms[term];
  if (head === 'forms') return put(words.form, { paper: nameOf(language, 'papers', tail) });
  if (head === 'specialCategories') {
    return put(words.category, { category: nameOf(language, 'words', tail) });
  }
  if (head === 'papers') return namePaperLine(language, tail);
  const body = VOTING_BODIES.find((one) => one === rest[0]);
  const question = QUESTIONS.find((one) => one === rest[1]);
  if (head === 'thresholds' && body && question) {
    return put(words.vote, { body: words.bodies[body], question: words.questions[question] });
  }
  const singles: Readonly<Record<string, string>> = words.singles;
  return singles[path] ?? path;
}

/** The value as a person says it: `30 working days from the ceremony`, `at least two thirds`. */
export function sayValue(language: Language, path: string, value: Json): string {
  const words = WORDS[language];
  const term = asTerm.parse(value);
  if (term) {
    const anchor = words.anchors[term.anchor] ?? term.anchor;
    return put(words.term, { length: sayLength(language, term.length), anchor });
  }
  if (typeof value === 'number') return put(words.counts[path] ?? '{n}', { n: String(value) });
  if (isList(value)) {
    return value.length === 0
      ? words.nobody
      : value.map((one) => sayWord(language, one)).join(', ');
  }
  if (isPlainState(value)) {
    const said = Object.entries(value).map(([key, one]) => [key, sayWord(language, one ?? null)]);
    const sentence: string | undefined = {
      introducers: words.introducers,
      education: words.education,
    }[path];
    if (sentence) return put(sentence, Object.fromEntries(said));
    return path.startsWith('papers.')
      ? said.map(([, word]) => word).join('; ')
      : JSON.stringify(value);
  }
  return sayWord(language, value);
}

/** `30 working days`, `12 months`. */
export function sayLength(language: Language, length: Length): string {
  const words = WORDS[language];
  return 'months' in length
    ? put(words.months, { n: String(length.months) })
    : put(words.workingDays, { n: String(length.workingDays) });
}

/** A word of the packs, such as `more-than-half`, as a person says it. */
export function sayWord(language: Language, value: Json): string {
  const words = WORDS[language];
  const comparison = COMPARISONS.find((one) => one === value);
  if (comparison) return words.comparisons[comparison];
  const decider = DECIDER_KINDS.find((one) => one === value);
  if (decider) return words.deciders[decider];
  const education = EDUCATIONS.find((one) => one === value);
  if (education) return words.educations[education];
  const exclusion = BASE_EXCLUSIONS.find((one) => one === value);
  if (exclusion) return words.exclusions[exclusion];
  const level = LEVELS.find((one) => one === value);
  if (level) return messagesIn(language).levels[level];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const { papers } = messagesIn(language);
  if (text.endsWith('-conclusion') && Object.hasOwn(papers, text)) return papers[text] ?? text;
  return words.anchors[text] ?? PLAIN[language][text] ?? findPaperWord(language, text) ?? text;
}

/** Words that are values themselves (R25, holds). */
const PLAIN: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    'admission-decision': 'ngày ra quyết định kết nạp',
    'runs-on': 'thời hạn vẫn chạy',
    stops: 'thời hạn tính theo ngày làm việc dừng lại',
  },
  en: {
    'admission-decision': 'the day of the admission decision',
    'runs-on': 'terms run on',
    stops: 'terms in working days stop',
  },
};

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
