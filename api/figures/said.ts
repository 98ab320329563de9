import type { AdmissionFigures } from '../../ledger/figures/admissions';
import { messagesIn, type Language } from '../../rules/messages/say';
import { FIGURE_WORDS } from './words';

/** How the figures were counted, in sentences: they stand in the answer, in the table and on the sheet alike. */
export function saidOf(
  { countedBy, asOf, membersOn, expected }: AdmissionFigures,
  language: Language,
): readonly string[] {
  const words = FIGURE_WORDS[language];
  const forecast = expected
    ? [expected.byLastDays === null ? words.notWorkedOut : words.byLastDays, words.atOwnPace]
    : [words.noForecast];
  return [
    words.countedBy[countedBy],
    words.asOf(dayIn(language, asOf)),
    words.tree,
    words.undone,
    words.membersOn(dayIn(language, membersOn)),
    ...forecast,
    words.noThreshold,
  ];
}

/** A civil day as the language writes it. */
export function dayIn(language: Language, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return messagesIn(language).writeDay(year, month, date);
}

/** `106,3%` or `106.3%`; a dash where there is none. */
export function percentIn(language: Language, percent: number | null): string {
  if (percent === null) return '–';
  const text = percent.toFixed(1);
  return `${language === 'vi' ? text.replace('.', ',') : text}%`;
}
