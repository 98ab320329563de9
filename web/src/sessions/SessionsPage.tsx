import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnSession } from '../api/answers';
import { ask } from '../api/client';
import { sessionsQuery } from '../api/queries';
import { showInstant } from '../lib/days';
import { Bones } from '../parts/Bones';
import { Fault } from '../parts/Fault';
import { usePageTitle } from '../parts/page-title';

/** Where one is signed in, and ending what one does not know. */
export function SessionsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const sessions = useQuery(sessionsQuery());
  usePageTitle(t('sessions.title'));
  const ending = useMutation({
    mutationFn: (path: string) => ask(path, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery().queryKey }),
  });
  const others = (sessions.data ?? []).filter(({ current }) => !current);
  const fault = sessions.error ?? ending.error;
  return (
    <div className="pad stack">
      <div className="row between wrap">
        <div>
          <h1>{t('sessions.title')}</h1>
          <p className="meta">{t('sessions.sub')}</p>
        </div>
        {others.length > 0 ? (
          <button
            type="button"
            className="btn"
            disabled={ending.isPending}
            onClick={() => ending.mutate('/sessions')}
          >
            {t('sessions.endOthers')}
          </button>
        ) : null}
      </div>
      {fault ? <Fault error={fault} onRetry={() => void sessions.refetch()} /> : null}
      {sessions.isPending ? <Bones rows={3} height={64} /> : null}
      <ul className="card lines" aria-busy={sessions.isPending}>
        {(sessions.data ?? []).map((session) => (
          <Line
            key={session.id}
            session={session}
            busy={ending.isPending}
            onEnd={() => ending.mutate(`/sessions/${session.id}`)}
          />
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly session: OwnSession;
  readonly busy: boolean;
  readonly onEnd: () => void;
}

function Line({ session, busy, onEnd }: LineProps) {
  const { t } = useTranslation();
  const device = session.device ?? t('sessions.unknown');
  const begun = showInstant(session.begunAt);
  return (
    <li className="item row between wrap">
      <span>
        <b>{device}</b>{' '}
        {session.current ? <span className="st">{t('sessions.current')}</span> : null}
        <br />
        <span className="meta">
          {t(`sessions.by.${session.way}`)} · {session.network ?? t('sessions.unknown')} ·{' '}
          {t('sessions.begun', { at: begun })} ·{' '}
          {t('sessions.used', { at: showInstant(session.lastUsedAt) })}
        </span>
      </span>
      {session.current ? null : (
        <button
          type="button"
          className="btn"
          disabled={busy}
          aria-label={t('sessions.endThis', { device, at: begun })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </button>
      )}
    </li>
  );
}
