import type { AdmissionFigures, Performance } from '../../ledger/figures/admissions';
import type { Language } from '../../rules/messages/say';
import { toCsv } from '../lists/csv';
import { saidOf } from './said';
import { FIGURE_WORDS } from './words';

/**
 * The figures by body as CSV: a row per body directly below, what counts as the body's own, and the total; below them how
 * they were counted. Numbers as machines read them, a point before the decimal.
 */
export function figuresCsv(figures: AdmissionFigures, language: Language): string {
  const words = FIGURE_WORDS[language];
  const { below, own, body, expected } = figures;
  const head = [
    ...[words.code, words.body, words.plan, words.actual, words.percent],
    ...[1, 2, 3, 4].map(words.quarter),
    ...[words.members, words.share, words.cellsWithNone],
    ...[words.open, words.late, words.expectedByLastDays, words.expectedAtOwnPace, words.missing],
  ];
  const rows = below.map((one) => [
    ...[one.body.code, one.body.name, ...numbersOf(one), cell(one.cellsWithNone)],
    ...forecastOf(one.expected),
  ]);
  const ownRow = ['', words.own, '', cell(own.actual), '', ...own.quarters.map(cell)];
  const total = [
    ...[body.code, `${words.total}: ${body.name}`, ...numbersOf(figures)],
    ...[cell(figures.fairness.cellsWithNone), ...forecastOf(expected)],
  ];
  const said = saidOf(figures, language).map((sentence) => [sentence]);
  return toCsv([head, ...rows, padded(ownRow, head.length), total, ...said]);
}

function numbersOf({ plan, actual, percent, quarters, members, share }: Performance) {
  const shares = [cell(members), cell(share)];
  return [cell(plan), cell(actual), cell(percent), ...quarters.map(cell), ...shares];
}

function forecastOf(expected: AdmissionFigures['expected']): readonly string[] {
  if (!expected) return ['', '', '', '', ''];
  const { open, late, byLastDays, atOwnPace, missing } = expected;
  return [open, late, byLastDays, atOwnPace, missing?.byLastDays ?? null].map(cell);
}

function cell(value: number | null): string {
  return value === null ? '' : String(value);
}

function padded(row: readonly string[], length: number): readonly string[] {
  return [...row, ...Array.from({ length: length - row.length }, () => '')];
}
