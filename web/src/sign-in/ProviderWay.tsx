import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waysQuery } from '../api/queries';
import { Icon } from '../parts/Icon';

/** Sign-in at the provider, where one is configured. A link: the browser itself goes there. */
export function ProviderWay({ from }: { readonly from: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useQuery(waysQuery());
  if (!data?.provider) return null;
  const { name, at } = data.provider;
  return (
    <>
      <a className="btn big" href={`${at}?from=${encodeURIComponent(from ?? '/')}`}>
        <Icon name="lock" />
        {t('signIn.atProvider', { name })}
      </a>
      <p className="or meta">{t('signIn.or')}</p>
    </>
  );
}
