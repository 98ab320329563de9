import { useTranslation } from 'react-i18next';
import { language } from '../lang/i18n';
import { calendarNow } from '../lib/calendar';
import { showDay, spanOf } from '../lib/days';
import { Why } from './Why';

interface WhyDueProps {
  readonly fromOn: string;
  readonly dueOn: string;
  readonly article: string;
  readonly pack?: string | null;
}

/** Where a due date comes from: source, first and last day, and what lies between them on the calendar. */
export function WhyDue({ fromOn, dueOn, article, pack }: WhyDueProps) {
  const { t } = useTranslation();
  const { working, weekend, holidays } = spanOf(fromOn, dueOn);
  const off = holidays.map(({ day, why }) =>
    language() === 'en' ? `${showDay(day)} (${why})` : showDay(day),
  );
  return (
    <Why about={t('why.due', { day: showDay(dueOn) })}>
      <h3>{t('why.due', { day: showDay(dueOn) })}</h3>
      <dl className="facts">
        <dt>{t('why.article')}</dt>
        <dd>{article}</dd>
        <dt>{t('why.from')}</dt>
        <dd>{showDay(fromOn)}</dd>
        <dt>{t('why.until')}</dt>
        <dd>{showDay(dueOn)}</dd>
        <dt>{t('why.within')}</dt>
        <dd>{t('why.days', { working, weekend, holidays: holidays.length })}</dd>
        {off.length > 0 ? (
          <>
            <dt>{t('why.off')}</dt>
            <dd>{off.join(', ')}</dd>
          </>
        ) : null}
        <dt>{t('why.calendar')}</dt>
        <dd>{calendarNow().version}</dd>
        {pack ? (
          <>
            <dt>{t('why.pack')}</dt>
            <dd>{pack}</dd>
          </>
        ) : null}
      </dl>
    </Why>
  );
}
