import { randomUUID } from 'node:crypto';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import type { Register } from '../../rules/world/rows';
import type { WorldCaller, WorldOutcome, WorldReceipt } from '../../ledger/world/contract';
import { openBook, receiptOf, type Book } from './support/book';

let book: Book;
let today: PlainDate;
beforeEach(async () => {
  book = await openBook();
  ({ today } = await book.ledger.businessNow());
});
afterEach(() => book.close());

const SYSTEM: WorldCaller = { kind: 'system' };

function change(
  register: Register,
  act: string,
  input: Json,
  caller: WorldCaller = SYSTEM,
  key: string = randomUUID(),
): Promise<WorldOutcome> {
  return book.ledger.changeWorld({ caller, register, act, input, key });
}

function changed(outcome: WorldOutcome): WorldReceipt {
  if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return outcome.receipt;
}

function codesOf(outcome: WorldOutcome): readonly string[] {
  return outcome.kind === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.kind];
}

async function rowsOf(sql: string, ...values: readonly unknown[]) {
  const { rows } = await book.ledger.context.pool.query(sql, [...values]);
  return rows;
}

it('seeds stand in chains of their own, without a name in them', async () => {
  const entries = await rowsOf(
    'SELECT register, seq, act, actor, events::text FROM register_entry ORDER BY 1',
  );
  expect(entries.map(({ register, seq, act, actor }) => [register, seq, act, actor])).toEqual([
    ['organisations', 1, 'load', null],
    ['persons', 1, 'load', null],
  ]);
  expect(entries.map(({ events }) => events).join()).not.toMatch(/Người|1990-01-01/);
});

it('a large seed is cut into entries of at most 2,000 rows, all or none', async () => {
  const persons = Array.from({ length: 4_500 }, () => ({
    id: randomUUID(),
    name: 'Người mới',
    bornOn: today,
  }));
  await book.ledger.enterRegister({ persons });
  const known = persons.slice(0, 1);
  await expect(
    book.ledger.enterRegister({
      persons: [{ id: randomUUID(), name: 'x', bornOn: today }, ...known],
    }),
  ).rejects.toThrow(/duplicate key/);
  expect(
    await rowsOf("SELECT seq FROM register_entry WHERE register = 'persons' ORDER BY 1"),
  ).toEqual([1, 2, 3, 4].map((seq) => ({ seq })));
});

describe('one change', () => {
  it('appends an entry linked to the one before, writes the rows, and answers the same key again', async () => {
    const { grassroots } = book.world;
    const key = randomUUID();
    const input = { organisation: grassroots, name: 'Đảng ủy mới', on: today };
    const first = await change('organisations', 'rename-organisation', input, SYSTEM, key);
    const again = await change('organisations', 'rename-organisation', input, SYSTEM, key);
    expect(changed(first)).toMatchObject({
      register: 'organisations',
      seq: 2,
      rows: 3,
      touched: 0,
    });
    expect(again).toEqual({ ...first, replayed: true });
    const other = { ...input, name: 'Khác' };
    expect(await change('organisations', 'rename-organisation', other, SYSTEM, key)).toEqual({
      kind: 'key-reused',
    });
    expect(await rowsOf('SELECT name FROM organisation WHERE id = $1', grassroots)).toEqual([
      { name: 'Đảng ủy mới' },
    ]);
    expect(
      await rowsOf(
        'SELECT e.prev_hash = f.hash AS linked FROM register_entry e JOIN register_entry f ON f.register = e.register AND f.seq = e.seq - 1',
      ),
    ).toEqual([{ linked: true }]);
  });

  it('that is refused is kept as evidence and changes nothing', async () => {
    const { secretary, grassroots } = book.world;
    const outcome = await change(
      'organisations',
      'rename-organisation',
      { organisation: grassroots, name: 'Của tôi', on: today },
      { kind: 'person', person: secretary },
    );
    expect(codesOf(outcome)).toEqual(['RIGHT.NOT_ABOVE']);
    expect(await rowsOf('SELECT register, act, actor FROM refused_change')).toEqual([
      { register: 'organisations', act: 'rename-organisation', actor: secretary },
    ]);
  });

  it('needs a session that is alive, and a register that has the act', async () => {
    const caller = {
      kind: 'person',
      person: book.world.secretary,
      session: 'f'.repeat(64),
    } as const;
    expect(await change('persons', 'exempt', {}, caller)).toEqual({
      kind: 'not-found',
      what: 'session',
    });
    expect(await change('persons', 'authorise', {})).toEqual({ kind: 'not-found', what: 'act' });
    expect(await change('persons', 'load', { loaded: [] })).toEqual({
      kind: 'not-found',
      what: 'act',
    });
  });

  it('waits for acts that are under way, and acts wait for it', async () => {
    const blocker = await book.ledger.context.pool.connect();
    await blocker.query('BEGIN');
    await blocker.query('SELECT pg_advisory_xact_lock_shared(7001, 1)');
    const pending = change('organisations', 'rename-organisation', {
      organisation: book.world.cell,
      name: 'Chi bộ 1',
      on: today,
    });
    const first = await Promise.race([
      pending,
      new Promise((resolve) => setTimeout(resolve, 200, 'waits')),
    ]);
    expect(first).toBe('waits');
    await blocker.query('COMMIT');
    blocker.release();
    expect(codesOf(await pending)).toEqual(['accepted']);
  });
});

it('nothing begins at a body on a day on which it no longer stands, recorded late or not', async () => {
  const organisation = await foundCell();
  const [on, later] = [addDays(today, -5), addDays(today, -2)];
  changed(await change('organisations', 'dissolve-organisation', { organisation, on }));
  const { grassroots, province, candidate: person } = book.world;
  const refused = [
    await change('organisations', 'move-organisation', {
      organisation,
      parent: province,
      on: later,
    }),
    await change('organisations', 'found-organisation', {
      organisation: randomUUID(),
      code: 'x',
      name: 'x',
      level: 'cell',
      parent: organisation,
      on: later,
    }),
    await change('persons', 'enrol-member', {
      person,
      cell: organisation,
      status: 'full',
      on: addDays(on, -1),
    }),
    await change('persons', 'appoint', { person, role: 'organiser', organisation, on: later }),
  ];
  expect(refused.map((outcome) => codesOf(outcome)[0])).toEqual([
    'ORGANISATION.UNKNOWN',
    'ORGANISATION.PARENT_GONE',
    'ORGANISATION.UNKNOWN',
    'ORGANISATION.UNKNOWN',
  ]);
  expect(
    (await rowsOf('SELECT FROM organisation_parent WHERE parent = $1', grassroots)).length,
  ).toBe(2);
});

describe('an open dossier below', () => {
  it('is marked when its body changes, and acts on it stop until it has followed; following itself passes', async () => {
    const dossier = await book.openDossier();
    const elsewhere = { organisation: await foundCell(), on: today };
    const other = await change('organisations', 'dissolve-organisation', elsewhere);
    expect(changed(other).touched).toBe(0);
    const { cell: organisation, secretary } = book.world;
    const input = { organisation, level: 'division', on: today };
    expect(changed(await change('organisations', 'change-level', input)).touched).toBe(1);
    expect(await rowsOf('SELECT dossier, done_at FROM world_change')).toEqual([
      { dossier, done_at: null },
    ]);
    const opened = 'SELECT ro_open($1, $2, $3, NULL, NULL, NULL, NULL) AS answer';
    expect(await rowsOf(opened, 'some-key', dossier, secretary)).toEqual([
      { answer: { stop: 'world-changed', changes: [{ register: 'organisations', seq: 4 }] } },
    ]);
    const [following] = await rowsOf(opened, `world:organisations:4:${dossier}`, dossier, null);
    expect(following.answer).not.toHaveProperty('stop');
  });
});

async function foundCell(): Promise<string> {
  const organisation = randomUUID();
  changed(
    await change('organisations', 'found-organisation', {
      organisation,
      code: organisation,
      name: 'Chi bộ 2',
      level: 'cell',
      parent: book.world.grassroots,
      on: addDays(today, -10),
    }),
  );
  return organisation;
}

it('a person entered by hand leaves only a seal, and the same request is known again', async () => {
  const key = randomUUID();
  const input = {
    person: randomUUID(),
    name: 'Trần Thị Thử',
    bornOn: '1999-09-09',
    gender: 'female',
  };
  const first = await change('persons', 'enter-person', input, SYSTEM, key);
  expect(await change('persons', 'enter-person', input, SYSTEM, key)).toEqual({
    ...first,
    replayed: true,
  });
  expect(
    await change('persons', 'enter-person', { ...input, name: 'Trần Thị Khác' }, SYSTEM, key),
  ).toEqual({ kind: 'key-reused' });
  const text = JSON.stringify(
    await rowsOf('SELECT * FROM register_entry WHERE act = $1', 'enter-person'),
  );
  expect(text).not.toMatch(/Trần|1999-09-09|female/);
  expect(await rowsOf('SELECT name FROM person WHERE id = $1', input.person)).toEqual([
    { name: 'Trần Thị Thử' },
  ]);
});

it('the member a dossier brought onto a roll can leave it: the dossier’s row ends where the register says', async () => {
  const dossier = await book.openDossier();
  receiptOf(await book.act(dossier, 'hold', { heldOn: addDays(today, -3) }));
  const { candidate: person, cell } = book.world;
  const outcome = await change('persons', 'end-membership', { person, cell, on: today });
  expect(codesOf(outcome)).toEqual(['accepted']);
  expect(await rowsOf('SELECT to_on FROM membership WHERE person = $1', person)).toEqual([
    { to_on: today },
  ]);
});
