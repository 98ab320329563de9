import type { AdmissionFigures, Performance } from '../../ledger/figures/admissions';
import type { Language } from '../../rules/messages/say';
import { percentIn, saidOf } from './said';
import { FIGURE_WORDS, type FigureWords } from './words';

/** The figures as lines of a terminal: plan and actual, by body, where dossiers stand, what is expected, how it was counted. */
export function figuresLines(figures: AdmissionFigures, language: Language): readonly string[] {
  const words = FIGURE_WORDS[language];
  const { body, year, below, funnel, expected } = figures;
  return [
    `${words.title}: ${body.name} (${body.code}), ${words.ofYear(year)}`,
    words.countedBy[figures.countedBy],
    '',
    performanceLine(words.total, figures, words, language),
    ...below.map((one) => performanceLine(`  ${one.body.name}`, one, words, language)),
    '',
    ...funnel.stages.map(
      ({ stage, standing }) => `${String(standing).padStart(7)}  ${words.stages[stage]}`,
    ),
    `${String(funnel.left).padStart(7)}  ${words.left}`,
    ...(expected ? ['', ...expectedLines(expected, words)] : []),
    '',
    ...saidOf(figures, language).slice(1),
  ];
}

function performanceLine(
  name: string,
  { plan, actual, percent, quarters, share }: Performance,
  words: FigureWords,
  language: Language,
): string {
  const parts = [
    `${words.plan} ${plan ?? '–'}`,
    `${words.actual} ${actual} (${percentIn(language, percent)})`,
    quarters.map((count, at) => `${words.quarter(at + 1)} ${count}`).join(' '),
    `${words.share} ${percentIn(language, share)}`,
  ];
  return `${name}: ${parts.join('; ')}`;
}

function expectedLines(
  { open, late, byLastDays, atOwnPace, missing }: NonNullable<AdmissionFigures['expected']>,
  words: FigureWords,
): readonly string[] {
  const short = (count: number | null | undefined): string =>
    count === null || count === undefined ? '' : ` (${words.missing}: ${count})`;
  return [
    `${words.open}: ${open}; ${words.late}: ${late}`,
    `${words.expectedByLastDays}: ${byLastDays ?? '–'}${short(missing?.byLastDays)}`,
    `${words.expectedAtOwnPace}: ${atOwnPace}${short(missing?.atOwnPace)}`,
  ];
}
