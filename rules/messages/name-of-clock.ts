import { messagesIn, nameOf, type Language } from './say';

/** A date of a duty that no clock watches, as `calendar.changed` names it. */
const OF_A_DUTY = 'duty:';

/** The name of a date by its key: a term of the law by its own name, the last day of a duty by its act's. */
export function nameOfClock(language: Language, key: string): string {
  const names: Readonly<Record<string, string>> = messagesIn(language).clocks;
  return (
    names[key] ??
    nameOf(language, 'acts', key.startsWith(OF_A_DUTY) ? key.slice(OF_A_DUTY.length) : key)
  );
}
