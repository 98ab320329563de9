import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clockQuery, inboxQuery } from '../api/queries';
import { useMe } from '../app/session';
import { Bones } from '../parts/Bones';
import { Fault } from '../parts/Fault';
import { usePageTitle } from '../parts/page-title';
import { filterTasks, sizeOf, taskKey } from './filter';
import { InboxFilters } from './InboxFilters';
import { NothingToDo } from './NothingToDo';
import { TaskGroups } from './TaskGroups';
import { TaskPane } from './TaskPane';

const route = getRouteApi('/inside/');

/** Việc của tôi: what lies with the reader, soonest due first; on a desk the chosen task stands beside the list. */
export function InboxPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const me = useMe();
  const inbox = useQuery(inboxQuery());
  const clock = useQuery(clockQuery());
  const isWide = useMediaQuery('(min-width: 62.01em)', undefined, {
    getInitialValueInEffect: false,
  });
  usePageTitle(t('inbox.title'));

  const today = clock.data?.today;
  const groups = inbox.data && filterTasks(inbox.data, search, me.person);
  const tasks = groups ? Object.values(groups).flat() : [];
  const chosen = tasks.find((task) => taskKey(task) === search.task) ?? tasks[0];
  const error = inbox.error ?? clock.error;
  return (
    <div className="two">
      <section className="list">
        <div className="lh">
          <h1>{t('inbox.title')}</h1>
          {inbox.data && sizeOf(inbox.data) > 0 ? (
            <InboxFilters all={inbox.data} search={search} />
          ) : null}
        </div>
        <div className="sc">
          {error ? <Fault error={error} onRetry={() => void inbox.refetch()} /> : null}
          {!error && (!groups || !today) ? <Bones rows={7} height={72} /> : null}
          {groups && today && tasks.length > 0 ? (
            <TaskGroups
              groups={groups}
              today={today}
              chosen={isWide ? chosen : undefined}
              isWide={isWide}
            />
          ) : null}
          {inbox.data && tasks.length === 0 ? <NothingToDo all={sizeOf(inbox.data)} /> : null}
        </div>
      </section>
      {isWide ? (
        <section className="det" aria-label={chosen?.what ?? t('inbox.pick')}>
          {chosen && today ? <TaskPane key={taskKey(chosen)} task={chosen} today={today} /> : null}
        </section>
      ) : null}
    </div>
  );
}
