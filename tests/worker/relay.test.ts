import type { Standing } from '../../ledger/contract';
import { readFailpoint } from '../../ledger/failpoint';
import { tellBatch } from '../../worker/relay';
import { FakeBook, SILENT } from '../workflows/support/fake-book';

describe('the relay', () => {
  const bookOf = (count: number): FakeBook => {
    const book = new FakeBook(async () => Date.now());
    for (let index = 0; index < count; index += 1) book.put(`d-${index}`, { phase: 'SOURCE' });
    return book;
  };

  it('tells each marked dossier once, and deletes the marks', async () => {
    const book = bookOf(40);
    const told: string[] = [];
    await tellBatch({ book, log: SILENT, tell: async ({ dossier }) => void told.push(dossier) });
    expect(new Set(told).size).toBe(40);
    expect(told).toHaveLength(40);
    expect(book.toTell.size).toBe(0);
  });

  it('keeps a mark that became newer while its dossier was being told', async () => {
    const book = bookOf(1);
    const tell = async ({ dossier }: Standing) => void book.put(dossier, { phase: 'TRAINED' });
    await tellBatch({ book, log: SILENT, tell });
    expect([...book.toTell]).toEqual(['d-0']);
  });

  it('is not held up by one dossier that cannot be told', async () => {
    const book = bookOf(10);
    const tell = async ({ dossier }: Standing) => {
      if (dossier === 'd-3') throw new Error('poison');
    };
    await expect(tellBatch({ book, log: SILENT, tell })).rejects.toThrow('1 could not be told');
    expect([...book.toTell]).toEqual(['d-3']);
  });

  it('gives up a batch early when nothing can be told, and loses nothing', async () => {
    const book = bookOf(150);
    let tries = 0;
    const tell = async () => {
      tries += 1;
      throw new Error('away');
    };
    await expect(tellBatch({ book, log: SILENT, tell })).rejects.toThrow('could not be told');
    expect(tries).toBeLessThan(50);
    expect(book.toTell.size).toBe(150);
  });

  it('has at most sixteen signals under way', async () => {
    const book = bookOf(100);
    let now = 0;
    let most = 0;
    const tell = async () => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now -= 1;
    };
    await tellBatch({ book, log: SILENT, tell });
    expect(most).toBe(16);
  });

  it.each(['P5', 'P6', 'P7'])(
    'cut off at %s tells again what it had not marked as told',
    async (point) => {
      const book = bookOf(5);
      const told: string[] = [];
      const tell = async ({ dossier }: Standing) => void told.push(dossier);
      const failpoint = readFailpoint(`${point}:throw`);
      await expect(tellBatch({ book, log: SILENT, tell, failpoint })).rejects.toThrow();
      expect(book.toTell.size).toBeGreaterThan(0);
      await tellBatch({ book, log: SILENT, tell, failpoint });
      expect(book.toTell.size).toBe(0);
      expect(new Set(told).size).toBe(5);
    },
  );
});
