import type { Group, Inbox, Task } from '../api/answers';
import type { InboxSearch } from '../app/search';
import { finds } from '../lib/text';

export const GROUPS: readonly Group[] = ['overdue', 'today', 'thisWeek', 'later'];

/** Names a task in an address. */
export function taskKey({ dossier, key }: Task): string {
  return `${dossier}.${key}`;
}

export function sizeOf(groups: Inbox['groups']): number {
  return GROUPS.reduce((sum, group) => sum + groups[group].length, 0);
}

export function filterTasks(
  groups: Inbox['groups'],
  search: InboxSearch,
  reader: string,
): Inbox['groups'] {
  const keep = (tasks: readonly Task[]) => tasks.filter((task) => matches(task, search, reader));
  const { overdue, today, thisWeek, later } = groups;
  return {
    overdue: keep(overdue),
    today: keep(today),
    thisWeek: keep(thisWeek),
    later: keep(later),
  };
}

function matches(task: Task, { kind, body, claim, q }: InboxSearch, reader: string): boolean {
  return (
    (kind === undefined || task.kind === kind) &&
    (body === undefined || task.body === body) &&
    (claim !== 'mine' || task.claimedBy === reader) &&
    (claim !== 'free' || task.claimedBy === null) &&
    (q === undefined || finds(`${task.subject ?? ''} ${task.code} ${task.what}`, q))
  );
}
