import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { endAppointment } from '../../ledger/register';
import { plainDate } from '../../rules/calendar/plain-date';
import { openBook, receiptOf, type Book } from './support/book';

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

async function rowsOf(sql: string, ...values: readonly unknown[]) {
  const { rows } = await book.ledger.context.pool.query(sql, [...values]);
  return rows;
}

function entriesOf(dossier: string) {
  return rowsOf('SELECT * FROM ledger_entry WHERE dossier = $1 ORDER BY seq', dossier);
}

describe('an act that the rules accept', () => {
  it('is answered with its number, its hash and the duties that are open after it', async () => {
    const dossier = await book.openDossier();
    const receipt = receiptOf(await book.act(dossier, 'ask', { helper: 20 }));
    expect(receipt).toMatchObject({ dossier, seq: 2, phase: 'OPEN', closed: false });
    expect(receipt.code).toMatch(/^KN-\d{4}-\d{5}$/);
    expect(receipt.duties).toMatchObject([{ key: 'approve', role: 'secretary' }]);
    const [, entry] = await entriesOf(dossier);
    expect(entry).toMatchObject({ hash: receipt.hash, actor: book.world.secretary });
  });

  it('opens and closes task rows by the difference of duties, keeping a claim', async () => {
    const dossier = await book.openDossier();
    await rowsOf('UPDATE task SET claimed_by = $2 WHERE dossier = $1', dossier, book.world.deputy);
    await book.act(dossier, 'ask', { helper: 20 });
    expect(await rowsOf('SELECT key, claimed_by FROM task WHERE dossier = $1', dossier)).toEqual([
      { key: 'approve', claimed_by: book.world.deputy },
    ]);
    await book.act(dossier, 'approve');
    expect(await rowsOf('SELECT * FROM task WHERE dossier = $1', dossier)).toEqual([]);
    expect(await rowsOf('SELECT * FROM clock WHERE dossier = $1', dossier)).toEqual([]);
  });

  it('numbers dossiers without a gap, also when an opening is refused in between', async () => {
    const before = await book.act(uuidv7(), 'open', openInput(), { kind: 'admission' });
    const refused = await book.act(uuidv7(), 'open', {
      organisation: randomUUID(),
      subject: randomUUID(),
    });
    const after = await book.act(uuidv7(), 'open', openInput(), { kind: 'admission' });
    expect(refused.kind).toBe('refused');
    expect(numberOf(receiptOf(after).code)).toBe(numberOf(receiptOf(before).code) + 1);
  });

  it('keeps with the entry what was read of the world', async () => {
    const dossier = await book.openDossier();
    const [opened] = await entriesOf(dossier);
    expect(opened.facts).toMatchObject({
      opened: { kind: 'admission' },
      bodies: [
        { id: book.world.cell, level: 'cell', fullMembers: 3 },
        { id: book.world.grassroots, committeeInOffice: 2, standingInOffice: 1 },
        { id: book.world.province, parent: null },
      ],
      persons: { [book.world.candidate]: { bornOn: '1990-01-01', membership: null } },
    });
    expect(opened.facts).not.toHaveProperty('roll');
  });
});

describe('an act that the rules refuse', () => {
  it('leaves the refusal as evidence and nothing else', async () => {
    const dossier = await book.openDossier();
    const outcome = await book.act(dossier, 'approve', {}, by(book.world.organiser));
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'RIGHT.NOT_HOLDER' }] });
    expect(await entriesOf(dossier)).toHaveLength(1);
    expect(
      await rowsOf('SELECT act, actor FROM refused_attempt WHERE dossier = $1', dossier),
    ).toEqual([{ act: 'approve', actor: book.world.organiser }]);
  });

  it('names the field of a day in the future', async () => {
    const dossier = await book.openDossier();
    const outcome = await book.act(dossier, 'note', { note: 'x', on: '2199-01-01' });
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'DATE.IN_FUTURE', field: 'on', facts: { day: '2199-01-01' } }],
    });
  });

  it('finds rights withdrawn between open and submit', async () => {
    const person = randomUUID();
    const held = { person, role: 'secretary', organisation: book.world.cell } as const;
    await book.ledger.enterRegister({
      appointments: [{ ...held, fromOn: plainDate('2020-01-01') }],
    });
    const [first, second] = [await book.openDossier(), await book.openDossier()];
    receiptOf(await book.act(first, 'approve', {}, by(person)));
    await endAppointment(book.ledger.context, held, (await book.ledger.businessNow()).today);
    expect((await book.act(second, 'approve', {}, by(person))).kind).toBe('refused');
  });
});

describe('what is not there', () => {
  it.each([
    ['a dossier nobody opened', randomUUID(), 'approve', 'dossier'],
    ['an id that is none', 'KN-2026-00001', 'approve', 'dossier'],
    ['an act no procedure has', randomUUID(), 'abolish', 'act'],
    ['a strike asked for by a person', randomUUID(), 'strike', 'act'],
    ['an act that is a property of every object', randomUUID(), 'constructor', 'act'],
  ])('answers not-found for %s', async (_, dossier, name, what) => {
    expect(await book.act(dossier, name)).toEqual({ kind: 'not-found', what });
  });
});

describe('a decision', () => {
  it('is refused as stale when something else was shown, and accepted when seen again', async () => {
    const dossier = await book.openDossier();
    const seen = receiptOf(await book.act(dossier, 'ask', { helper: 9 })).manifest;
    const manifest = receiptOf(
      await book.act(dossier, 'note', { note: 'new', on: '2026-01-05' }),
    ).manifest;
    expect(await book.act(dossier, 'approve', {}, { seen })).toEqual({
      kind: 'stale',
      manifest,
      seq: 3,
    });
    expect((await book.act(dossier, 'approve', {}, { seen: manifest })).kind).toBe('accepted');
  });

  it('is not made stale by a reminder or a helper', async () => {
    const dossier = await book.openDossier();
    const seen = receiptOf(await book.act(dossier, 'ask', { helper: 9 })).manifest;
    await book.act(dossier, 'ask', { helper: 12 });
    expect((await book.act(dossier, 'approve', {}, { seen })).kind).toBe('accepted');
  });

  it('is taken by one of sixteen approvers at one task', async () => {
    const dossier = await book.openDossier();
    const seen = receiptOf(await book.act(dossier, 'ask', { helper: 9 })).manifest;
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () => book.act(dossier, 'approve', {}, { seen })),
    );
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(15);
    expect(await entriesOf(dossier)).toHaveLength(3);
  });
});

function by(person: string) {
  return { caller: { kind: 'person', person } } as const;
}
function openInput() {
  return { organisation: book.world.cell, subject: book.world.candidate };
}
function numberOf(code: string): number {
  return Number(code.split('-')[2]);
}
