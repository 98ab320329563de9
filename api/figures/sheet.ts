import type { AdmissionFigures, BelowFigures } from '../../ledger/figures/admissions';
import type { Language } from '../../rules/messages/say';
import { escapeHtml as text } from '../lists/html';
import { dayIn, percentIn, saidOf } from './said';
import { FIGURE_WORDS, type FigureWords } from './words';

const STYLE = `@page{size:A4 landscape;margin:20mm 15mm 15mm 20mm}
*{box-sizing:border-box}body{font:11pt/1.35 "Times New Roman",serif;color:#000;background:#fff;margin:0 auto;max-width:262mm}
h1{font-size:15pt;text-align:center;margin:0}h1+p{text-align:center;margin:0 0 3mm}h2{font-size:11.5pt;margin:4mm 0 1mm}
table{border-collapse:collapse;width:100%}th,td{border:.5pt solid #000;padding:.5mm 2mm;text-align:right}
th:first-child,td:first-child{text-align:left}thead{display:table-header-group}tr{break-inside:avoid}
.sum{font-weight:bold}footer{margin-top:4mm;font-size:9pt}footer p{margin:0}`;

type Cells = readonly string[];

/** The figures as a page to print: A4 landscape, no script, nothing loaded from anywhere. */
export function figuresSheet(figures: AdmissionFigures, language: Language): string {
  const words = FIGURE_WORDS[language];
  const { body, year } = figures;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${text(`${words.title} ${year} ${body.code}`)}</title>
<style>${STYLE}</style></head><body>
<h1>${text(words.title)}</h1>
<p>${text(`${body.name} (${body.code}) – ${words.ofYear(year)}`)}</p>
<p><strong>${text(words.countedBy[figures.countedBy])}</strong></p>
${planOf(figures, words, language)}
<h2>${text(words.byQuarter)}</h2>
${quartersOf(figures, words, language)}
${figures.below.length > 0 ? `<h2>${text(words.below)}</h2>${belowOf(figures, words, language)}` : ''}
<h2>${text(words.fairness)}</h2>
${fairnessOf(figures, words)}
<h2>${text(words.funnel)}</h2>
${funnelOf(figures, words)}
${figures.expected ? `<h2>${text(words.forecast)}</h2>${forecastOf(figures, words)}` : ''}
<footer>${saidOf(figures, language)
    .map((sentence) => `<p>${text(sentence)}</p>`)
    .join('')}</footer>
</body></html>`;
}

function planOf(figures: AdmissionFigures, words: FigureWords, language: Language): string {
  const { planVersion: plan, target, plansBelow } = figures;
  const mark = target.unconfirmed ? ` (${words.toBeConfirmed})` : '';
  const percent = percentIn(language, target.percent);
  const lines = [
    plan
      ? words.planFrom(plan.document, dayIn(language, plan.documentOn), plan.version)
      : words.noPlan,
    `${words.plansBelow}: ${words.number(plansBelow.admissions)} (${plansBelow.withPlan})`,
    `${words.target(percent, target.admissions)}${mark}`,
  ];
  const cells = [
    ...[number(words, figures.plan), words.number(figures.actual)],
    ...[percentIn(language, figures.percent), words.number(figures.members)],
    percentIn(language, figures.share),
  ];
  const head = [words.plan, words.actual, words.percent, words.members, words.share];
  return `${table(head, [cells])}${lines.map((line) => `<p>${text(line)}</p>`).join('')}`;
}

function quartersOf(figures: AdmissionFigures, words: FigureWords, language: Language): string {
  const head = [
    ...['', words.actual, words.soFar, words.percent],
    ...[`${words.bodies}: ${words.withNone}`, words.cellsWithNone],
  ];
  const rows = figures.byQuarter.map((one) => [
    words.quarter(one.quarter),
    ...(one.begun
      ? [
          ...[words.number(one.actual), words.number(one.soFar), percentIn(language, one.percent)],
          ...[number(words, one.bodiesWithNone), number(words, one.cellsWithNone)],
        ]
      : ['–', '–', '–', '–', '–']),
  ]);
  return table(head, rows);
}

function belowOf(figures: AdmissionFigures, words: FigureWords, language: Language): string {
  const head = [
    ...[words.body, words.plan, words.actual, words.percent],
    ...[1, 2, 3, 4].map(words.quarter),
    ...[words.share, words.open, words.late, words.missing],
  ];
  const { own, below } = figures;
  const ownRow = [
    ...[words.own, '', words.number(own.actual), '', ...own.quarters.map(words.number)],
    ...['', '', '', ''],
  ];
  const rows = below.map((one) => belowRow(one, words, language));
  return table(head, own.actual > 0 ? [...rows, ownRow] : rows);
}

function belowRow(one: BelowFigures, words: FigureWords, language: Language): Cells {
  const { expected } = one;
  return [
    ...[one.body.name, number(words, one.plan), words.number(one.actual)],
    ...[percentIn(language, one.percent), ...one.quarters.map(words.number)],
    percentIn(language, one.share),
    ...[number(words, expected?.open ?? null), number(words, expected?.late ?? null)],
    number(words, expected?.missing?.byLastDays ?? null),
  ];
}

function fairnessOf({ fairness }: AdmissionFigures, words: FigureWords): string {
  const { bodies, withNone, underTenth, withoutPlan, cells, cellsWithNone } = fairness;
  const head = [
    ...[words.bodies, words.withNone, words.underTenth, words.withoutPlan],
    words.cellsWithNone,
  ];
  const none = `${words.number(cellsWithNone)} / ${words.number(cells)}`;
  return table(head, [[...[bodies, withNone, underTenth, withoutPlan].map(words.number), none]]);
}

function funnelOf({ funnel }: AdmissionFigures, words: FigureWords): string {
  const rows = funnel.stages.map(({ stage, standing, reached, medianDays }) => [
    ...[words.stages[stage], words.number(standing), words.number(reached)],
    number(words, medianDays),
  ]);
  const head = [words.stage, words.standing, words.reached, words.medianDays];
  return `${table(head, rows)}<p>${text(`${words.left}: ${words.number(funnel.left)}`)}</p>`;
}

function forecastOf({ expected }: AdmissionFigures, words: FigureWords): string {
  if (!expected) return '';
  const { open, late, byLastDays, atOwnPace, withoutPace, missing } = expected;
  const rows: readonly (readonly [string, number | null, number | null])[] = [
    [words.open, open, null],
    [words.late, late, null],
    [words.expectedByLastDays, byLastDays, missing?.byLastDays ?? null],
    [words.expectedAtOwnPace, atOwnPace, missing?.atOwnPace ?? null],
    [words.withoutPace, withoutPace, null],
  ];
  const cells = rows.map(([name, value, short]) => [
    ...[name, number(words, value), short === null ? '' : words.number(short)],
  ]);
  return table(['', '', words.missing], cells);
}

function table(heads: Cells, rows: readonly Cells[]): string {
  const line = (cells: Cells, tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => line(cells, 'td')).join('');
  return `<table><thead>${line(heads, 'th')}</thead><tbody>${body}</tbody></table>`;
}

function number(words: FigureWords, value: number | null): string {
  return value === null ? '–' : words.number(value);
}
