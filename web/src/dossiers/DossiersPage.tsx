import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Line } from '../api/answers';
import { clockQuery, linesQuery } from '../api/queries';
import { showDay } from '../lib/days';
import { finds } from '../lib/text';
import { Bones } from '../parts/Bones';
import { Due } from '../parts/Due';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Fault';
import { Icon } from '../parts/Icon';
import { usePageTitle } from '../parts/page-title';

const route = getRouteApi('/inside/dossiers');

/** Every dossier in the reader's reach, found by name without marks. */
export function DossiersPage() {
  const { t } = useTranslation();
  const { q = '', closed = false } = route.useSearch();
  const navigate = route.useNavigate();
  const lines = useQuery(linesQuery(`&closed=${closed}`));
  const { data: clock } = useQuery(clockQuery());
  usePageTitle(t('dossiers.title'));
  const found = (lines.data ?? []).filter(
    ({ subject, code, organisation }) =>
      q === '' || finds(`${subject?.name ?? ''} ${code} ${organisation.name}`, q),
  );
  return (
    <div className="pad stack">
      <div className="row between wrap">
        <div>
          <h1>{t('dossiers.title')}</h1>
          <p className="meta">{t('dossiers.sub', { count: lines.data?.length ?? 0 })}</p>
        </div>
        <nav className="seg" aria-label={t('dossiers.show')}>
          <Link
            to="/dossiers"
            activeOptions={{ exact: true }}
            search={{ ...(q && { q }) }}
            aria-current={closed ? undefined : 'true'}
          >
            {t('dossiers.open')}
          </Link>
          <Link
            to="/dossiers"
            activeOptions={{ exact: true }}
            search={{ ...(q && { q }), closed: true }}
            aria-current={closed ? 'true' : undefined}
          >
            {t('dossiers.closed')}
          </Link>
        </nav>
      </div>
      <TextInput
        type="search"
        aria-label={t('dossiers.search')}
        placeholder={t('dossiers.search')}
        leftSection={<Icon name="search" />}
        defaultValue={q}
        onChange={(event) => {
          const asked = event.currentTarget.value || undefined;
          void navigate({ search: (before) => ({ ...before, q: asked }), replace: true });
        }}
      />
      {lines.error ? <Fault error={lines.error} onRetry={() => void lines.refetch()} /> : null}
      {lines.isPending || !clock ? <Bones rows={8} height={64} /> : null}
      {lines.data && clock && found.length > 0 ? <Rows lines={found} today={clock.today} /> : null}
      {lines.data && found.length === 0 ? (
        <Empty
          icon={q === '' ? 'folder' : 'search'}
          title={q === '' ? t('dossiers.none') : t('dossiers.filtered')}
          text={
            q === ''
              ? t('dossiers.noneText')
              : t('inbox.filteredText', { count: lines.data.length })
          }
        />
      ) : null}
    </div>
  );
}

function Rows({ lines, today }: { readonly lines: readonly Line[]; readonly today: string }) {
  const soonest = [...lines].sort((a, b) =>
    (a.next?.dueOn ?? '9') < (b.next?.dueOn ?? '9') ? -1 : 1,
  );
  return (
    <ul className="card lines">
      {soonest.map((line) => (
        <li key={line.id}>
          <Link className="item" to="/dossiers/$id" params={{ id: line.id }}>
            <span className="ln">
              <span className="n">{line.subject?.name ?? line.organisation.name}</span>{' '}
              <span className="code">{line.code}</span>
              {line.next ? <Due dueOn={line.next.dueOn} today={today} /> : null}
            </span>
            <span className="ln">
              <span className="what">{line.what ?? line.phaseName}</span>
              <span className="dd">
                {line.next ? showDay(line.next.dueOn) : showDay(line.openedOn)}
              </span>
            </span>
            <span className="b">
              <span className="body">{line.organisation.name}</span>
              <span className="me">
                <Icon name="flag" />
                {line.phaseName}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
