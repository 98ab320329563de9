import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Ledger } from '../../ledger/ledger';
import { addDays, daysBetween, weekday, type PlainDate } from '../../rules/calendar/plain-date';
import type { ConflictKind } from '../../rules/kernel/facts';
import { isPackId } from '../../rules/admission/packs/registry';
import { packWarnings } from '../../rules/admission/repack/warnings';
import type { Refusal } from '../../rules/kernel/refusal';
import { nameOf, type Language } from '../../rules/messages/say';
import { readCursor } from '../http/cursors';
import { LEDGER } from '../ledger-token';
import { askNamed } from '../lists/named-query';
import { pageOf } from '../lists/page';
import { page } from '../schemas/values';
import { showWarning, type ShownWarning } from '../dossiers/warning';
import { findBar, type ShownBar } from './barred';
import { TASKS } from './inbox-lines';
import { taskPlace } from './task-order';

export const inboxAsked = z.strictObject({ ...page });
export type InboxAsked = z.output<typeof inboxAsked>;

type Group = 'overdue' | 'today' | 'thisWeek' | 'later';

interface TaskRow {
  readonly dossier: string;
  readonly code: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly key: string;
  readonly act: string;
  readonly role: string;
  readonly body: string;
  readonly bodyName: string;
  readonly fromOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly article: string;
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  /** In whose place it lies with the reader; null where in their own name. */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  /** Whether the dossier is about the reader. */
  readonly ownCase: boolean;
  /** What whom it is about is to the reader, where that bars the task; null where nothing does. */
  readonly tie: ConflictKind | null;
  readonly today: PlainDate;
  /** The pack the dossier goes by; null where it has none. */
  readonly pack: string | null;
}

/** A task in the inbox: who, what, for which body, by when, and why it lies with the reader. */
export interface ShownTask extends Omit<
  TaskRow,
  'today' | 'onBehalfOf' | 'ownCase' | 'tie' | 'pack'
> {
  /** What the task would be done in spite of, today. */
  readonly warnings: readonly ShownWarning[];
  readonly group: Group;
  readonly what: string;
  readonly who: string;
  readonly daysOver: number;
  readonly whyMe: {
    readonly role: string;
    readonly body: string;
    readonly article: string;
    /** A right lent by this person; null for an own one, which is used before a lent one. */
    readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
    /** Why the reader may not do it all the same, and what to do then; null where nothing bars them. */
    readonly barred: ShownBar | null;
  };
}

export interface Inbox {
  readonly groups: Readonly<Record<Group, readonly ShownTask[]>>;
  readonly next: string | null;
}

/** What somebody has to do. */
@Injectable()
export class InboxDesk {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** The reader's open tasks, soonest due first, grouped by how soon. */
  async read(person: string, { limit, cursor }: InboxAsked, language: Language): Promise<Inbox> {
    const [dueOn, dossier, taskKey] = readCursor(taskPlace, cursor) ?? [null, null, null];
    const rows = await askNamed<TaskRow>(this.ledger, TASKS, [
      person,
      dueOn,
      dossier,
      taskKey,
      limit + 1,
    ]);
    const { items, next } = pageOf(
      rows,
      limit,
      (row) => show(row, language),
      (row) => [row.dueOn, row.dossier, row.key],
    );
    const inGroup = (group: Group) => items.filter((task) => task.group === group);
    return {
      groups: {
        overdue: inGroup('overdue'),
        today: inGroup('today'),
        thisWeek: inGroup('thisWeek'),
        later: inGroup('later'),
      },
      next,
    };
  }
}

function show(
  { today, onBehalfOf, ownCase, tie, pack, ...task }: TaskRow,
  language: Language,
): ShownTask {
  const barred = findBar({ ownCase, tie, isLent: onBehalfOf !== null }, language);
  const who = nameOf(language, 'roles', task.role);
  return {
    ...task,
    group: groupOf(task.dueOn, today),
    what: nameOf(language, 'acts', task.key),
    who,
    daysOver: Math.max(0, daysBetween(task.dueOn, today)),
    warnings: outdatedPack(pack, today).map((one) => showWarning(one, language)),
    whyMe: { role: who, body: task.bodyName, article: task.article, onBehalfOf, barred },
  };
}

/** The row knows the pack alone; what else there is to know stands with the dossier. */
function outdatedPack(pack: string | null, today: PlainDate): readonly Refusal[] {
  return pack !== null && isPackId(pack) ? packWarnings({ pack }, today) : [];
}

/** A week ends with its Sunday. */
function groupOf(dueOn: PlainDate, today: PlainDate): Group {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7 - weekday(today)) ? 'thisWeek' : 'later';
}
