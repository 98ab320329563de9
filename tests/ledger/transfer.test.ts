import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import { receiptOf } from './support/book';
import { openMoving, presented, type Moving } from './support/moving';

let moving: Moving;
let today: PlainDate;
beforeEach(async () => {
  moving = await openMoving();
  ({ today } = await moving.ledger.businessNow());
});
afterEach(() => moving.close());

const isOn = async (cell: string, day: PlainDate, person = moving.member) =>
  (await moving.roll(cell, day)).find((line) => line.person === person);

async function accepted(): Promise<string> {
  const id = await presented(moving);
  const taken = { acceptedOn: today };
  receiptOf(await moving.by(moving.newSecretary, id, 'accept-member', taken));
  return id;
}

async function dump(): Promise<string> {
  const { rows } = await moving.ledger.context.pool.query(
    `SELECT t::text AS row FROM membership t UNION ALL SELECT t::text FROM membership_end t
     UNION ALL SELECT t::text FROM temporary_activity t ORDER BY 1`,
  );
  return rows.map(({ row }) => row).join('\n');
}

async function expectSound(): Promise<void> {
  const report = await verifyBook(moving.ledger.context);
  expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const before = await dump();
  const { damaged } = await rebuild({ dataSource: moving.dataSource, procedures });
  expect(damaged).toEqual([]);
  expect(await dump()).toBe(before);
}

describe('an accepted transfer', () => {
  it('ends the line on the old roll that day and begins one on the new, with the same standing', async () => {
    await accepted();
    const { cell } = moving.world;
    expect(await isOn(cell, addDays(today, -1))).toMatchObject({ status: 'full', exempt: true });
    expect(await isOn(cell, today)).toBeUndefined();
    expect(await isOn(moving.newCell, addDays(today, -1))).toBeUndefined();
    expect(await isOn(moving.newCell, today)).toMatchObject({ status: 'full', exempt: true });
    await expectSound();
  });

  it('is seen by both sides until its end, and closed for both after it', async () => {
    const id = await accepted();
    const { rows } = await moving.ledger.context.pool.query(
      'SELECT ancestor FROM dossier_place WHERE dossier = $1 AND closed',
      [id],
    );
    const bodies = rows.map(({ ancestor }) => ancestor);
    expect(bodies).toEqual(expect.arrayContaining([moving.world.cell, moving.newCell]));
  });

  it('opens the old line again when its acceptance is voided, and can be accepted anew', async () => {
    const id = await accepted();
    const voiding = { seq: 4, reason: 'Ghi nhầm' };
    receiptOf(await moving.by(moving.world.deputy, id, 'void-entry', voiding));
    expect(await isOn(moving.world.cell, addDays(today, 30))).toBeDefined();
    expect(await isOn(moving.newCell, addDays(today, 30))).toBeUndefined();
    await expectSound();
    receiptOf(await moving.by(moving.newSecretary, id, 'accept-member', { acceptedOn: today }));
    expect(await isOn(moving.world.cell, today)).toBeUndefined();
    await expectSound();
  });

  it('can be followed by one back, each ending the line the other began', async () => {
    await accepted();
    const then = addDays(today, 20);
    await moving.ledger.moveBusinessTime(then);
    const { cell, secretary } = moving.world;
    const back = { from: moving.newCell, to: cell, announcedOn: then, effectiveOn: then };
    const refused = await moving.announce(back);
    expect(refused.outcome).toMatchObject({ kind: 'refused' }); // by the cell that has the member now
    const id = refused.id;
    const begin = { member: moving.member, sort: 'permanent', ...back };
    receiptOf(
      await moving.ledger.act({
        caller: { kind: 'person', person: moving.newSecretary },
        dossier: id,
        kind: 'transfer',
        act: 'announce-transfer',
        input: begin,
        key: `back:${id}`,
      }),
    );
    const letter = { issuedOn: then, number: '3-GT' };
    receiptOf(await moving.by(moving.newSecretary, id, 'issue-letter', letter));
    receiptOf(await moving.by(secretary, id, 'record-presentation', { presentedOn: then }));
    receiptOf(await moving.by(secretary, id, 'accept-member', { acceptedOn: then }));
    expect(await isOn(cell, addDays(today, 19))).toBeUndefined();
    expect(await isOn(moving.newCell, addDays(today, 19))).toBeDefined();
    expect(await isOn(cell, then)).toMatchObject({ exempt: true });
    expect(await isOn(moving.newCell, then)).toBeUndefined();
    await expectSound();
  });

  it('of two begun at once for one member only one is accepted', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => moving.announce()));
    const kinds = outcomes.map(({ outcome }) => outcome.kind);
    expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(5);
  });
});

describe('a stay elsewhere', () => {
  const begun = (untilOn: PlainDate) => presented(moving, { sort: 'temporary', untilOn });
  const cell = () => moving.world.cell;

  it('takes the member out of the home base from the letter to its last day, and back in the day after', async () => {
    // the exempt member would leave the base by being absent: somebody who counts goes
    const { organiser } = moving.world;
    const untilOn = addDays(today, 40);
    const base = await moving.base(cell(), today);
    await presented(moving, { sort: 'temporary', untilOn, member: organiser });
    expect(await moving.base(cell(), addDays(today, -1))).toBe(base);
    expect(await moving.base(cell(), today)).toBe(base - 1);
    expect(await moving.base(cell(), untilOn)).toBe(base - 1);
    expect(await moving.base(cell(), addDays(untilOn, 1))).toBe(base);
    expect(await moving.base(moving.newCell, today)).toBe(1); // the guest has no vote there
    await expectSound();
  });

  it('called off on its first day never was', async () => {
    const { id, outcome } = await moving.announce({
      sort: 'temporary',
      untilOn: addDays(today, 40),
    });
    receiptOf(outcome);
    const { secretary } = moving.world;
    receiptOf(await moving.by(secretary, id, 'issue-letter', { issuedOn: today, number: '1-GT' }));
    expect(await isOn(cell(), today)).toMatchObject({ temporarilyElsewhere: true });
    const off = { calledOffOn: today, reason: 'Không đi nữa' };
    receiptOf(await moving.by(secretary, id, 'call-off-transfer', off));
    expect(await isOn(cell(), today)).toMatchObject({ temporarilyElsewhere: false });
    await expectSound();
  });

  it('ends early by the return, and is the register’s to end never', async () => {
    const id = await begun(addDays(today, 40));
    const { secretary } = moving.world;
    receiptOf(await moving.by(moving.newSecretary, id, 'accept-member', { acceptedOn: today }));
    const ended = await moving.ledger.changeWorld({
      caller: { kind: 'system' },
      register: 'persons',
      act: 'end-temporary-activity',
      input: { person: moving.member, cell: cell(), on: today },
      key: `end:${id}`,
    });
    expect(ended).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'TEMPORARY_ACTIVITY.OF_A_TRANSFER' }],
    });
    receiptOf(await moving.by(secretary, id, 'confirm-return', { backOn: today }));
    expect(await isOn(cell(), today)).toMatchObject({ temporarilyElsewhere: true });
    expect(await isOn(cell(), addDays(today, 1))).toMatchObject({ temporarilyElsewhere: false });
    await expectSound();
  });
});
