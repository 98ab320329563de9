import type { ProblemDetail } from '../http/problem';
import { fold, unmask } from './fold';
import { knownPasswords } from './known-passwords';

/** Characters, not bytes: what a person counts. Advised are 15. */
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 256;

/** A known password stays one with this many signs before and behind it: `hanoi2026!!`. */
const DECORATION_MOST = 6;
/** What is left beside names must be this long, else whoever knows the person guesses it. */
const OWN_PART_LEAST = 8;
const NAME_LEAST = 3;
/** Few different characters: a key held down, or two keys in turn. */
const DIFFERENT_LEAST = 5;
/** Words of the product and its offices, for everybody. */
const OF_THE_PRODUCT = ['rophanmem', 'roworkflow', 'danhsachdangvien', 'dangvien', 'administrator'];

/**
 * Why this cannot be a password, or null. No mixture of kinds of characters is asked for: length and not being the
 * first guess are what counts (NIST SP 800-63B 5.1.1.2, ASVS 6.2).
 * @param about  login, name of the person, names and codes of their bodies
 */
export function passwordFault(password: string, about: readonly string[]): ProblemDetail | null {
  const text = password.normalize('NFC');
  const { length } = [...text];
  if (/\p{Surrogate}/u.test(text)) return fault('INPUT.NOT_UTF8');
  if (length < PASSWORD_LEAST) return fault('PASSWORD.TOO_SHORT', { minimum: PASSWORD_LEAST });
  if (length > PASSWORD_MOST) return fault('PASSWORD.TOO_LONG', { maximum: PASSWORD_MOST });
  const folded = fold(text);
  if (isPlain(folded)) return fault('PASSWORD.TOO_PLAIN');
  if (isKnown(text.toLowerCase()) || isKnown(folded) || isKnown(unmask(folded)))
    return fault('PASSWORD.KNOWN');
  if (isAbout(folded, about)) return fault('PASSWORD.ABOUT_YOU');
  return null;
}

function fault(code: string, facts?: ProblemDetail['facts']): ProblemDetail {
  return { code, pointer: '/password', ...(facts && { facts }) };
}

function isPlain(text: string): boolean {
  if (new Set(text).size < DIFFERENT_LEAST) return true;
  if (/^(.{1,6})\1+.{0,3}$/s.test(text)) return true;
  const places = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
  const even = (by: number) => steps.filter((step) => step === by).length;
  return Math.max(even(1), even(-1)) >= 0.8 * steps.length;
}

function isKnown(text: string): boolean {
  const known = knownPasswords();
  if (known.has(text)) return true;
  const stem = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return text.length - stem.length <= DECORATION_MOST && known.has(stem);
}

/** Names are taken out, whole ones first; what is left must be a password of its own. */
function isAbout(folded: string, about: readonly string[]): boolean {
  const names = [...about, ...OF_THE_PRODUCT]
    .flatMap((text) => [fold(text), ...text.split(/[\s._@-]+/).map(fold)])
    .filter(({ length }) => length >= NAME_LEAST)
    .sort((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), folded);
  return rest !== folded && rest.length < OWN_PART_LEAST;
}
