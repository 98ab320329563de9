import { NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Inbox, Task } from '../api/answers';
import { Icon } from '../parts/Icon';
import type { InboxSearch } from '../app/search';

const KINDS = ['admission', 'training-class', 'transfer'] as const;

/** Narrows the list; every choice stands in the address, so that it can be kept and sent. */
export function InboxFilters({
  all,
  search,
}: {
  readonly all: Inbox['groups'];
  readonly search: InboxSearch;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/' });
  const tasks = Object.values(all).flat();
  const change = (part: InboxSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const count = (kind: string) => tasks.filter((task) => task.kind === kind).length;
  const kinds = KINDS.filter((kind) => count(kind) > 0);
  return (
    <>
      {kinds.length > 1 ? (
        <nav className="seg" aria-label={t('inbox.kindLabel')}>
          <Link
            to="/"
            activeOptions={{ exact: true }}
            search={{ ...search, kind: undefined }}
            aria-current={search.kind ? undefined : 'true'}
          >
            {t('inbox.all', { count: tasks.length })}
          </Link>
          {kinds.map((kind) => (
            <Link
              key={kind}
              to="/"
              activeOptions={{ exact: true }}
              search={{ ...search, kind }}
              aria-current={search.kind === kind ? 'true' : undefined}
            >
              {t(`inbox.kind.${kind}`, { count: count(kind) })}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className="filters">
        <TextInput
          className="grow"
          type="search"
          aria-label={t('inbox.search')}
          placeholder={t('inbox.search')}
          leftSection={<Icon name="search" />}
          defaultValue={search.q ?? ''}
          onChange={(event) => change({ q: event.currentTarget.value || undefined })}
        />
        {bodiesOf(tasks).length > 1 || search.body ? (
          <NativeSelect
            aria-label={t('inbox.body')}
            value={search.body ?? ''}
            onChange={(event) => change({ body: event.currentTarget.value || undefined })}
            data={[{ value: '', label: t('inbox.anyBody') }, ...bodiesOf(tasks)]}
          />
        ) : null}
        <NativeSelect
          aria-label={t('inbox.claimFilter')}
          value={search.claim ?? ''}
          onChange={(event) => change({ claim: claimOf(event.currentTarget.value) })}
          data={[
            { value: '', label: t('inbox.anyClaim') },
            { value: 'mine', label: t('inbox.mine') },
            { value: 'free', label: t('inbox.free') },
          ]}
        />
      </div>
    </>
  );
}

function bodiesOf(tasks: readonly Task[]): { value: string; label: string }[] {
  const names = new Map(tasks.map(({ body, bodyName }) => [body, bodyName]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}

function claimOf(value: string): InboxSearch['claim'] {
  return value === 'mine' || value === 'free' ? value : undefined;
}
