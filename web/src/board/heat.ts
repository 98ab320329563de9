import type { Line, Organisation, OverdueTask } from '../api/answers';
import { STAGES, stageOfPhase, type Stage } from '../dossier/stages';
import { howFar } from '../lib/days';

/** Columns of the table: probation and recognition are one. */
export const COLUMNS = STAGES.filter((stage) => stage !== 'recognition');
export type Column = (typeof COLUMNS)[number];

export interface HeatCell {
  readonly late: number;
  readonly open: number;
  /** Most working days over. */
  readonly worst: number;
  readonly lines: readonly Line[];
}

export interface HeatRow {
  readonly id: string;
  readonly name: string;
  readonly cells: Readonly<Record<Column, HeatCell>>;
  readonly all: HeatCell;
}

/** Open admissions by the grassroots organisation above the cell and by step; most overdue first. */
export function heatRows(
  lines: readonly Line[],
  bodies: readonly Organisation[],
  today: string,
): readonly HeatRow[] {
  const byBody = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.kind !== 'admission') continue;
    const body = grassrootsOf(line.organisation.id, bodies);
    byBody.set(body, [...(byBody.get(body) ?? []), line]);
  }
  return [...byBody]
    .map(([id, own]) => ({
      id,
      name: bodies.find((body) => body.id === id)?.name ?? '',
      cells: cellsOf(own, today),
      all: cellOf(own, today),
    }))
    .sort(
      (a, b) =>
        b.all.late - a.all.late || b.all.worst - a.all.worst || a.name.localeCompare(b.name, 'vi'),
    );
}

/** All rows in one, for the foot of the table. */
export function sumOf(rows: readonly HeatRow[], today: string): HeatRow {
  const lines = rows.flatMap(({ all }) => all.lines);
  return { id: '', name: '', cells: cellsOf(lines, today), all: cellOf(lines, today) };
}

function cellsOf(lines: readonly Line[], today: string): Readonly<Record<Column, HeatCell>> {
  const cell = (column: Column) =>
    cellOf(
      lines.filter(({ phase }) => columnOf(stageOfPhase(phase)) === column),
      today,
    );
  return {
    source: cell('source'),
    file: cell('file'),
    verification: cell('verification'),
    cell: cell('cell'),
    committee: cell('committee'),
    decision: cell('decision'),
    ceremony: cell('ceremony'),
    probation: cell('probation'),
  };
}

function columnOf(stage: Stage): Column {
  return stage === 'recognition' ? 'probation' : stage;
}

function cellOf(lines: readonly Line[], today: string): HeatCell {
  const late = lines.filter(({ next }) => (next?.daysOver ?? 0) > 0);
  const over = late.map(({ next }) => howFar(next?.dueOn ?? today, today).days);
  return { late: late.length, open: lines.length, worst: Math.max(0, ...over), lines };
}

function grassrootsOf(cell: string, bodies: readonly Organisation[]): string {
  const at = bodies.find(({ id }) => id === cell);
  if (!at || at.level === 'grassroots' || at.parent === null) return cell;
  const above = bodies.find(({ id }) => id === at.parent);
  if (!above || above.level === 'superior' || above.level === 'province') return cell;
  return grassrootsOf(above.id, bodies);
}

/** How many tasks are so many working days over: up to 5, 15, 30, and more. */
export function agesOf(
  tasks: readonly OverdueTask[],
  today: string,
): readonly [number, number, number, number] {
  const days = tasks.map(({ dueOn }) => howFar(dueOn, today).days);
  const within = (from: number, until: number) =>
    days.filter((day) => day > from && day <= until).length;
  return [within(-1, 5), within(5, 15), within(15, 30), within(30, Infinity)];
}
