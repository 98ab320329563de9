import type { TermRun } from '../demo/term/run';
import type { TermFigures } from '../demo/term/plan';

const LABELS: Readonly<Record<keyof TermFigures, string>> = {
  organisations: 'grassroots organisations',
  committees: '  of them committees with cells below',
  cells: '  of them grassroots cells',
  members: 'members on the last day',
  classes: 'training classes',
  learners: 'learners, candidates and new members together',
  admissions: 'admissions, by the day of the decision',
};

/** One object for machines; figures are missing where the run was stopped before the end. */
export function termJson({ acts, seconds, report }: TermRun) {
  return {
    figures: report?.figures ?? null,
    acts,
    seconds: Math.round(seconds * 10) / 10,
    violated: report?.verified.violated ?? null,
  };
}

/** The report for people. */
export function termLines({ expected, acts, seconds, report }: TermRun): string {
  const pace = seconds > 0 ? Math.round(acts / seconds) : 0;
  const took = `${acts} acts in this run in ${seconds.toFixed(1)} s, ${pace} a second`;
  if (!report) return `Stopped: ${took}. \`npm run term\` goes on where it stopped.\n`;
  const { figures, verified } = report;
  const lines = Object.entries(LABELS).map(([key, label]) => {
    const [found, wanted] = [valueOf(figures, key), valueOf(expected, key)];
    const mark = found === wanted ? '✓' : '✗';
    return `${mark} ${String(found).padStart(6)}  ${label}${found === wanted ? '' : `, not ${wanted}`}`;
  });
  return [
    'The term 2015-2020, from the rows:',
    ...lines,
    '  Rounds, visits, inspections and supervisions of the source are missing: inspections are not in Rõ yet.',
    took,
    ...verified.invariants
      .filter(({ violated }) => violated > 0)
      .flatMap(({ id, title, examples }) => [`✗ ${id}. ${title}`, ...examples]),
    `${verified.checked} checked, ${verified.violated} violated`,
    '',
  ].join('\n');
}

function valueOf(figures: TermFigures, key: string): number | undefined {
  return new Map<string, number>(Object.entries(figures)).get(key);
}
