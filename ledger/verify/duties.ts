import type { Case } from './case';
import type { Findings } from './report';

const NAMED = ['act', 'role', 'organisation', 'answers', 'from_on', 'due_on', 'article'];

/** Invariant 4: whoever looks at an open dossier can say who must do what, for which body, by when. */
export function checkDuties(found: Findings, it: Case): void {
  const [row] = it.actual.get('dossier') ?? [];
  const tasks = it.actual.get('task') ?? [];
  const clocks = it.actual.get('clock') ?? [];
  const waiting = tasks.length + clocks.length;
  const closed = row?.['closed'] === true;
  found.check(4, closed ? waiting === 0 : waiting > 0, () =>
    closed
      ? `${it.name}: closed, but has ${waiting} duties and clocks`
      : `${it.name}: open, but nobody owes anything and no clock runs`,
  );
  for (const task of tasks) {
    const missing = NAMED.filter((field) => !task[field]);
    found.check(
      4,
      missing.length === 0,
      () => `${it.name}: duty ${String(task['key'])} does not name ${missing.join(', ')}`,
    );
  }
}
