import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OverdueTask } from '../api/answers';
import { showDay } from '../lib/days';
import { Due } from '../parts/Due';
import { Icon } from '../parts/Icon';

interface OverdueItemProps {
  readonly task: OverdueTask;
  readonly today: string;
}

/** One overdue task: whose dossier, what, whose turn, how long. */
export function OverdueItem({ task, today }: OverdueItemProps) {
  const { t } = useTranslation();
  const { dossier, subject, code, dueOn, what, turn, who, answersName } = task;
  const names = turn.map(({ name }) => name).join(', ');
  return (
    <li>
      <div className="row between wrap">
        <Link to="/dossiers/$id" params={{ id: dossier }}>
          <b>{subject ?? answersName}</b>
        </Link>
        <Due dueOn={dueOn} today={today} />
      </div>
      <div className="row between meta">
        <span>{code}</span>
        <span>{t('onDay', { day: showDay(dueOn) })}</span>
      </div>
      <p>{what}</p>
      <p>
        <Icon name="user" /> <b>{t('board.turn', { names: names || t('board.turnNobody') })}</b>
        <span className="meta"> ({who})</span>
      </p>
      <p className="meta">{t('board.answers', { body: answersName })}</p>
    </li>
  );
}
