import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bodiesQuery, clockQuery, linesQuery, overdueQuery } from '../api/queries';
import { showInstant } from '../lib/days';
import { ApiProblem } from '../api/problem';
import { Bones } from '../parts/Bones';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Fault';
import { Icon } from '../parts/Icon';
import { usePageTitle } from '../parts/page-title';
import { Ages } from './Ages';
import { BoardViews } from './BoardViews';
import { Groups } from './Groups';
import { heatRows } from './heat';
import { HeatBoard } from './HeatBoard';
import { OverdueTable } from './OverdueTable';

const route = getRouteApi('/inside/overdue');

/** Bảng quá hạn: where it is stuck, whose turn it is, and for how long. */
export function BoardPage() {
  const { t } = useTranslation();
  const { by = 'body', view, at } = route.useSearch();
  const board = useQuery(overdueQuery(by));
  const lines = useQuery(linesQuery('&closed=false'));
  const { data: bodies } = useQuery(bodiesQuery());
  const { data: clock } = useQuery(clockQuery());
  usePageTitle(t('board.title'));

  const error = board.error ?? lines.error;
  const isReady = board.data && lines.data && bodies && clock;
  const rows = isReady ? heatRows(lines.data, bodies, clock.today) : [];
  const open = rows.reduce((sum, { all }) => sum + all.open, 0);
  const tasks = board.data ? unique(board.data.groups.flatMap((group) => group.tasks)) : [];
  return (
    <div className="pad">
      <div className="row between top-a wrap">
        <div>
          <h1>{t('board.title')}</h1>
          {isReady ? (
            <p className="meta">
              {t('board.sub', {
                bodies: rows.length,
                open,
                at: showInstant(clock.now).slice(0, 5),
              })}
            </p>
          ) : null}
        </div>
        <div className="row wrap">
          <BoardViews by={by} view={view} />
          <button type="button" className="btn print" onClick={() => window.print()}>
            <Icon name="print" />
            {t('print')}
          </button>
        </div>
      </div>
      {error ? <BoardFault error={error} onRetry={() => void board.refetch()} /> : null}
      {!error && !isReady ? <Bones rows={6} height={60} /> : null}
      {isReady && tasks.length === 0 && view === 'table' ? (
        <Empty icon="check" title={t('board.none')} text={t('board.noneText')} />
      ) : null}
      {isReady && view === 'table' && tasks.length > 0 ? (
        <OverdueTable tasks={tasks} today={clock.today} />
      ) : null}
      {isReady && view !== 'table' ? (
        <>
          <Ages tasks={tasks} today={clock.today} />
          {by === 'body' ? (
            <HeatBoard rows={rows} tasks={tasks} today={clock.today} at={at} />
          ) : (
            <Groups groups={board.data.groups} by={by} today={clock.today} at={at} />
          )}
        </>
      ) : null}
      {board.data?.more ? <p className="meta">{t('board.more')}</p> : null}
    </div>
  );
}

function BoardFault({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  if (error instanceof ApiProblem && error.body.status === 403) {
    return <Empty icon="lock" title={t('states.noRight')} text={t('states.noRightText')} />;
  }
  return <Fault error={error} onRetry={onRetry} />;
}

/** By person the same task stands with each who may do it. */
function unique<T extends { readonly dossier: string; readonly key: string }>(
  tasks: readonly T[],
): T[] {
  return [...new Map(tasks.map((task) => [`${task.dossier} ${task.key}`, task])).values()];
}
