import { useTranslation } from 'react-i18next';
import { howFar } from '../lib/days';
import { Icon } from './Icon';

/** How far off a due date is: icon, words and colour say the same. */
export function Due({ dueOn, today }: { readonly dueOn: string; readonly today: string }) {
  const { t } = useTranslation();
  const { state, days } = howFar(dueOn, today);
  if (state === 'late') {
    return (
      <span className="st late">
        <Icon name="alarm" />
        {days === 0 ? t('due.lateWeekend') : t('due.late', { count: days })}
      </span>
    );
  }
  if (state === 'today') {
    return (
      <span className="st soon">
        <Icon name="clock" />
        {t('due.today')}
      </span>
    );
  }
  return (
    <span className="st wait">
      <Icon name="cal" />
      {days === 0 ? t('due.aheadWeekend') : t('due.ahead', { count: days })}
    </span>
  );
}
