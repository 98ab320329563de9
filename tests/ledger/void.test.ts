import { addMonths } from '../../rules/calendar/plain-date';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { openBook, receiptOf, type Book } from './support/book';
import { toyProcedures } from './support/toy';

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

async function rowsOf(sql: string, ...values: readonly unknown[]) {
  const { rows } = await book.ledger.context.pool.query(sql, [...values]);
  return rows;
}
function byDeputy() {
  return { caller: { kind: 'person', person: book.world.deputy } } as const;
}
const REASON = { reason: 'đếm nhầm' };

it('takes a second person', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'note', { note: 'x', on: '2026-01-05' });
  const outcome = await book.act(dossier, 'void-entry', { seq: 2, ...REASON });
  expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'VOID.SAME_PERSON' }] });
});

it('makes the state and every row as if the entry had not been, and keeps both visible', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'attach', { slot: '2-KNĐ', sha256: 'a' });
  await book.act(dossier, 'attach', { slot: '2-KNĐ', sha256: 'b' });
  receiptOf(await book.act(dossier, 'void-entry', { seq: 3, ...REASON }, byDeputy()));
  expect(await rowsOf('SELECT sha256 FROM paper WHERE dossier = $1', dossier)).toEqual([
    { sha256: 'a' },
  ]);
  expect(await rowsOf('SELECT voided FROM dossier WHERE id = $1', dossier)).toEqual([
    { voided: [3] },
  ]);
  expect(
    await rowsOf('SELECT act FROM ledger_entry WHERE dossier = $1 ORDER BY seq', dossier),
  ).toHaveLength(4);
});

it('opens a closed dossier again, under a new generation, and has its workflow told', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'approve');
  const receipt = receiptOf(
    await book.act(dossier, 'void-entry', { seq: 2, ...REASON }, byDeputy()),
  );
  expect(receipt).toMatchObject({ phase: 'OPEN', closed: false, duties: [{ key: 'approve' }] });
  expect(await book.ledger.findStanding(dossier)).toMatchObject({ generation: 2, closed: false });
  expect(
    (await book.ledger.takeToTell(100)).map(({ mark }) => [mark.dossier, mark.seq]),
  ).toContainEqual([dossier, 3]);
  expect(await rowsOf('SELECT kind FROM notice WHERE dossier = $1', dossier)).toEqual([]);
});

it('puts a member on the roll by the ceremony, in full rights by the recognition, and takes both back', async () => {
  const dossier = await book.openDossier();
  const { today } = await book.ledger.businessNow();
  const heldOn = addMonths(today, -14);
  const issuedOn = addMonths(today, -1);
  await book.act(dossier, 'hold', { heldOn });
  await book.act(dossier, 'recognise', { issuedOn });
  const memberships = () =>
    rowsOf(
      'SELECT status, from_on, to_on, cell, cause_seq FROM membership WHERE cause_dossier = $1 ORDER BY from_on',
      dossier,
    );
  const { cell } = book.world;
  const probationary = {
    status: 'probationary',
    from_on: heldOn,
    to_on: issuedOn,
    cell,
    cause_seq: 2,
  };
  expect(await memberships()).toEqual([
    probationary,
    { status: 'full', from_on: issuedOn, to_on: null, cell, cause_seq: 3 },
  ]);
  receiptOf(await book.act(dossier, 'void-entry', { seq: 3, ...REASON }, byDeputy()));
  expect(await memberships()).toEqual([{ ...probationary, to_on: null }]);
});

it('leaves a book in which verify finds nothing and rebuild changes nothing', async () => {
  expect(
    (await verifyBook(book.ledger.context, { only: [2, 3, 4, 9, 10] })).invariants.flatMap(
      ({ examples }) => examples,
    ),
  ).toEqual([]);
  const before = await rowsOf('SELECT to_jsonb(d) AS row FROM dossier d ORDER BY id');
  const dataSource = book.dataSource;
  await rebuild({ dataSource, procedures: toyProcedures });
  expect(await rowsOf('SELECT to_jsonb(d) AS row FROM dossier d ORDER BY id')).toEqual(before);
});
