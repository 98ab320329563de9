import { useTranslation } from 'react-i18next';
import type { OverdueTask } from '../api/answers';
import { agesOf } from './heat';

interface AgesProps {
  readonly tasks: readonly OverdueTask[];
  readonly today: string;
}

/** How old the overdue tasks are. */
export function Ages({ tasks, today }: AgesProps) {
  const { t } = useTranslation();
  const ages = agesOf(tasks, today);
  return (
    <dl className="age">
      {(['a', 'b', 'c', 'd'] as const).map((age, nth) => (
        <div key={age}>
          <dt>{t(`board.ages.${age}`)}</dt>
          <dd>{ages[nth]}</dd>
        </div>
      ))}
    </dl>
  );
}
