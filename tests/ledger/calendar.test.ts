import { randomUUID } from 'node:crypto';
import { bodyOf } from '../../demo/body';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import type { WorldOutcome } from '../../ledger/world/contract';
import { dossiersMoved, type DossierMoved } from '../../ledger/world/mark-moved';
import { isWorkingDay } from '../../rules/calendar/calendar';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import { changedDays, laidOver } from '../../rules/calendar/versions';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import type { Json } from '../../rules/kernel/json';
import type { DossierState } from '../../rules/kernel/procedure';
import { procedures } from '../../rules/procedures';
import { accepted, holder, openDemonstration, openLedger, type MergerBook } from './support/merger';

let book: MergerBook;
beforeAll(async () => {
  book = await openDemonstration();
}, 120_000);
afterAll(() => book.close());

const PROVINCE = () => bodyOf('tinh').id;
const WRITTEN = { source: 'Ủy ban nhân dân tỉnh', document: '12-QĐ/UBND' };

async function ask(act: string, input: Json, person: string | null): Promise<WorldOutcome> {
  const caller =
    person === null ? ({ kind: 'system' } as const) : ({ kind: 'person', person } as const);
  const request = { caller, register: 'calendar', act, input, key: randomUUID() } as const;
  return book.ledger.changeWorld(request);
}

/** One working day off, proposed and signed; answers the receipt of the signature. */
async function giveOff(day: PlainDate) {
  const named = { notice: randomUUID(), organisation: PROVINCE() };
  const input = { ...named, ...WRITTEN, day, kind: 'off', why: 'Bão' };
  accepted(await ask('correct-day', input, holder('organiser', 'tinh')));
  return accepted(await ask('sign-calendar', named, holder('secretary', 'tinh')));
}

function nextWorked(after: PlainDate): PlainDate {
  let day = addDays(after, 1);
  while (!isWorkingDay(day, vietnamCalendar)) day = addDays(day, 1);
  return day;
}

interface Open {
  readonly id: string;
  readonly kind: 'admission' | 'training-class' | 'transfer';
  readonly state: DossierState;
}
const openDossiers = () =>
  book.ask<Open>('SELECT id, kind, state FROM dossier WHERE NOT closed ORDER BY id');

async function movedAll(day: PlainDate): Promise<readonly DossierMoved[]> {
  const before = await book.ledger.context.calendars.catchUp(book.ledger.context.pool);
  const line = { day, kind: 'off', why: 'Bão', ...WRITTEN } as const;
  const after = laidOver(before, [line], 'draft');
  const all: DossierMoved[] = [];
  for await (const page of dossiersMoved(book.ledger.context, book.ledger.context.pool, {
    before,
    after,
  }))
    all.push(...page);
  return all;
}

describe('the calendar as a register', () => {
  let day: PlainDate;
  let foreseen: readonly DossierMoved[];

  test('one proposes, and a second person of the commission signs; nobody else', async () => {
    day = nextWorked(book.today);
    const named = { notice: randomUUID(), organisation: PROVINCE() };
    const input = { ...named, ...WRITTEN, day, kind: 'off', why: 'Bão' };
    const refused = await ask('correct-day', input, holder('organiser', 'sxd'));
    expect(refused).toMatchObject({ kind: 'refused', refusals: [{ code: 'RIGHT.NOT_HOLDER' }] });
    const below = { ...input, organisation: bodyOf('sxd').id };
    const other = await ask('correct-day', below, holder('secretary', 'sxd'));
    expect(other).toMatchObject({ kind: 'refused', refusals: [{ code: 'CALENDAR.NOT_PROVINCE' }] });
    accepted(await ask('correct-day', input, holder('organiser', 'tinh')));
    const alone = await ask('sign-calendar', named, holder('organiser', 'tinh'));
    expect(alone).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'SEPARATION.SAME_PERSON' }],
    });
    const seen = await book.ledger.context.calendars.catchUp(book.ledger.context.pool);
    expect(isWorkingDay(day, seen)).toBe(true);
    accepted(await ask('withdraw-calendar', named, holder('secretary', 'tinh')));
    const late = await ask('sign-calendar', named, holder('secretary', 'tinh'));
    expect(late).toMatchObject({ kind: 'refused', refusals: [{ code: 'CALENDAR.STATUS' }] });
  });

  test('marks exactly the open dossiers whose dates move', async () => {
    foreseen = await movedAll(day);
    const receipt = await giveOff(day);
    expect(receipt.touched).toBe(foreseen.length);
    expect(receipt.touched).toBeGreaterThan(3);
    const marked = await book.ask<{ dossier: string }>(
      `SELECT dossier FROM world_change WHERE change_register = 'calendar' AND change_seq = $1 ORDER BY dossier`,
      receipt.seq,
    );
    expect(marked.map(({ dossier }) => dossier)).toEqual(foreseen.map(({ dossier }) => dossier));
    const { calendars } = book.ledger.context;
    const after = await calendars.catchUp(book.ledger.context.pool);
    expect(after.version).toBe(`vietnam-2026.1+${receipt.seq}`);
    const listed = new Set(marked.map(({ dossier }) => dossier));
    for (const { id, kind, state } of await openDossiers()) {
      if (listed.has(id)) continue;
      const procedure = procedures[kind];
      expect(procedure.clocks(state, after)).toEqual(procedure.clocks(state, vietnamCalendar));
      expect(procedure.duties(state, after)).toEqual(procedure.duties(state, vietnamCalendar));
    }
  });

  test('whoever acts on one has it follow first; the others follow in the drain, by one entry each', async () => {
    const [first] = foreseen;
    await book.ledger.act({
      caller: { kind: 'time' },
      dossier: first?.dossier ?? '',
      act: 'strike',
      input: {},
      key: 'strike-after-holiday',
    });
    const [change] = await book.ledger.pendingChanges(10);
    if (!change) throw new Error('nothing is pending');
    expect(change).toMatchObject({ register: 'calendar', done: 1, total: foreseen.length });
    const total = foreseen.length;
    const [one, other] = await Promise.all([
      book.ledger.drainWorld(change, 500),
      openLedger(book.dataSource).drainWorld(change, 500),
    ]);
    expect([one, other]).toEqual([
      { done: total, total },
      { done: total, total },
    ]);
    const entries = await book.ask<{ dossier: string; events: Json; calendar: string }>(
      `SELECT dossier, events, facts ->> 'calendar' AS calendar FROM ledger_entry WHERE act = 'follow-world' ORDER BY dossier`,
    );
    const version = `vietnam-2026.1+${change.seq}`;
    expect(entries).toEqual(
      foreseen.map(({ dossier, moved }) => ({
        dossier,
        calendar: version,
        events: [{ type: 'calendar.changed', version, moved }],
      })),
    );
    const told = await book.ask<{ dossier: string }>(
      `SELECT DISTINCT dossier FROM notice WHERE kind = 'calendar.changed'`,
    );
    expect(told.length).toBe(foreseen.filter(({ moved }) => moved.length > 0).length);
  }, 60_000);

  test('rows after following are those counted on the new calendar', async () => {
    const { calendars } = book.ledger.context;
    const dates = await book.ask<{ dossier: string; key: string; due_on: string }>(
      'SELECT dossier, key, due_on FROM clock ORDER BY dossier, key COLLATE "C"',
    );
    const counted = (await openDossiers()).flatMap(({ id, kind, state }) =>
      procedures[kind]
        .clocks(state, calendars.current())
        .map(({ key, dueOn }) => ({ dossier: id, key, due_on: dueOn }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    );
    expect(dates).toEqual(counted);
  });

  test('random days given off one after the other, some followed late: rows are always those of the newest', async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    console.info(`seed ${seed}`);
    const pick = (at: number) => 1 + ((seed * (at + 7)) % 40);
    for (let at = 0; at < 3; at += 1) {
      const { calendars, pool } = book.ledger.context;
      const now = await calendars.catchUp(pool);
      let off = addDays(book.today, pick(at));
      while (!isWorkingDay(off, now)) off = addDays(off, 1);
      await giveOff(off);
      if (at === 1) continue;
      for (const change of await book.ledger.pendingChanges(10))
        await book.ledger.drainWorld(change, 500);
      const after = await calendars.catchUp(pool);
      expect(changedDays(now, after)).toEqual([off]);
      const dates = await book.ask<{ due: string }>(
        `SELECT concat_ws(' ', dossier, key, due_on) AS due FROM clock`,
      );
      const counted = (await openDossiers()).flatMap(({ id, kind, state }) =>
        procedures[kind].clocks(state, after).map(({ key, dueOn }) => `${id} ${key} ${dueOn}`),
      );
      expect(dates.map(({ due }) => due).toSorted()).toEqual(counted.toSorted());
    }
  }, 90_000);

  test('verifies, in a process that has seen none of it, and is rebuilt to the same rows', async () => {
    const fresh = openLedger(book.dataSource);
    const report = await verifyBook(fresh.context);
    expect(
      report.invariants.flatMap(({ violated, examples }) => (violated > 0 ? examples : [])),
    ).toEqual([]);
    const rows = () => book.ask('SELECT * FROM clock ORDER BY dossier, key');
    const days = () => book.ask('SELECT * FROM calendar_day ORDER BY day');
    const [before, daysBefore] = [await rows(), await days()];
    expect(daysBefore.length).toBe(4);
    await rebuild({ dataSource: book.dataSource, procedures });
    expect([await rows(), await days()]).toEqual([before, daysBefore]);
  }, 60_000);

  test('the notice of a year says all there is about it', async () => {
    const named = { notice: randomUUID(), organisation: PROVINCE() };
    const swaps = [{ off: '2027-09-01', worked: '2027-08-28' }];
    const daysOff = [{ day: '2027-01-01', why: 'New Year’s Day' }];
    const input = { ...named, ...WRITTEN, year: 2027, daysOff, swaps };
    accepted(await ask('import-year', input, null));
    accepted(await ask('sign-calendar', named, null));
    const now = await book.ledger.context.calendars.catchUp(book.ledger.context.pool);
    const of2027 = (days: object) => Object.keys(days).filter((it) => it.startsWith('2027'));
    expect(of2027(now.daysOff).toSorted()).toEqual(['2027-01-01', '2027-09-01']);
    expect(of2027(now.workedDays)).toEqual(['2027-08-28']);
    expect(Object.keys(now.daysOff).some((it) => it.startsWith('2028'))).toBe(true);
  });
});
