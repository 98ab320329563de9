import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group, Inbox, Task } from '../api/answers';
import { showDay } from '../lib/days';
import { Icon, type IconName } from '../parts/Icon';
import { GROUPS, taskKey } from './filter';
import { moveByKey } from './move-by-key';
import { TaskRow } from './TaskRow';

const LOOK: Readonly<Record<Group, readonly [IconName, string]>> = {
  overdue: ['alarm', 'late'],
  today: ['clock', 'soon'],
  thisWeek: ['cal', 'wait'],
  later: ['wait', 'wait'],
};

interface TaskGroupsProps {
  readonly groups: Inbox['groups'];
  readonly today: string;
  readonly chosen: Task | undefined;
  readonly isWide: boolean;
}

/** Quá hạn · Hôm nay · Tuần này · Sau. Within the list `j` and `k` move as the arrows do. */
export function TaskGroups({ groups, today, chosen, isWide }: TaskGroupsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div ref={list} onKeyDown={(event) => moveByKey(event, list.current)}>
      {GROUPS.filter((group) => groups[group].length > 0).map((group) => {
        const [icon, state] = LOOK[group];
        const tasks = groups[group];
        const count = tasks.length;
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <div className="grp">
              <h2 className={`st ${state}`} id={`group-${group}`}>
                <Icon name={icon} />
                {t(`inbox.groups.${group}`)}
              </h2>
              <span className="c">
                {group === 'later'
                  ? t('inbox.nearest', { count, day: showDay(tasks[0]?.dueOn) })
                  : t('inbox.count', { count })}
              </span>
            </div>
            <ul>
              {tasks.map((task) => (
                <li key={taskKey(task)}>
                  <TaskRow task={task} today={today} isChosen={task === chosen} isWide={isWide} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
