import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bookOf } from '../../../activities/book-of';
import type { Book as WorkersBook } from '../../../activities/ports';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import { civilDayOf } from '../../../rules/calendar/plain-date';
import type { Book } from '../../ledger/support/book';

/** The ledger with business time drawn along by an engine that skips: to the workflow there is no offset. */
export function inTimeOf(
  env: TestWorkflowEnvironment,
  { ledger }: Pick<Book, 'ledger'>,
): WorkersBook {
  const book = bookOf(ledger);
  return {
    ...book,
    act: async (request) => {
      await ledger.moveBusinessTime(new Date(await env.currentTimeMs()));
      return book.act(request);
    },
    findStanding: async (dossier) => {
      const standing = await book.findStanding(dossier);
      return standing && { ...standing, offsetMs: 0, epoch: 0 };
    },
  };
}

export interface Strike {
  readonly offset: number;
  readonly deed: string;
  readonly on: PlainDate;
}

/** What time struck in a dossier, and on which day. */
export async function strikesOf(
  { ledger }: Pick<Book, 'ledger'>,
  dossier: string,
): Promise<readonly Strike[]> {
  const { rows } = await ledger.context.pool.query<{ offset: number; deed: string; at: string }>(
    `SELECT (e ->> 'offsetDays')::int AS offset, e ->> 'deed' AS deed, l.recorded_at AS at
     FROM ledger_entry l, jsonb_array_elements(l.events) e
     WHERE l.dossier = $1 AND e ->> 'type' = 'clock.struck' ORDER BY l.seq`,
    [dossier],
  );
  return rows.map(({ offset, deed, at }) => ({ offset, deed, on: civilDayOf(Date.parse(at)) }));
}
