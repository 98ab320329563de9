import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WAYS, type Way } from '../app/search';

interface BoardViewsProps {
  readonly by: Way;
  readonly view: 'table' | undefined;
}

/** By body, step or person, as a picture or as a list; the choice stands in the address. */
export function BoardViews({ by, view }: BoardViewsProps) {
  const { t } = useTranslation();
  return (
    <>
      <nav className="seg" aria-label={t('board.by.label')}>
        {WAYS.map((way) => (
          <Link
            key={way}
            to="/overdue"
            activeOptions={{ exact: true }}
            search={{ by: way }}
            aria-current={way === by && view === undefined ? 'true' : undefined}
          >
            {t(`board.by.${way}`)}
          </Link>
        ))}
        <Link
          to="/overdue"
          activeOptions={{ exact: true }}
          search={{ by, view: 'table' }}
          aria-current={view === 'table' ? 'true' : undefined}
        >
          {t('board.view.table')}
        </Link>
      </nav>
    </>
  );
}
