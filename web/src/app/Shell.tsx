import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FactorDialog } from '../sign-in/FactorDialog';
import { Header } from './Header';
import { Nav } from './Nav';
import { OfflineBanner } from './OfflineBanner';

/** Header, navigation and the place of the screens. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <OfflineBanner />
      <Header />
      <Nav />
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <FactorDialog />
    </div>
  );
}
