import type { Unblock } from '../admission/unblock';
import type { Language } from './say';

/** What goes into the sentence, named already. */
export interface UnblockFacts {
  readonly acts: readonly string[];
  readonly on: string | null;
}

const SENTENCES: Readonly<
  Record<Language, Readonly<Record<Unblock['how'], (facts: UnblockFacts) => string>>>
> = {
  en: {
    act: ({ acts }) => `Possible after: ${acts.join(', ')}.`,
    'next-step': ({ acts }) =>
      acts.length ? `What comes first: ${acts.join(', ')}.` : 'Other steps come first.',
    day: ({ on }) => (on ? `Possible from ${on}.` : 'Possible with another day.'),
    person: () => 'Somebody else has to do it.',
    register: () => 'A change of the registers makes it possible.',
    input: () => 'Possible with other input.',
    nothing: () => 'Nothing makes this possible as the dossier stands.',
  },
  vi: {
    act: ({ acts }) => `Làm được sau khi: ${acts.join(', ')}.`,
    'next-step': ({ acts }) =>
      acts.length ? `Việc phải làm trước: ${acts.join(', ')}.` : 'Phải làm các bước khác trước.',
    day: ({ on }) => (on ? `Làm được từ ngày ${on}.` : 'Làm được với ngày khác.'),
    person: () => 'Phải do người khác làm.',
    register: () => 'Làm được khi sổ đăng ký thay đổi.',
    input: () => 'Làm được khi nhập khác đi.',
    nothing: () => 'Hồ sơ ở tình trạng này thì không thể làm việc đó.',
  },
};

/** What would make a refused act possible, as a sentence. */
export function sayUnblock(language: Language, how: Unblock['how'], facts: UnblockFacts): string {
  return SENTENCES[language][how](facts);
}
