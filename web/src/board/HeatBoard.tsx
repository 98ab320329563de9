import { useTranslation } from 'react-i18next';
import type { OverdueTask } from '../api/answers';
import { COLUMNS, type Column, type HeatRow } from './heat';
import { HeatTable } from './HeatTable';
import { LinePanel } from './LinePanel';

interface HeatBoardProps {
  readonly rows: readonly HeatRow[];
  readonly tasks: readonly OverdueTask[];
  readonly today: string;
  /** The chosen cell as `body.column`. */
  readonly at: string | undefined;
}

/** Organisation by step, and beside it what stands in the chosen cell; the worst cell is chosen first. */
export function HeatBoard({ rows, tasks, today, at }: HeatBoardProps) {
  const { t } = useTranslation();
  const chosen = find(rows, at) ?? worst(rows);
  const ofClasses = tasks.filter(({ kind }) => kind !== 'admission').length;
  return (
    <div className="board">
      <div>
        <HeatTable rows={rows} today={today} chosen={chosen} />
        <p className="legend meta">
          <span>{t('board.legend')}</span>
          {(['a', 'b', 'c', 'd'] as const).map((step, nth) => (
            <span key={step}>
              <span className={`sw h${nth + 1}`} />
              {t(`board.steps.${step}`)}
            </span>
          ))}
          <span>{t('board.legendNone')}</span>
        </p>
        {ofClasses > 0 ? <p className="meta">{t('board.classes', { count: ofClasses })}</p> : null}
      </div>
      {chosen ? <LinePanel {...chosen} tasks={tasks} today={today} /> : null}
    </div>
  );
}

export interface Chosen {
  readonly row: HeatRow;
  readonly column: Column;
}

function find(rows: readonly HeatRow[], at: string | undefined): Chosen | undefined {
  const [id, name] = at?.split('.') ?? [];
  const row = rows.find((one) => one.id === id);
  const column = COLUMNS.find((one) => one === name);
  return row && column ? { row, column } : undefined;
}

function worst(rows: readonly HeatRow[]): Chosen | undefined {
  const [row] = rows;
  if (!row) return undefined;
  const [column] = [...COLUMNS].sort((a, b) => row.cells[b].late - row.cells[a].late);
  return column ? { row, column } : undefined;
}
