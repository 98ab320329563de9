import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OverdueGroup } from '../api/answers';
import { howFar } from '../lib/days';
import { Empty } from '../parts/Empty';
import { OverdueItem } from './OverdueItem';

interface GroupsProps {
  readonly groups: readonly OverdueGroup[];
  readonly by: 'phase' | 'person';
  readonly today: string;
  readonly at: string | undefined;
}

/** Overdue tasks by step or by person: how many, how long the longest, and each one beside. */
export function Groups({ groups, by, today, at }: GroupsProps) {
  const { t } = useTranslation();
  const chosen = groups.find(({ key }) => key === at) ?? groups[0];
  const most = Math.max(1, ...groups.map(({ count }) => count));
  if (!chosen) return <Empty icon="check" title={t('board.none')} text={t('board.noneText')} />;
  return (
    <div className="board">
      <div className="card">
        <ul className="bars">
          {groups.map((group) => (
            <li key={group.key}>
              <Link
                to="/overdue"
                activeOptions={{ exact: true }}
                search={{ by, at: group.key }}
                aria-current={group === chosen ? 'true' : undefined}
              >
                <span>{group.name}</span>
                <span className="bw" aria-hidden="true">
                  <span className="bl" style={{ width: `${(100 * group.count) / most}%` }} />
                </span>
                <span className="right">
                  <b>{t('board.panelGroup', { count: group.count })}</b>
                  <br />
                  <span className="meta">
                    {t('board.worst')}: {worstOf(group, today)}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <section className="card panel" aria-live="polite">
        <div className="hd">
          <div>
            <h2>{chosen.name}</h2>
            <p className="meta">{t('board.panelGroup', { count: chosen.count })}</p>
          </div>
        </div>
        <ul>
          {chosen.tasks.map((task) => (
            <OverdueItem key={task.dossier + task.key} task={task} today={today} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function worstOf({ tasks }: OverdueGroup, today: string): number {
  return Math.max(...tasks.map(({ dueOn }) => howFar(dueOn, today).days));
}
