import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from './Empty';
import { usePageTitle } from './page-title';

/** An address at which nothing is. */
export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('states.notFound'));
  return (
    <Empty icon="question" level={1} title={t('states.notFound')} text={t('states.notFoundText')}>
      <Link className="btn" to="/">
        {t('states.goInbox')}
      </Link>
    </Empty>
  );
}
