import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { ShownObject } from '../../ledger/read-log/record';
import { nameOf, type Language } from '../../rules/messages/say';
import { BODIES_HELD, seen } from '../dossiers/visibility';

const WAYS = ['body', 'phase', 'person'] as const;
type Way = (typeof WAYS)[number];
export const overdueAsked = z.strictObject({ by: z.enum(WAYS).default('body') });
export type OverdueAsked = z.output<typeof overdueAsked>;

/** More than anybody reads; the board says when it was cut, the list of dossiers goes on. */
const TASKS_MOST = 500;

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
  /** Whose turn it is: who took the task on, else everybody who holds its role. */
  readonly turn: readonly { readonly id: string; readonly name: string }[];
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
}

const OVERDUE = `${BODIES_HELD}
  SELECT t.dossier, d.code, d.kind, d.phase, subject.name AS subject, t.key, t.role, t.answers, o.name AS "answersName",
    t.due_on AS "dueOn", (today.day - t.due_on) AS "daysOver",
    coalesce((SELECT json_agg(DISTINCT jsonb_build_object('id', p.id, 'name', p.name)) FROM person p
      WHERE p.id = t.claimed_by OR (t.claimed_by IS NULL AND EXISTS (SELECT FROM appointment a
        WHERE a.person = p.id AND a.role = t.role AND a.organisation = t.organisation
          AND ro_holds(a.from_on, a.to_on, today.day)))), '[]') AS turn
  FROM today
  JOIN task t ON t.due_on < today.day
  JOIN dossier d ON d.id = t.dossier AND ${seen('t.dossier')}
  JOIN organisation o ON o.id = t.answers
  LEFT JOIN person subject ON subject.id = d.subject
  ORDER BY t.due_on, d.code, t.key LIMIT $2`;

/** A dossier with several late tasks, or under several persons' names, is one object. */
export function overdueShown({ groups }: OverdueBoard): readonly ShownObject[] {
  const tasks = groups.flatMap((group) => group.tasks);
  const named = tasks.filter(({ subject }) => subject !== null).map(({ dossier }) => dossier);
  return [...new Set(named)].map((dossier) => ({ what: 'line', dossier }));
}

/** What is late in the reader's bodies and below. */
@Injectable()
export class OverdueDesk {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Grouped by the body that answers, the phase, or whose turn it is; the worst first. */
  async read(person: string, by: Way, language: Language): Promise<OverdueBoard> {
    const rows: OverdueRow[] = await this.database.query(OVERDUE, [person, TASKS_MOST + 1]);
    const groups = new Map<string, { readonly name: string; readonly tasks: ShownOverdue[] }>();
    for (const row of rows.slice(0, TASKS_MOST)) {
      const task = show(row, language);
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
    return { by, groups: worstFirst, more: rows.length > TASKS_MOST };
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
