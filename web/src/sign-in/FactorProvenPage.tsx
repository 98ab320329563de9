import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { tellFactorProven } from './factor-proven';

/** Where the provider leads back to after a factor was proven: the tab that asked goes on by itself. */
export function FactorProvenPage() {
  const { t } = useTranslation();
  usePageTitle(t('factor.provenTitle'));
  useEffect(tellFactorProven, []);
  return (
    <main className="sign-in">
      <div className="card">
        <h1>{t('factor.provenTitle')}</h1>
        <p>{t('factor.provenText')}</p>
      </div>
    </main>
  );
}
