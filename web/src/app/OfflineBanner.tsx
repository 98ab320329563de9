import { useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../lib/days';
import { Icon } from '../parts/Icon';

/** Says that nothing goes out, and how old the figures on the screen are. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const queries = useQueryClient();
  if (online) return null;
  const readAt = queries
    .getQueryCache()
    .getAll()
    .map(({ state }) => state.dataUpdatedAt);
  const time = showInstant(new Date(Math.max(0, ...readAt)).toISOString());
  return (
    <div className="banner" role="status">
      <Icon name="warn" />
      {t('states.offline', { time })}
    </div>
  );
}
