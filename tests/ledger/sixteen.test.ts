import { randomUUID } from 'node:crypto';
import { verifyBook } from '../../ledger/verify';
import { plainDate } from '../../rules/calendar/plain-date';
import { openBook, type Book } from './support/book';

/** Every round is sixteen acts on sixteen connections; a thousand take some forty seconds on two busy cores. */
const ROUNDS = 1_000;
const APPROVERS = 16;
const LIMIT_MS = 120_000;

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

/** Sixteen secretaries of the cell, who open the same task in the same moment. */
async function approvers(): Promise<readonly string[]> {
  const people = Array.from({ length: APPROVERS }, () => randomUUID());
  const fromOn = plainDate('2020-01-01');
  await book.ledger.enterRegister({
    persons: people.map((id, at) => ({
      id,
      name: `Người ${at}`,
      bornOn: plainDate('1980-01-01'),
    })),
    appointments: people.map((person) => ({
      person,
      role: 'secretary',
      organisation: book.world.cell,
      fromOn,
    })),
  });
  return people;
}

test(
  `of ${APPROVERS} approvers at one task exactly one wins, the others hear where it stands now: ${ROUNDS} rounds`,
  async () => {
    const people = await approvers();
    const wrong: unknown[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const dossier = await book.openDossier();
      const outcomes = await Promise.all(
        people.map((person) =>
          book.act(dossier, 'approve', {}, { caller: { kind: 'person', person } }),
        ),
      );
      const won = outcomes.filter(({ kind }) => kind === 'accepted').length;
      const told = outcomes.filter(
        (outcome) =>
          outcome.kind === 'refused' &&
          outcome.refusals[0]?.code === 'DOSSIER.CLOSED' &&
          outcome.refusals[0].facts['phase'] === 'DONE',
      ).length;
      if (won !== 1 || told !== APPROVERS - 1) wrong.push({ round, outcomes });
    }
    expect(wrong).toEqual([]);
    const { rows } = await book.ledger.context.pool.query(
      `SELECT count(*)::int AS entries, count(DISTINCT dossier)::int AS dossiers FROM ledger_entry WHERE act = 'approve'`,
    );
    expect(rows).toEqual([{ entries: ROUNDS, dossiers: ROUNDS }]);
    expect((await verifyBook(book.ledger.context)).violated).toBe(0);
  },
  LIMIT_MS,
);
