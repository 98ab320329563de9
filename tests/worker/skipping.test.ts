import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bookOf } from '../../activities/book-of';
import type { Book as WorkersBook } from '../../activities/ports';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { addDays, civilDayOf, daysBetween, plainDate } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import type { Book } from '../ledger/support/book';
import { openBook, receiptOf } from '../ledger/support/book';
import type { Stage } from '../workflows/support/stage';
import { openStage } from '../workflows/support/stage';

/** The real rules in the real ledger, on an engine that skips time. */
describe('a candidate on the source list whom nobody nominates', () => {
  let book: Book;
  let stage: Stage;
  beforeAll(async () => {
    book = await openBook({ procedures });
    stage = await openStage({ bookOn: (env) => inTimeOf(env, book) });
  });
  afterAll(async () => {
    await stage?.stop();
    await book?.close();
  });

  it('reminds at 14, 3 and 0 days, then tells the body above the day after and each week', async () => {
    const startedOn = civilDayOf(await stage.env.currentTimeMs());
    const dossier = '0190a000-0000-7000-8000-000000000001';
    const { cell, candidate, deputy, organiser, secretary } = book.world;
    const outcome = await book.act(
      dossier,
      'list-candidate',
      {
        cell,
        candidate,
        helper: deputy,
        listedOn: startedOn,
        present: [deputy, organiser, secretary],
        form: 'raised-card',
        tally: { yes: 3, no: 0, blank: 0, invalid: 0 },
      },
      { kind: 'admission' },
    );
    const { duties } = receiptOf(outcome);
    const dueOn = plainDate(duties[0]?.dueOn ?? '');
    const standing = await book.ledger.findStanding(dossier);
    if (!standing) throw new Error('the ledger lost it');
    await stage.tell({ ...standing, offsetMs: 0, epoch: 0 });

    await stage.untilDay(addDays(dueOn, 17));
    const strikes = await strikesOf(book, dossier);
    const cared = [-14, -3, 0, 1, 7, 14].filter((day) => day >= -daysBetween(startedOn, dueOn));
    expect(strikes.map(({ offset }) => offset)).toEqual(cared);
    for (const { offset, deed, on } of strikes) {
      expect(deed).toBe(offset < 1 ? 'remind' : 'escalate');
      expect(on).toBe(addDays(dueOn, offset));
    }
  });
});

/** The ledger with business time drawn along by an engine that skips: to the workflow there is no offset. */
function inTimeOf(env: TestWorkflowEnvironment, { ledger }: Book): WorkersBook {
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

interface Strike {
  readonly offset: number;
  readonly deed: string;
  readonly on: PlainDate;
}

async function strikesOf({ ledger }: Book, dossier: string): Promise<readonly Strike[]> {
  const { rows } = await ledger.context.pool.query<{ offset: number; deed: string; at: string }>(
    `SELECT (e ->> 'offsetDays')::int AS offset, e ->> 'deed' AS deed, l.recorded_at AS at
     FROM ledger_entry l, jsonb_array_elements(l.events) e
     WHERE l.dossier = $1 AND e ->> 'type' = 'clock.struck' ORDER BY l.seq`,
    [dossier],
  );
  return rows.map(({ offset, deed, at }) => ({ offset, deed, on: civilDayOf(Date.parse(at)) }));
}
