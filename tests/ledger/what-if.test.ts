import type { LedgerEntry } from '../../ledger/entry';
import { addMonths, plainDate } from '../../rules/calendar/plain-date';
import { isPlainState } from '../../rules/kernel/json';
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

  it('decides a corrected entry again with its right input, not with what was recorded', async () => {
    const introduced = await book.ask<{ dossier: string; months: number }>(
      `SELECT e.dossier, min(12 * extract(year FROM age((e.input ->> 'introducedOn')::date, (e.input ->> 'sharedSince')::date))
         + extract(month FROM age((e.input ->> 'introducedOn')::date, (e.input ->> 'sharedSince')::date)))::int AS months
       FROM ledger_entry e JOIN dossier d ON d.id = e.dossier
       WHERE e.act = 'introduce' AND d.pack IS NOT NULL AND d.voided = '{}' GROUP BY e.dossier ORDER BY 2 DESC LIMIT 1`,
    );
    const [{ dossier, months } = { dossier: '', months: 0 }] = introduced;
    expect(months).toBeGreaterThan(14);
    const [pinned] = await book.ask<{ pack: string }>(
      'SELECT pack FROM dossier WHERE id = $1',
      dossier,
    );
    const client = await book.ledger.context.pool.connect();
    const entries = await readEntries(client, dossier).finally(() => client.release());
    const draft = draftOf(
      { 'terms.R06': { length: { months }, anchor: 'shared-since' } },
      pinned?.pack ?? '',
    );
    const calendarOf = (version: string) => book.ledger.context.calendars.find(version);
    const replayed = (of: readonly LedgerEntry[]) =>
      replayUnder({ procedure: procedures.admission, entries: of, draft, calendarOf });
    expect(replayed(entries)).toMatchObject({ verdict: 'passes' });
    expect(replayed([...entries, correctedTo(entries, months - 1)])).toMatchObject({
      ...{ verdict: 'misses', act: 'introduce' },
      refusals: [{ code: 'INTRODUCER.TOO_SHORT', facts: { shared: months - 1, needed: months } }],
    });
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

/** As if the first introduction had been set right since: shared for so many months. */
function correctedTo(entries: readonly LedgerEntry[], months: number): LedgerEntry {
  const [last, wrong] = [entries.at(-1), entries.find(({ act }) => act === 'introduce')];
  const { seq = 0, events = [], facts, input } = wrong ?? {};
  if (!last || !facts || !isPlainState(input ?? null)) throw new Error('nobody was introduced');
  const introducedOn = plainDate(String(Object(input).introducedOn));
  const sharedSince = addMonths(introducedOn, -months);
  const replayed = [{ seq, events: events.map((one) => ({ ...one, sharedSince })) }];
  const event = {
    ...{ type: 'entry.corrected', seq, act: 'introduce', occurredOn: introducedOn },
    ...{ replayed, staleDecisions: [], reason: 'chép nhầm' },
  };
  return {
    ...last,
    seq: last.seq + 1,
    act: 'correct-entry',
    actor: wrong?.actor ?? null,
    input: { seq, input: { ...Object(input), sharedSince }, reason: 'chép nhầm' },
    facts: { ...last.facts, right: facts },
    events: [event],
  };
}

test('a draft of no pack, or of values that have no place in it, is not read', () => {
  for (const text of ['[', '{}', '{"pack":"P1","values":{}}', '{"pack":"P2026B","values":{"x":1}}'])
    expect([text, readDraft(text).kind]).toEqual([text, 'unreadable']);
});
