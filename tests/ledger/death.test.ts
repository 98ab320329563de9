import { randomUUID } from 'node:crypto';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { addDays } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import { openDemonstration, type MergerBook } from './support/merger';

let book: MergerBook;
beforeAll(async () => {
  book = await openDemonstration();
}, 120_000);
afterAll(() => book.close());

interface Line {
  readonly status: string;
  readonly to_on: string | null;
}

const linesOf = (dossier: string) =>
  book.ask<Line>(
    `SELECT status, to_on::text FROM membership WHERE cause_dossier = $1 AND (to_on IS NULL OR to_on > from_on)
       ORDER BY from_on`,
    dossier,
  );

it('a probationary member who dies leaves the roll the day after, and every row follows from the ledger', async () => {
  const [one] = await book.ask<{ dossier: string; person: string }>(
    `SELECT d.id AS dossier, a.person FROM dossier d
       JOIN appointment a ON a.organisation = d.organisation AND a.role = 'secretary' AND a.to_on IS NULL
      WHERE d.phase = 'PROBATION' ORDER BY d.code LIMIT 1`,
  );
  if (!one) throw new Error('the demonstration has nobody in probation');
  expect(await linesOf(one.dossier)).toEqual([{ status: 'probationary', to_on: null }]);

  const outcome = await book.ledger.act({
    caller: { kind: 'person', person: one.person },
    dossier: one.dossier,
    act: 'record-death',
    input: { diedOn: book.today },
    key: randomUUID(),
  });
  expect(outcome).toMatchObject({
    kind: 'accepted',
    receipt: { phase: 'DECEASED', closed: true, duties: [] },
  });
  const ended = [{ status: 'probationary', to_on: addDays(book.today, 1) }];
  expect(await linesOf(one.dossier)).toEqual(ended);

  const { invariants } = await verifyBook(book.ledger.context);
  expect(invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const { damaged } = await rebuild({ dataSource: book.dataSource, procedures });
  expect(damaged).toEqual([]);
  expect(await linesOf(one.dossier)).toEqual(ended);
});
