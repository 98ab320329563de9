import type { Refusal } from '../../rules/kernel/refusal';
import { say, type Language } from '../../rules/messages/say';

/** What stands in spite of something: code, sentence, article and the facts behind it. */
export interface ShownWarning extends Omit<Refusal, 'field'> {
  readonly message: string;
}

export function showWarning({ code, article, facts }: Refusal, language: Language): ShownWarning {
  return { code, message: say(language, code, facts), article, facts };
}
