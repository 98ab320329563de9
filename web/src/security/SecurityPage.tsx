import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { securityQuery } from '../api/account-queries';
import { Bones } from '../parts/Bones';
import { Fault } from '../parts/Fault';
import { usePageTitle } from '../parts/page-title';
import { AccountEvents } from './AccountEvents';
import { ChangePassword } from './ChangePassword';
import { SecondFactor } from './SecondFactor';

/** How one's own account is guarded, a section for each part. */
export function SecurityPage() {
  const { t } = useTranslation();
  const security = useQuery(securityQuery());
  usePageTitle(t('security.title'));
  if (security.isPending) return <Bones rows={6} />;
  if (security.isError)
    return <Fault error={security.error} onRetry={() => void security.refetch()} />;
  return (
    <div className="pad stack security">
      <h1>{t('security.title')}</h1>
      {security.data.enrolFirst ? (
        <p className="fault soon" role="status">
          {t('security.enrolFirst')}
        </p>
      ) : null}
      <SecondFactor security={security.data} />
      {security.data.hasPassword ? <ChangePassword login={security.data.login} /> : null}
      <AccountEvents />
      <p>
        <Link to="/sessions">{t('security.where')}</Link>
      </p>
    </div>
  );
}
