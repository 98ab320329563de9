import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountEventsQuery } from '../api/account-queries';
import { showInstant } from '../lib/days';
import { Fault } from '../parts/Fault';

/** What was done to the own account, and by whom: a code nobody asked for is seen here. */
export function AccountEvents() {
  const { t } = useTranslation();
  const events = useQuery(accountEventsQuery());
  const kinds: Readonly<Record<string, string>> = t('security.kinds', { returnObjects: true });
  return (
    <section className="card" aria-labelledby="account-events">
      <div className="hd">
        <h2 id="account-events">{t('security.events')}</h2>
      </div>
      <div className="bd stack">
        {events.isError ? <Fault error={events.error} /> : null}
        <ul className="plain">
          {(events.data ?? []).map(({ id, kind, by, recordedAt }) => (
            <li key={id}>
              {kinds[kind] ?? kind}, {by.name}{' '}
              <span className="meta">{showInstant(recordedAt)}</span>
            </li>
          ))}
        </ul>
        {events.data?.length === 0 ? <p className="meta">{t('security.noEvents')}</p> : null}
      </div>
    </section>
  );
}
