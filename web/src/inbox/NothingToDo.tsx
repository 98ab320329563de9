import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/session';
import { Empty } from '../parts/Empty';

/** Three kinds of nothing: a filter hides all, no role that sees tasks, or no task. */
export function NothingToDo({ all }: { readonly all: number }) {
  const { t } = useTranslation();
  const { appointments } = useMe();
  if (all > 0) {
    return (
      <Empty
        icon="search"
        title={t('inbox.filtered')}
        text={t('inbox.filteredText', { count: all })}
      >
        <Link className="btn" to="/">
          {t('inbox.clear')}
        </Link>
      </Empty>
    );
  }
  if (appointments.every(({ role }) => role === 'administrator')) {
    return <Empty icon="lock" title={t('states.noRight')} text={t('states.noRightText')} />;
  }
  return (
    <Empty icon="check" title={t('inbox.nothing')} text={t('inbox.nothingText')}>
      <Link className="btn" to="/dossiers">
        {t('inbox.toDossiers')}
      </Link>
    </Empty>
  );
}
