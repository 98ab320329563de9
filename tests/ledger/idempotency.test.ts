import { randomUUID } from 'node:crypto';
import { openBook, receiptOf, type Book } from './support/book';

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

const NOTE = { note: 'một ghi chú', on: '2026-01-05' };

describe('the same key', () => {
  it('answers again what was answered, folded from the entries up to then', async () => {
    const dossier = await book.openDossier();
    const key = randomUUID();
    const first = receiptOf(await book.act(dossier, 'note', NOTE, { key }));
    await book.act(dossier, 'approve');
    const again = await book.act(dossier, 'note', NOTE, { key });
    expect(again).toEqual({ kind: 'accepted', receipt: first, replayed: true });
  });

  it.each([
    ['another text', { input: { ...NOTE, note: 'khác' } }],
    ['another day', { input: { ...NOTE, on: '2026-01-06' } }],
    ['another act', { act: 'approve' }],
    ['another person', { caller: { kind: 'person', person: randomUUID() } as const }],
    ['another dossier', { dossier: randomUUID() }],
  ])('is refused with %s', async (_, other) => {
    const dossier = await book.openDossier();
    const key = randomUUID();
    receiptOf(await book.act(dossier, 'note', NOTE, { key }));
    expect(await book.act(dossier, 'note', NOTE, { key, ...other })).toEqual({
      kind: 'key-reused',
    });
  });

  it('counts an erased text as the same', async () => {
    const dossier = await book.openDossier();
    const key = randomUUID();
    receiptOf(await book.act(dossier, 'note', NOTE, { key }));
    await book.ledger.context.pool.query('DELETE FROM free_text WHERE dossier = $1', [dossier]);
    expect(await book.act(dossier, 'note', NOTE, { key })).toMatchObject({ replayed: true });
  });

  it('records one act of fifty at once; the others are in flight or get its receipt', async () => {
    const dossier = await book.openDossier();
    const key = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => book.act(dossier, 'note', NOTE, { key })),
    );
    const fresh = outcomes.filter((out) => out.kind === 'accepted' && !out.replayed);
    const others = outcomes.filter(
      (out) => out.kind === 'in-flight' || (out.kind === 'accepted' && out.replayed),
    );
    expect([fresh.length, others.length]).toEqual([1, 49]);
    expect(receiptOf(await book.act(dossier, 'note', NOTE, { key })).seq).toBe(2);
  });

  it('opens one dossier of fifty openings at once with keys of their own', async () => {
    const dossier = randomUUID();
    const input = { organisation: book.world.cell, subject: book.world.candidate };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => book.act(dossier, 'open', input, { kind: 'admission' })),
    );
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(49);
  });

  it('decides a refused request again: nothing stood in the way but the state', async () => {
    const dossier = await book.openDossier();
    const key = randomUUID();
    const early = await book.act(dossier, 'note', { ...NOTE, on: '2199-01-01' }, { key });
    expect(early.kind).toBe('refused');
    expect((await book.act(dossier, 'note', NOTE, { key })).kind).toBe('accepted');
  });
});
