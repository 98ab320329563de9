import { bodyOf } from '../../demo/body';
import { verifyBook } from '../../ledger/verify';
import { asOfThen } from '../../ledger/world/as-of-then';
import { addDays } from '../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import type { DossierState } from '../../rules/kernel/procedure';
import {
  accepted,
  carryOutMerger,
  inAWeek,
  MERGED,
  mergerPlan,
  openDemonstration,
  openLedger,
  type MergerBook,
} from './support/merger';

let book: MergerBook;
beforeAll(async () => {
  book = await openDemonstration();
}, 120_000);
afterAll(() => book.close());

const ids = (...slugs: readonly string[]) => slugs.map((slug) => bodyOf(slug).id);
const GONE = () => ids('sxd', 'cntn', 'cntn-mang');

describe('a merger while dossiers run', () => {
  let change: { register: 'organisations'; seq: number };
  let votes: readonly object[];
  const countVotes = () =>
    book.ask<object>(
      'SELECT dossier, question, organisation, base, yes FROM vote_round ORDER BY 1, 2, 3, 4',
    );

  test('marks every open dossier below the bodies it names, and moves members and offices', async () => {
    votes = await countVotes();
    const [below] = await book.ask<{ open: number }>(
      'SELECT count(DISTINCT dossier) AS open FROM dossier_place WHERE NOT closed AND ancestor = ANY ($1)',
      GONE(),
    );
    const receipt = await carryOutMerger(book.ledger, mergerPlan(inAWeek(book.today)));
    change = { register: 'organisations', seq: receipt.seq };
    expect(receipt.touched).toBe(below?.open);
    expect(receipt.touched).toBeGreaterThan(3);
    const [left] = await book.ask<{ members: number; held: number }>(
      `SELECT (SELECT count(*) FROM membership WHERE cell = ANY ($1) AND ro_lasts(from_on, to_on, $2)
                 AND NOT (status = 'probationary' AND cause_dossier IS NOT NULL)) AS members,
              (SELECT count(*) FROM appointment WHERE organisation = ANY ($1) AND ro_lasts(from_on, to_on, $2)) AS held`,
      GONE(),
      inAWeek(book.today),
    );
    expect(left).toEqual({ members: 0, held: 0 });
  });

  test('whoever acts meanwhile has the dossier follow first', async () => {
    const [task] = await book.ask<{ dossier: string; organisation: string }>(
      'SELECT dossier, organisation FROM task WHERE organisation = ANY ($1) ORDER BY dossier LIMIT 1',
      GONE(),
    );
    const outcome = await book.ledger.act({
      caller: { kind: 'time' },
      dossier: task?.dossier ?? '',
      act: 'strike',
      input: {},
      key: 'strike-after-merger',
    });
    expect(['accepted', 'nothing-due']).toContain(outcome.kind);
    const acts = await book.ask<{ act: string }>(
      'SELECT act FROM ledger_entry WHERE dossier = $1 ORDER BY seq DESC LIMIT 2',
      task?.dossier,
    );
    expect(acts.map(({ act }) => act)).toContain('follow-world');
    expect(await book.ledger.followedOf(change)).toMatchObject({ done: 1 });
  });

  test('a drain that is killed half-way goes on where it was, and an act at once does nothing twice', async () => {
    let passed = 0;
    const dying = openLedger(book.dataSource, {
      failpoint: (at) => {
        if (at === 'P3' && (passed += 1) > 2) throw new Error('killed');
      },
    });
    await expect(dying.drainWorld(change, 100)).rejects.toThrow('killed');
    const { done, total } = await book.ledger.followedOf(change);
    expect(done).toBeGreaterThan(1);
    expect(done).toBeLessThan(total);
    const [one] = await book.ask<{ dossier: string }>(
      'SELECT dossier FROM world_change WHERE done_at IS NULL LIMIT 1',
    );
    const [first, second, struck] = await Promise.all([
      book.ledger.drainWorld(change, 100),
      openLedger(book.dataSource).drainWorld(change, 100),
      book.ledger.act({
        caller: { kind: 'time' },
        dossier: one?.dossier ?? '',
        act: 'strike',
        input: {},
        key: 'strike-beside-drain',
      }),
    ]);
    expect([first, second]).toEqual([
      { done: total, total },
      { done: total, total },
    ]);
    expect(['accepted', 'nothing-due']).toContain(struck.kind);
    const twice = await book.ask(
      `SELECT dossier FROM ledger_entry WHERE act = 'follow-world' GROUP BY dossier HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(await book.ledger.pendingChanges(10)).toEqual([]);
  }, 60_000);

  test('orphans nothing: no open dossier and no duty names a body that is gone, and votes taken stand', async () => {
    expect(
      await book.ask(
        'SELECT dossier FROM task WHERE organisation = ANY ($1) OR answers = ANY ($1)',
        GONE(),
      ),
    ).toEqual([]);
    expect(
      await book.ask(
        'SELECT dossier FROM dossier_place WHERE NOT closed AND ancestor = ANY ($1)',
        GONE(),
      ),
    ).toEqual([]);
    const [merged] = await book.ask<{ duties: number }>(
      'SELECT count(*) AS duties FROM task WHERE organisation = $1',
      MERGED.committee,
    );
    expect(merged?.duties).toBeGreaterThan(0);
    expect(await countVotes()).toEqual(votes);
  });

  test('a meeting held before the day is counted on the roll and the bodies of its day', async () => {
    const on = inAWeek(book.today);
    const [gone = '', here = ''] = ids('cntn-mang', 'cntn-vp');
    const [known] = await book.ask<{ state: DossierState }>('SELECT state FROM dossier LIMIT 1');
    if (!known) throw new Error('the demonstration has no dossier');
    const state = {
      ...known.state,
      organisation: here,
      formerly: [{ untilOn: on, organisation: gone }],
    };
    const head = {
      kind: 'admission',
      code: '',
      seq: 1,
      hash: '',
      manifest: '',
      voided: [],
    } as const;
    const dossier = { ...head, openedOn: on, generation: 1, state };
    const situation = {
      nowMs: 0,
      offsetMs: 0,
      epoch: 0,
      dossier,
      calendar: vietnamCalendar,
      person: null,
      roll: [],
      bodies: [],
    };
    const client = await book.ledger.context.pool.connect();
    try {
      const before = addDays(on, -1);
      const then = await asOfThen(client, situation, { rollOn: before, bodiesOn: before });
      const [{ members = 0 } = {}] = await book.ask<{ members: number }>(
        'SELECT count(*) AS members FROM membership WHERE cell = $1 AND ro_holds(from_on, to_on, $2)',
        gone,
        before,
      );
      expect(members).toBeGreaterThanOrEqual(bodyOf('cntn-mang').members);
      expect(then.roll?.length).toBe(members);
      expect(then.bodies?.map(({ id }) => id)).toEqual(ids('cntn-mang', 'cntn', 'dcq', 'tinh'));
      expect(await asOfThen(client, situation, { rollOn: on, bodiesOn: on })).toBe(situation);
    } finally {
      client.release();
    }
  });

  test('leaves a book that verifies', async () => {
    const report = await verifyBook(book.ledger.context);
    expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  }, 60_000);

  test('is refused once it is carried out', async () => {
    const outcome = await book.ledger.changeWorld({
      caller: { kind: 'system' },
      register: 'organisations',
      act: 'carry-out-reorganisation',
      input: mergerPlan(inAWeek(book.today), '00000000-0000-7000-8000-000000000001'),
      key: 'again',
    });
    expect(() => accepted(outcome)).toThrow('REORGANISATION.UNKNOWN');
  });
});
