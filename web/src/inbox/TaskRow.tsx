import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/answers';
import { useMe } from '../app/session';
import { showDay } from '../lib/days';
import { Due } from '../parts/Due';
import { Icon } from '../parts/Icon';
import { taskKey } from './filter';

interface TaskRowProps {
  readonly task: Task;
  readonly today: string;
  readonly isChosen: boolean;
  readonly isWide: boolean;
}

/** Who, what, which body, by when, and why me. On a desk it chooses, on a phone it opens the dossier. */
export function TaskRow({ task, today, isChosen, isWide }: TaskRowProps) {
  const row = <RowText task={task} today={today} />;
  const look = isChosen ? 'item on' : 'item';
  if (!isWide) {
    return (
      <Link className={look} to="/dossiers/$id" params={{ id: task.dossier }}>
        {row}
      </Link>
    );
  }
  return (
    <Link
      className={look}
      to="/"
      search={(before) => ({ ...before, task: taskKey(task) })}
      aria-current={isChosen ? 'true' : undefined}
      activeOptions={{ exact: true }}
    >
      {row}
    </Link>
  );
}

function RowText({ task, today }: { readonly task: Task; readonly today: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const claimed =
    task.claimedBy === null
      ? null
      : task.claimedBy === me.person
        ? t('inbox.claimedByMe')
        : t('inbox.claimedBy', { name: task.claimedByName });
  return (
    <>
      <span className="ln">
        <span className="n">{task.subject ?? task.bodyName}</span>{' '}
        <span className="code">{task.code}</span>
        <Due dueOn={task.dueOn} today={today} />
      </span>
      <span className="ln">
        <span className="what">{task.what}</span>
        <span className="dd">{showDay(task.dueOn)}</span>
      </span>
      <span className="b">
        <span className="body">{task.bodyName}</span>
        <span className="me">
          <Icon name="user" />
          {t('inbox.whyMe', { role: task.whyMe.role })}
        </span>
        {claimed === null ? null : (
          <span className="me">
            <Icon name="check" />
            {claimed}
          </span>
        )}
      </span>
    </>
  );
}
