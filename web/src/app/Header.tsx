import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { weekday } from '../../../rules/calendar/plain-date';
import { clockQuery } from '../api/queries';
import { civil, showDay } from '../lib/days';
import { Account } from './Account';
import { LanguageSwitch } from './LanguageSwitch';
import { useMe } from './session';

/** Whose desk this is, which day it is, and who sits at it. */
export function Header() {
  const { t } = useTranslation();
  const { appointments } = useMe();
  const { data: clock } = useQuery(clockQuery());
  const [first] = appointments;
  const names = t('weekdays', { returnObjects: true });
  return (
    <header className="top">
      <Link className="brand" to="/" aria-label={`Rõ: ${t('nav.inbox')}`}>
        Rõ
      </Link>
      {first ? <span className="org">{first.name}</span> : null}
      <span className="sp" />
      {clock ? (
        <span className="day nw">
          {names[weekday(civil(clock.today)) - 1]}, {showDay(clock.today)}
        </span>
      ) : null}
      <LanguageSwitch />
      <Account />
    </header>
  );
}
