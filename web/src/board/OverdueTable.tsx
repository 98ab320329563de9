import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../rules/messages/say';
import type { OverdueTask } from '../api/answers';
import { language } from '../lang/i18n';
import { howFar, showDay } from '../lib/days';
import { byGivenName } from '../lib/text';
import { Icon } from '../parts/Icon';

const COLUMNS = ['subject', 'what', 'body', 'phase', 'turn', 'due', 'over'] as const;
type Column = (typeof COLUMNS)[number];

/** Every overdue task as a table that sorts by any column. */
export function OverdueTable({
  tasks,
  today,
}: {
  readonly tasks: readonly OverdueTask[];
  readonly today: string;
}) {
  const { t } = useTranslation();
  const [by, setBy] = useState<Column>('due');
  const [isDown, setDown] = useState(false);
  const rows = [...tasks].sort((a, b) => (isDown ? -1 : 1) * compare(a, b, by));
  const sort = (column: Column) => {
    setDown(column === by ? !isDown : false);
    setBy(column);
  };
  return (
    <div
      className="card scroll-x table"
      tabIndex={0}
      role="region"
      aria-label={t('board.table.caption')}
    >
      <table className="tb">
        <caption className="vh">{t('board.table.caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={column === by ? (isDown ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" className="link" onClick={() => sort(column)}>
                  {t(`board.table.${column}`)}
                  {column === by ? <Icon name={isDown ? 'down' : 'up'} /> : null}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((task) => (
            <tr key={task.dossier + task.key}>
              <td>
                <Link to="/dossiers/$id" params={{ id: task.dossier }}>
                  {task.subject ?? task.code}
                </Link>
                <br />
                <span className="meta nw">{task.code}</span>
              </td>
              <td>{task.what}</td>
              <td>{task.answersName}</td>
              <td>{nameOf(language(), 'phases', task.phase)}</td>
              <td>{turnOf(task) || t('board.turnNobody')}</td>
              <td className="nw">{showDay(task.dueOn)}</td>
              <td className="right">
                <span className="st late">{howFar(task.dueOn, today).days}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function turnOf({ turn }: OverdueTask): string {
  return turn.map(({ name }) => name).join(', ');
}

function compare(a: OverdueTask, b: OverdueTask, by: Column): number {
  switch (by) {
    case 'subject':
      return byGivenName(a.subject ?? a.code, b.subject ?? b.code);
    case 'what':
      return a.what.localeCompare(b.what, 'vi');
    case 'body':
      return a.answersName.localeCompare(b.answersName, 'vi');
    case 'phase':
      return a.phase.localeCompare(b.phase);
    case 'turn':
      return byGivenName(turnOf(a), turnOf(b));
    case 'due':
    case 'over':
      return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
  }
}
