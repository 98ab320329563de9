import { randomUUID } from 'node:crypto';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import type { InvariantId } from '../../ledger/verify/report';
import { WORLD_TABLES } from '../../ledger/world/tables';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import type { Register } from '../../rules/world/rows';
import { openBook, receiptOf, type Book } from './support/book';
import { asSuperuser } from './support/tamper';
import { toyProcedures } from './support/toy';

let book: Book;
let today: PlainDate;
beforeEach(async () => {
  book = await openBook();
  ({ today } = await book.ledger.businessNow());
  await fill();
});
afterEach(() => book.close());

/** Tables that `fill` puts something into; others have tests of their own. */
const FILLED = [
  'organisation',
  'organisation_form',
  'organisation_parent',
  'authorisation',
  'membership',
  'membership_end',
  'exemption',
  'temporary_activity',
  'appointment',
];

async function change(
  register: Register,
  act: string,
  input: Json,
  person?: string,
): Promise<void> {
  const key = randomUUID();
  const outcome = await book.ledger.changeWorld({
    caller: person === undefined ? { kind: 'system' } : { kind: 'person', person },
    register,
    act,
    input,
    key,
  });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
}

/** Something in every table of the registers, changed by hand after it was loaded. */
async function fill(): Promise<void> {
  const { cell, grassroots, province, deputy, organiser, secretary, candidate } = book.world;
  const other = randomUUID();
  const body = {
    organisation: other,
    code: '01.1.2',
    name: 'Chi bộ 2',
    level: 'cell',
    parent: grassroots,
  };
  const on = addDays(today, -30);
  await change('organisations', 'found-organisation', { ...body, on });
  await change('organisations', 'rename-organisation', {
    organisation: other,
    name: 'Chi bộ Hai',
    on: today,
  });
  await change('organisations', 'move-organisation', {
    organisation: other,
    parent: province,
    on: today,
  });
  await change('organisations', 'authorise', { organisation: grassroots, on });
  await change('organisations', 'plan-reorganisation', {
    reorganisation: randomUUID(),
    title: 'Sắp xếp chi bộ',
    on: addDays(today, 20),
    steps: [{ do: 'dissolve', organisation: other, into: cell }],
  });
  await change('persons', 'exempt', { person: deputy, cell, on });
  await change('persons', 'introduce-temporarily', { person: organiser, cell, host: other, on });
  await change('persons', 'end-membership', { person: secretary, cell, on: today });
  await change('persons', 'appoint', {
    person: deputy,
    role: 'supervisor',
    organisation: cell,
    on: addDays(today, 30),
  });
  const dossier = await book.openDossier();
  receiptOf(await book.act(dossier, 'hold', { heldOn: addDays(today, -3) }));
  await change('persons', 'end-membership', { person: candidate, cell, on: today });
  await fillRights(dossier);
}

/** A right lent and one withdrawn, a tie, and somebody let in to read. */
async function fillRights(dossier: string): Promise<void> {
  const { cell, province, deputy, organiser, secretary, candidate } = book.world;
  const auditor = randomUUID();
  const entered = { person: auditor, name: 'Lê Kiểm', bornOn: '1980-02-02' };
  await change('persons', 'enter-person', entered);
  const role = { person: auditor, role: 'auditor', organisation: province, on: today };
  await change('persons', 'appoint', role);
  const lent = { principal: secretary, deputy: organiser, role: 'secretary', organisation: cell };
  const days = { fromOn: today, toOn: addDays(today, 9), kinds: ['preside'], reason: 'leave' };
  const deputation = randomUUID();
  await change('persons', 'depute', { deputation, ...lent, ...days }, secretary);
  await change('persons', 'withdraw-deputation', { deputation }, organiser);
  await change('persons', 'depute', { deputation: randomUUID(), ...lent, ...days }, secretary);
  const tie = { person: secretary, other: candidate, kind: 'interest' };
  const conflict = randomUUID();
  await change('persons', 'declare-conflict', { conflict, ...tie }, secretary);
  await change('persons', 'withdraw-conflict', { conflict }, secretary);
  await change('persons', 'declare-conflict', { conflict: randomUUID(), ...tie }, secretary);
  const glass = randomUUID();
  const asked = { glass, dossier, reason: 'Công dân báo sai tên.', hours: 2 };
  await change('persons', 'ask-break-glass', asked, auditor);
  await change('persons', 'ask-break-glass', { ...asked, glass: randomUUID() }, auditor);
  await change('persons', 'approve-break-glass', { glass }, deputy);
}

async function violatedBy(): Promise<readonly number[]> {
  const { invariants } = await verifyBook(book.ledger.context);
  return invariants.flatMap(({ id, violated }) => (violated > 0 ? [id] : []));
}

async function dump(): Promise<Record<string, string>> {
  const entries = [];
  for (const { table } of WORLD_TABLES) {
    const { rows } = await book.ledger.context.pool.query(
      `SELECT t::text AS row FROM ${table} t ORDER BY 1`,
    );
    entries.push([table, rows.map(({ row }) => row).join('\n')]);
  }
  return Object.fromEntries(entries);
}

const again = () => rebuild({ dataSource: book.dataSource, procedures: toyProcedures });

it('finds nothing wrong in registers that were changed through their door, and looked at every row', async () => {
  const { invariants } = await verifyBook(book.ledger.context);
  expect(invariants.filter(({ violated }) => violated > 0)).toEqual([]);
  expect(invariants.find(({ id }) => id === 12)?.checked).toBeGreaterThan(2);
  const tables = await dump();
  for (const table of FILLED) expect([table, tables[table]]).not.toEqual([table, '']);
});

const TAMPERINGS: readonly (readonly [string, InvariantId, string])[] = [
  [
    'an entry was edited',
    2,
    `UPDATE register_entry SET events = replace(events::text, '01.1.2', '01.9.9')::jsonb`,
  ],
  [
    'an entry was taken out',
    2,
    `DELETE FROM register_entry WHERE register = 'persons' AND seq = 3`,
  ],
  [
    'the last entry was taken out',
    3,
    `DELETE FROM register_entry WHERE register = 'organisations' AND seq = 5`,
  ],
  ['an actor was made up', 1, `UPDATE register_entry SET actor = gen_random_uuid() WHERE seq = 2`],
  ['a name was changed', 2, `UPDATE person SET name = 'Kẻ khác'`],
  [
    'a row was slipped in',
    3,
    `INSERT INTO appointment SELECT person, 'secretary', organisation, '2021-01-01', NULL, false FROM appointment LIMIT 1`,
  ],
  ['a row was taken away', 3, `DELETE FROM exemption`],
  [
    'an end was forgotten',
    3,
    `ALTER TABLE membership DISABLE TRIGGER ALL; UPDATE membership SET to_on = NULL`,
  ],
  ['a right lent lasts longer', 3, `UPDATE deputation SET to_on = to_on + 300`],
  ['a withdrawn right came back', 3, `UPDATE deputation SET withdrawn_on = NULL`],
  ['a tie was forgotten', 3, `DELETE FROM conflict`],
  ['a reading was made longer', 3, `UPDATE break_glass SET until_at = until_at + interval '1 h'`],
  ['a reason was reworded', 2, `UPDATE free_text SET text = 'Vì thích.'`],
  [
    'somebody let themselves in',
    9,
    `UPDATE register_entry SET actor = (SELECT asker FROM break_glass LIMIT 1) WHERE act = 'approve-break-glass'`,
  ],
  [
    'a person appeared',
    3,
    `INSERT INTO person (id, name, born_on) VALUES (gen_random_uuid(), 'Ai đó', '1990-01-01')`,
  ],
  [
    'a body has two parents',
    12,
    `INSERT INTO organisation_parent SELECT child, from_on + 1, parent, NULL FROM organisation_parent WHERE to_on IS NULL`,
  ],
  ['a parent went away', 12, `UPDATE organisation SET to_on = from_on + 5 WHERE code = '01.1'`],
  [
    'the tree goes in a circle',
    12,
    `INSERT INTO organisation_parent SELECT parent, '2022-01-01', child, NULL FROM organisation_parent LIMIT 1`,
  ],
];

it.each(TAMPERINGS)('names it when %s (invariant %i)', async (_, invariant, sql) => {
  await asSuperuser(book, async (client) => {
    await client.query('ALTER TABLE register_entry DISABLE TRIGGER ALL');
    await client.query(sql);
  });
  expect(await violatedBy()).toContain(invariant);
});

it('names the deputation that differs, by its row', async () => {
  const [{ id }] = (await book.ledger.context.pool.query('SELECT id FROM deputation LIMIT 1')).rows;
  await asSuperuser(book, (client) =>
    client.query(`UPDATE deputation SET kinds = '{decide}' WHERE id = '${id}'`),
  );
  const { invariants } = await verifyBook(book.ledger.context);
  const [lacks, has] = [/^deputation lacks a row/, /^deputation has a row no entry brought/];
  const examples = invariants.find((one) => one.id === 3)?.examples ?? [];
  expect(examples).toEqual([expect.stringMatching(has), expect.stringMatching(lacks)]);
  expect(examples.filter((one) => one.includes(id))).toHaveLength(2);
});

it('keeps the reason of an emergency reading out of the chain', async () => {
  const { rows } = await book.ledger.context.pool.query(
    `SELECT string_agg(e::text, '') AS chain FROM register_entry e`,
  );
  expect(rows[0].chain).toContain('ask-break-glass');
  expect(rows[0].chain).not.toMatch(/Công dân/);
});

it('brings every row of the registers back, byte for byte, before the dossiers', async () => {
  const before = await dump();
  await asSuperuser(book, (client) =>
    client.query(`TRUNCATE ${WORLD_TABLES.map(({ table }) => table).join(', ')}`),
  );
  expect(await again()).toMatchObject({ changes: 23, damaged: [] });
  expect(await dump()).toEqual(before);
  expect(await violatedBy()).toEqual([]);
});

it('takes away what no entry brought', async () => {
  const before = await dump();
  await asSuperuser(book, (client) =>
    client.query(`INSERT INTO exemption SELECT id, '2024-01-01', NULL FROM person`),
  );
  await again();
  expect(await dump()).toEqual(before);
});
