import { addDays, civilDayOf, daysBetween, plainDate } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import type { Book } from '../ledger/support/book';
import { openBook, receiptOf } from '../ledger/support/book';
import type { Stage } from '../workflows/support/stage';
import { openStage } from '../workflows/support/stage';
import { inTimeOf, strikesOf } from './support/in-time';

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
