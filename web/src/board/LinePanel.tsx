import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverdueTask } from '../api/answers';
import type { Chosen } from './HeatBoard';
import { OverdueItem } from './OverdueItem';

interface LinePanelProps extends Chosen {
  readonly tasks: readonly OverdueTask[];
  readonly today: string;
}

/** What stands in a cell: each overdue dossier with whose turn it is. */
export function LinePanel({ row, column, tasks, today }: LinePanelProps) {
  const { t } = useTranslation();
  const { late, open, lines } = row.cells[column];
  const dossiers = new Set(lines.map(({ id }) => id));
  const overdue = tasks.filter(({ dossier }) => dossiers.has(dossier));
  const place = `${row.id}.${column}`;
  const panel = useRef<HTMLElement>(null);
  const shown = useRef(place);
  // Where the panel stands below the table, a choice that changes it out of sight would seem to do nothing.
  useEffect(() => {
    if (shown.current !== place) panel.current?.scrollIntoView({ block: 'nearest' });
    shown.current = place;
  }, [place]);
  const stage = t(`dossier.phases.${column}`);
  return (
    <section className="card panel" aria-live="polite" ref={panel}>
      <div className="hd">
        <div>
          <p className="meta">{row.name}</p>
          <h2>{t('board.panel', { stage, late, open })}</h2>
        </div>
      </div>
      <ul>
        {overdue.map((task) => (
          <OverdueItem key={task.dossier + task.key} task={task} today={today} />
        ))}
        {open > late ? (
          <li className="meta">{t('board.notLate', { count: open - late })}</li>
        ) : null}
      </ul>
    </section>
  );
}
