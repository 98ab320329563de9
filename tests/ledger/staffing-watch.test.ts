import { v7 as uuidv7 } from 'uuid';
import { procedures } from '../../rules/procedures';
import { openBook, receiptOf, type Book } from './support/book';

let book: Book;
let dossier: string;
beforeAll(async () => {
  book = await openBook({ procedures });
  const { cell, candidate, secretary, deputy, organiser, grassroots, province } = book.world;
  const { today } = await book.ledger.businessNow();
  await book.ledger.enterRegister({
    authorisations: [{ organisation: grassroots, fromOn: today }],
    appointments: [
      { person: secretary, role: 'secretary', organisation: grassroots, fromOn: today },
      { person: organiser, role: 'organiser', organisation: grassroots, fromOn: today },
      { person: deputy, role: 'secretary', organisation: province, fromOn: today },
    ],
  });
  dossier = uuidv7();
  const input = {
    cell,
    candidate,
    helper: deputy,
    listedOn: today,
    present: [secretary, deputy, organiser],
    tally: { yes: 3, no: 0, blank: 0, invalid: 0 },
    form: 'secret-ballot',
  };
  receiptOf(await book.act(dossier, 'list-candidate', input, { kind: 'admission' }));
});
afterAll(() => book.close());

const rowOf = async () => {
  const { rows } = await book.ledger.context.pool.query(
    'SELECT cause, facts, found_at FROM staffing_watch WHERE dossier = $1',
    [dossier],
  );
  return rows[0];
};

async function tie(person: string): Promise<void> {
  const [first, second] = [person, book.world.candidate].sort();
  await book.ledger.context.pool.query(
    `INSERT INTO conflict (id, person, other, kind, from_on, recorded_by, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, 'sibling', '2020-01-01', $1, now())`,
    [first, second],
  );
}

it('looks at a dossier once, and again only when its people change', async () => {
  expect(await book.ledger.watchStaffing(10)).toMatchObject({ compared: 1, solved: 1 });
  expect(await book.ledger.watchStaffing(10)).toEqual({ compared: 1, solved: 0, found: 0 });
  expect(await rowOf()).toMatchObject({ cause: null, facts: null, found_at: null });
});

it('keeps a bottleneck when it appears, the same one once, and lets it go when it is mended', async () => {
  await tie(book.world.secretary);
  expect(await book.ledger.watchStaffing(10)).toEqual({ compared: 1, solved: 1, found: 1 });
  const first = await rowOf();
  expect(first.facts.steps).toContain('decide-admission');
  const { pool } = book.ledger.context;
  await pool.query(
    `UPDATE appointment SET from_on = from_on - 1 WHERE person = $1 AND role = 'organiser'`,
    [book.world.organiser],
  );
  expect(await book.ledger.watchStaffing(10)).toEqual({ compared: 1, solved: 1, found: 0 });
  expect(await rowOf()).toEqual(first);
  await pool.query('UPDATE conflict SET withdrawn_on = from_on');
  expect(await book.ledger.watchStaffing(10)).toEqual({ compared: 1, solved: 1, found: 0 });
  expect((await rowOf()).cause).toBeNull();
});

it('forgets closed dossiers', async () => {
  const { pool } = book.ledger.context;
  await pool.query('UPDATE dossier SET closed = true');
  expect(await book.ledger.watchStaffing(10)).toEqual({ compared: 0, solved: 0, found: 0 });
  expect(await rowOf()).toBeUndefined();
});
