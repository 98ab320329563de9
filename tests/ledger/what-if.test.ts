import { createContext } from '../../ledger/context';
import { readEntries } from '../../ledger/read-entries';
import { replayUnder } from '../../ledger/what-if/replay-under';
import { whatIf, type Replayed } from '../../ledger/what-if/what-if';
import { readDraft } from '../../rules/admission/packs/read-draft';
import { PACK_IDS } from '../../rules/admission/packs/pack';
import type { Layer } from '../../rules/kernel/layer';
import type { Json } from '../../rules/kernel/json';
import { procedures } from '../../rules/procedures';
import { openDemonstration, type MergerBook } from './support/merger';

let book: MergerBook;
beforeAll(async () => {
  book = await openDemonstration();
});
afterAll(() => book.close());

function draftOf(values: Readonly<Record<string, Json>>, pack: string): Layer {
  const read = readDraft(JSON.stringify({ pack, values }));
  if (read.kind !== 'layer') throw new Error(JSON.stringify(read));
  return read.layer;
}
async function under(draft: Layer, organisation: string | null = null) {
  const found: Replayed[] = [];
  const ledger = createContext({ dataSource: book.dataSource, procedures });
  const told: number[] = [];
  const onProgress = (done: number) => told.push(done);
  for await (const one of whatIf(ledger, { draft, organisation, onProgress })) found.push(one);
  expect(told.at(-1) ?? 0).toBe(found.length);
  return found;
}
const packOfEach = () =>
  book.ask<{ id: string; pack: string }>('SELECT id, pack FROM dossier WHERE pack IS NOT NULL');

describe('a draft over the demonstration', () => {
  it('that changes nothing lets everybody pass who passed, and moves no date', async () => {
    const all = await under(draftOf({}, 'P2026B'));
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ verdict }) => verdict !== 'passes')).toEqual([]);
    expect(all.flatMap((one) => (one.verdict === 'passes' ? one.datesMoved : []))).toEqual([]);
  });

  it('names who would have missed, by which act and article; those of other packs are left alone', async () => {
    const pinned = new Map((await packOfEach()).map(({ id, pack }) => [id, pack]));
    const terms = { length: { months: 600 }, anchor: 'shared-since' };
    const missed = new Map<string, number>();
    for (const pack of PACK_IDS) {
      if (![...pinned.values()].includes(pack)) continue;
      for (const one of await under(draftOf({ 'terms.R06': terms }, pack))) {
        if (one.verdict !== 'misses') continue;
        expect(pinned.get(one.dossier)).toBe(pack);
        expect(one).toMatchObject({
          act: 'introduce',
          refusals: [
            { code: 'INTRODUCER.TOO_SHORT', article: `draft of ${pack}`, facts: { needed: 600 } },
          ],
        });
        missed.set(pack, (missed.get(pack) ?? 0) + 1);
      }
    }
    expect(missed.size).toBeGreaterThan(0);
  });

  it('says which dates would stand elsewhere; nothing is written', async () => {
    const before = await book.ask('SELECT count(*) AS entries FROM ledger_entry');
    const terms = { length: { workingDays: 10 }, anchor: 'cell-resolved' };
    const values = { 'terms.R15': terms };
    const moved = (await Promise.all(PACK_IDS.map((pack) => under(draftOf(values, pack)))))
      .flat()
      .flatMap((one) => (one.verdict === 'passes' ? one.datesMoved : []));
    expect(moved.length).toBeGreaterThan(0);
    expect(await book.ask('SELECT count(*) AS entries FROM ledger_entry')).toEqual(before);
  });

  it('is asked of one body alone', async () => {
    const [one] = await book.ask<{ dossier: string; body: string }>(
      `SELECT e.dossier, d.organisation AS body FROM ledger_entry e JOIN dossier d ON d.id = e.dossier
       WHERE e.act = 'record-cell-vote' LIMIT 1`,
    );
    const found = await under(draftOf({}, 'P2026B'), one?.body ?? null);
    expect(found.map(({ dossier }) => dossier)).toContain(one?.dossier);
    expect(found.length).toBeLessThan((await packOfEach()).length);
  });

  it('cannot be told where what the rules must know was not recorded, nor under a calendar nobody knows', async () => {
    const [one] = await book.ask<{ dossier: string }>(
      `SELECT dossier FROM ledger_entry WHERE act = 'record-cell-vote' LIMIT 1`,
    );
    const client = await book.ledger.context.pool.connect();
    const entries = await readEntries(client, one?.dossier ?? '').finally(() => client.release());
    const draft = draftOf({}, 'P2026B');
    const procedure = procedures.admission;
    const calendarOf = (version: string) => book.ledger.context.calendars.find(version);
    const blind = entries.map((entry) => {
      const { roll: _, ...facts } = entry.facts;
      return entry.act === 'record-cell-vote' ? { ...entry, facts } : entry;
    });
    expect(replayUnder({ procedure, entries: blind, draft, calendarOf })).toMatchObject({
      ...{ verdict: 'undecidable', act: 'record-cell-vote', why: 'facts-not-recorded' },
    });
    const nowhere = () => undefined;
    expect(replayUnder({ procedure, entries, draft, calendarOf: nowhere })).toMatchObject({
      ...{ verdict: 'undecidable', why: 'calendar-unknown' },
    });
  });
});

test('a draft of no pack, or of values that have no place in it, is not read', () => {
  for (const text of ['[', '{}', '{"pack":"P1","values":{}}', '{"pack":"P2026B","values":{"x":1}}'])
    expect([text, readDraft(text).kind]).toEqual([text, 'unreadable']);
});
