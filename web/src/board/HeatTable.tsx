import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Chosen } from './HeatBoard';
import { COLUMNS, sumOf, type Column, type HeatCell, type HeatRow } from './heat';

interface HeatTableProps {
  readonly rows: readonly HeatRow[];
  readonly today: string;
  readonly chosen: Chosen | undefined;
}

/** The figures are always printed; the colour only says the same again. */
export function HeatTable({ rows, today, chosen }: HeatTableProps) {
  const { t } = useTranslation();
  const sum = sumOf(rows, today);
  const columnName = (column: Column) =>
    column === 'probation'
      ? `${t('dossier.phases.probation')}, ${t('dossier.phases.recognition').toLowerCase()}`
      : t(`dossier.phases.${column}`);
  return (
    <div className="card scroll-x" tabIndex={0} role="region" aria-label={t('board.caption')}>
      <table className="heat">
        <caption className="vh">{t('board.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.organisation')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
            <th scope="col">{t('board.all')}</th>
            <th scope="col">{t('board.worst')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {COLUMNS.map((column) => (
                <Cell
                  key={column}
                  row={row}
                  column={column}
                  label={columnName(column)}
                  isChosen={chosen?.row === row && chosen.column === column}
                />
              ))}
              <td>
                <Figures cell={row.all} />
              </td>
              <td>
                <b>{row.all.worst || '–'}</b>
              </td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t('board.sum', { count: rows.length })}</th>
            {COLUMNS.map((column) => (
              <td key={column}>
                <Figures cell={sum.cells[column]} />
              </td>
            ))}
            <td>
              <Figures cell={sum.all} />
            </td>
            <td>
              <b>{sum.all.worst || '–'}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly row: HeatRow;
  readonly column: Column;
  readonly label: string;
  readonly isChosen: boolean;
}

function Cell({ row, column, label, isChosen }: CellProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/overdue' });
  const cell = row.cells[column];
  if (cell.open === 0) return <td className="z">–</td>;
  const heat = cell.late === 0 ? '' : `h${Math.min(4, cell.late)}`;
  return (
    <td className={isChosen ? `${heat} sel` : heat}>
      <button
        type="button"
        aria-pressed={isChosen}
        aria-label={t('board.cell', {
          body: row.name,
          stage: label,
          late: cell.late,
          open: cell.open,
        })}
        onClick={() =>
          void navigate({
            search: (before) => ({ ...before, at: `${row.id}.${column}` }),
            replace: true,
          })
        }
      >
        <Figures cell={cell} />
      </button>
    </td>
  );
}

function Figures({ cell: { late, open } }: { readonly cell: HeatCell }) {
  return late === 0 ? (
    <small>0/{open}</small>
  ) : (
    <>
      <b>{late}</b>
      <small>/{open}</small>
    </>
  );
}
