import { randomUUID } from 'node:crypto';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { addDays, addMonths } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import { openBook, receiptOf, type Book } from './support/book';
import { tamper } from './support/tamper';
import { START, toyProcedures } from './support/toy';

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

async function rowsOf(sql: string, ...values: readonly unknown[]) {
  const { rows } = await book.ledger.context.pool.query(sql, [...values]);
  return rows;
}
const byDeputy = () => ({ caller: { kind: 'person', person: book.world.deputy } }) as const;
type Right = { readonly [field: string]: Json };
const correct = (dossier: string, seq: number, input: Right, request = {}) =>
  book.act(dossier, 'correct-entry', { seq, input, reason: 'chép nhầm' }, request);
const preview = (dossier: string, seq: number, input: Right) =>
  book.ledger.previewCorrection({ dossier, person: book.world.deputy, seq, input });

it('sets right the count of a vote in state and rows, and keeps what was recorded', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'vote', { yes: 3 });
  receiptOf(await correct(dossier, 2, { yes: 2 }, byDeputy()));
  expect(
    await rowsOf('SELECT seq, yes, passes FROM vote_round WHERE dossier = $1', dossier),
  ).toEqual([{ seq: 2, yes: 2, passes: true }]);
  const [recorded] = await rowsOf(
    'SELECT input, events -> 0 -> $2 AS yes FROM ledger_entry WHERE dossier = $1 AND seq = 2',
    dossier,
    'yes',
  );
  expect(recorded).toEqual({ input: { yes: 3 }, yes: 3 });
});

it('takes a second person for a vote, and the same one for a note', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'approve');
  expect(await correct(dossier, 2, { more: 'x' })).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'CORRECTION.SAME_PERSON' }],
  });
  const other = await book.openDossier();
  await book.act(other, 'ask', { helper: 3 });
  expect(receiptOf(await correct(other, 2, { helper: 4 })).seq).toBe(3);
  expect(
    await rowsOf("SELECT key FROM clock WHERE dossier = $1 AND key LIKE 'helper%'", other),
  ).toEqual([{ key: 'helper-4' }]);
});

it('seals the free text of the right input, also inside, and leaves a text that is given as its token', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'note', { note: 'sai', on: START });
  const asked = { seq: 2, input: { note: 'đúng', on: START }, reason: 'chép nhầm' };
  const key = randomUUID();
  receiptOf(await book.act(dossier, 'correct-entry', asked, { key }));
  expect(await rowsOf('SELECT field FROM free_text WHERE dossier = $1', dossier)).toHaveLength(3);
  const [{ text }] = await rowsOf(
    'SELECT input::text || events::text AS text FROM ledger_entry WHERE dossier = $1 AND seq = 3',
    dossier,
  );
  expect(text).not.toContain('đúng');
  expect(await book.act(dossier, 'correct-entry', asked, { key })).toMatchObject({
    kind: 'accepted',
    replayed: true,
  });
  const [{ note }] = await rowsOf(
    "SELECT input -> 'input' ->> 'note' AS note FROM ledger_entry WHERE dossier = $1 AND seq = 3",
    dossier,
  );
  receiptOf(await correct(dossier, 2, { note, on: addDays(START, 1) }));
  const [again] = await rowsOf(
    "SELECT input -> 'input' ->> 'note' AS note FROM ledger_entry WHERE dossier = $1 AND seq = 4",
    dossier,
  );
  expect(again).toEqual({ note });
});

it('moves the lines of the roll with the day of the ceremony and of the recognition', async () => {
  const dossier = await book.openDossier();
  const { today } = await book.ledger.businessNow();
  const [heldOn, issuedOn] = [addMonths(today, -14), addMonths(today, -1)];
  await book.act(dossier, 'hold', { heldOn });
  await book.act(dossier, 'recognise', { issuedOn });
  const right = addDays(heldOn, -3);
  receiptOf(await correct(dossier, 2, { heldOn: right }));
  receiptOf(await correct(dossier, 3, { issuedOn: addDays(issuedOn, 2) }));
  expect(
    await rowsOf(
      'SELECT status, from_on, to_on FROM membership WHERE cause_dossier = $1 ORDER BY 2',
      dossier,
    ),
  ).toEqual([
    { status: 'probationary', from_on: right, to_on: addDays(issuedOn, 2) },
    { status: 'full', from_on: addDays(issuedOn, 2), to_on: null },
  ]);
});

it('refuses where something else would have happened, an entry that is not there, and what says nothing new', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'vote', { yes: 3 });
  receiptOf(await book.act(dossier, 'void-entry', { seq: 2, reason: 'x' }, byDeputy()));
  const codes = async (seq: number, input: Right) => {
    const outcome = await correct(dossier, seq, input, byDeputy());
    return outcome.kind === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.kind];
  };
  expect(await codes(2, { yes: 2 })).toEqual(['CORRECTION.NO_ENTRY']);
  expect(await codes(3, { seq: 1, reason: 'x' })).toEqual(['CORRECTION.NO_ENTRY']);
  expect(await codes(99, {})).toEqual(['CORRECTION.NO_ENTRY']);
  const { cell, deputy, grassroots, candidate } = book.world;
  expect(await codes(1, { organisation: cell, subject: deputy })).toEqual([
    'CORRECTION.OTHER_DOSSIER',
  ]);
  expect(await codes(1, { organisation: grassroots, subject: candidate })).toEqual([
    'CORRECTION.OTHER_DOSSIER',
  ]);
  expect(await codes(1, { organisation: cell, subject: candidate })).toEqual([
    'CORRECTION.SAME_INPUT',
  ]);
});

it('refuses to contradict what other dossiers were told, until it is right there', async () => {
  const [teller, hearer] = [await book.openDossier(), await book.openDossier()];
  await book.act(teller, 'tell', { others: [hearer] });
  for (const effect of await book.ledger.pendingEffects(teller)) await book.ledger.carryOut(effect);
  expect(await correct(teller, 2, { others: [] })).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'CORRECTION.TOLD_OTHERS', facts: { targets: hearer } }],
  });
  const right = { others: [hearer], word: 'right' };
  expect(await correct(teller, 2, right)).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'CORRECTION.TOLD_OTHERS' }],
  });
  receiptOf(await correct(hearer, 2, { from: 'right' }));
  receiptOf(await correct(teller, 2, right));
  expect(await book.ledger.pendingEffects(teller)).toEqual([]);
  expect(await rowsOf('SELECT input, done_seq FROM effect WHERE dossier = $1', teller)).toEqual([
    { input: { from: 'right' }, done_seq: 2 },
  ]);
});

it('is sealed to its preview: what changed since is shown again before it is confirmed', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'vote', { yes: 3 });
  const shown = await preview(dossier, 2, { yes: 2 });
  expect(shown).toMatchObject({
    act: 'vote',
    refusals: [],
    entries: [{ seq: 2 }],
    votes: [{ was: { yes: 3 }, is: { yes: 2 } }],
    clocks: [],
    duties: [],
  });
  expect(await rowsOf('SELECT seq FROM ledger_entry WHERE dossier = $1', dossier)).toHaveLength(2);
  expect(await correct(dossier, 2, { yes: 1 }, { ...byDeputy(), seen: shown?.hash })).toMatchObject(
    { kind: 'stale' },
  );
  receiptOf(await correct(dossier, 2, { yes: 2 }, { ...byDeputy(), seen: shown?.hash }));
});

it('tells the workflow where the first day to act moved', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'ask', { helper: 40 });
  await book.ledger.told((await book.ledger.takeToTell(100)).map(({ mark }) => mark));
  receiptOf(await correct(dossier, 2, { helper: 50 }));
  const marked = (await book.ledger.takeToTell(100)).map(({ mark }) => mark.dossier);
  expect(marked).toContain(dossier);
});

it('leaves a book in which verify finds nothing and rebuild changes nothing', async () => {
  const found = await verifyBook(book.ledger.context, { only: [1, 2, 3, 4, 7, 9, 10] });
  expect(found.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const rows = () =>
    rowsOf(`SELECT to_jsonb(d) AS row FROM dossier d UNION ALL SELECT to_jsonb(v) FROM vote_round v
            UNION ALL SELECT to_jsonb(m) FROM membership m ORDER BY 1`);
  const before = await rows();
  const { dataSource } = book;
  await rebuild({ dataSource, procedures: toyProcedures });
  expect(await rows()).toEqual(before);
});

it('is decided again by verify, with everything it led to', async () => {
  const dossier = await book.openDossier();
  await book.act(dossier, 'vote', { yes: 3 });
  receiptOf(await correct(dossier, 2, { yes: 2 }, byDeputy()));
  await tamper(
    book,
    dossier,
    `UPDATE ledger_entry SET events = jsonb_set(events, '{0,replayed,0,events,0,yes}', '1')
     WHERE dossier = $1 AND seq = 3`,
  );
  const found = await verifyBook(book.ledger.context, { only: [9] });
  expect(found.invariants.flatMap(({ examples }) => examples)).toEqual([
    expect.stringContaining('entry 3: correct-entry would happen otherwise'),
  ]);
});
