import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Ledger } from '../../ledger/ledger';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { ShownObject } from '../../ledger/read-log/record';
import { nameOf, type Language } from '../../rules/messages/say';
import { readCursor } from '../http/cursors';
import { LEDGER } from '../ledger-token';
import { askNamed } from '../lists/named-query';
import { pageOf } from '../lists/page';
import { cursor, id } from '../schemas/values';
import { OVERDUE } from './overdue-lines';
import { taskPlace } from './task-order';
import type { Turn } from './turn';

const WAYS = ['body', 'phase', 'person'] as const;
type Way = (typeof WAYS)[number];
/** More than anybody reads at once; the next page goes on. */
const TASKS_MOST = 500;
export const overdueAsked = z.strictObject({
  by: z.enum(WAYS).default('body'),
  /** This body and all below it; all of the reader's where none is named. */
  organisation: id.exactOptional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(TASKS_MOST))
    .default(TASKS_MOST),
  cursor: cursor.exactOptional(),
});
export type OverdueAsked = z.output<typeof overdueAsked>;

interface OverdueRow {
  readonly dossier: string;
  readonly code: string;
  readonly kind: string;
  readonly phase: string;
  readonly subject: string | null;
  readonly key: string;
  readonly role: string;
  readonly answers: string;
  readonly answersName: string;
  readonly dueOn: PlainDate;
  readonly daysOver: number;
  /** Whose turn it is: who took the task on, else everybody who holds its role or was lent it for this act. */
  readonly turn: readonly Turn[];
}

export interface ShownOverdue extends OverdueRow {
  readonly what: string;
  readonly who: string;
}

export interface OverdueGroup {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly worstDaysOver: number;
  readonly tasks: readonly ShownOverdue[];
}

export interface OverdueBoard {
  readonly by: Way;
  readonly groups: readonly OverdueGroup[];
  /** Whether there are more overdue tasks than are shown. */
  readonly more: boolean;
  /** Cursor of the page with those that are late for a shorter time; null on the last. */
  readonly next: string | null;
}

/** A dossier with several late tasks, or under several persons' names, is one object. */
export function overdueShown({ groups }: OverdueBoard): readonly ShownObject[] {
  const tasks = groups.flatMap((group) => group.tasks);
  const named = tasks.filter(({ subject }) => subject !== null).map(({ dossier }) => dossier);
  return [...new Set(named)].map((dossier) => ({ what: 'line', dossier }));
}

/** What is late in the reader's bodies and below. */
@Injectable()
export class OverdueDesk {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** The tasks of one page, longest overdue first, grouped by the body that answers, the phase, or whose turn it is. */
  async read(person: string, asked: OverdueAsked, language: Language): Promise<OverdueBoard> {
    const { by, organisation = null, limit } = asked;
    const place = readCursor(taskPlace, asked.cursor) ?? [null, null, null];
    const rows = await askNamed<OverdueRow>(this.ledger, OVERDUE, [
      person,
      organisation,
      ...place,
      limit + 1,
    ]);
    const { items, next } = pageOf(
      rows,
      limit,
      (row) => show(row, language),
      (row) => [row.dueOn, row.dossier, row.key],
    );
    const groups = new Map<string, { readonly name: string; readonly tasks: ShownOverdue[] }>();
    for (const task of items) {
      for (const { key, name } of groupsOf(task, by, language)) {
        const group = groups.get(key) ?? { name, tasks: [] };
        group.tasks.push(task);
        groups.set(key, group);
      }
    }
    const shown = [...groups].map(([key, group]) => showGroup(key, group.name, group.tasks));
    const worstFirst = shown.sort(
      (a, b) => b.worstDaysOver - a.worstDaysOver || a.name.localeCompare(b.name, 'vi'),
    );
    return { by, groups: worstFirst, more: next !== null, next };
  }
}

function showGroup(key: string, name: string, tasks: readonly ShownOverdue[]): OverdueGroup {
  return {
    key,
    name,
    count: tasks.length,
    worstDaysOver: Math.max(...tasks.map(({ daysOver }) => daysOver)),
    tasks,
  };
}

function groupsOf(
  task: ShownOverdue,
  by: Way,
  language: Language,
): readonly { key: string; name: string }[] {
  if (by === 'body') return [{ key: task.answers, name: task.answersName }];
  if (by === 'phase') return [{ key: task.phase, name: nameOf(language, 'phases', task.phase) }];
  return task.turn.map(({ id, name }) => ({ key: id, name }));
}

function show(row: OverdueRow, language: Language): ShownOverdue {
  return {
    ...row,
    what: nameOf(language, 'acts', row.key),
    who: nameOf(language, 'roles', row.role),
  };
}
