import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { inboxQuery } from '../api/queries';
import { Icon } from '../parts/Icon';
import { useMe } from './session';

/** Down the side on a desk, along the foot on a phone. */
export function Nav() {
  const { t } = useTranslation();
  const { data: groups } = useQuery(inboxQuery());
  const { appointments } = useMe();
  const seesAll = appointments.find(({ role }) => role === 'supervisor');
  const tasks = groups && Object.values(groups).reduce((sum, { length }) => sum + length, 0);
  return (
    <nav className="side" aria-label={t('nav.label')}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        <Icon name="inbox" />
        {t('nav.inbox')}
        {tasks ? <em>{tasks}</em> : null}
      </Link>
      <Link to="/dossiers" activeOptions={{ includeSearch: false }}>
        <Icon name="folder" />
        {t('nav.dossiers')}
      </Link>
      <Link to="/overdue" activeOptions={{ includeSearch: false }}>
        <Icon name="alarm" />
        {t('nav.overdue')}
      </Link>
      {seesAll ? <p className="foot">{t('account.scope', { body: seesAll.name })}</p> : null}
    </nav>
  );
}
