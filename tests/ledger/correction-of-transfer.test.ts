import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import { receiptOf } from './support/book';
import { openMoving, presented, type Moving } from './support/moving';

let moving: Moving;
let today: PlainDate;
let id: string;
beforeEach(async () => {
  moving = await openMoving();
  ({ today } = await moving.ledger.businessNow());
  id = await presented(moving);
  await moving.ledger.moveBusinessTime(addDays(today, 9));
  const taken = { acceptedOn: addDays(today, 4) };
  receiptOf(await moving.by(moving.newSecretary, id, 'accept-member', taken));
});
afterEach(() => moving.close());

const acceptedOn = (day: PlainDate) =>
  moving.by(moving.world.deputy, id, 'correct-entry', {
    seq: 4,
    input: { acceptedOn: day },
    reason: 'Nhầm ngày tiếp nhận',
  });
const cellOn = async (day: PlainDate): Promise<string[]> => {
  const cells = { old: moving.world.cell, new: moving.newCell };
  const found = await Promise.all(
    Object.entries(cells).map(async ([name, cell]) =>
      (await moving.roll(cell, day)).some(({ person }) => person === moving.member) ? [name] : [],
    ),
  );
  return found.flat();
};

it.each([-2, 2])('moves both rolls with the day of an acceptance: by %i days', async (days) => {
  const day = addDays(today, 4 + days);
  receiptOf(await acceptedOn(day));
  expect(await cellOn(addDays(day, -1))).toEqual(['old']);
  expect(await cellOn(day)).toEqual(['new']);
  const report = await verifyBook(moving.ledger.context);
  expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const { damaged } = await rebuild({ dataSource: moving.dataSource, procedures });
  expect(damaged).toEqual([]);
  expect(await cellOn(day)).toEqual(['new']);
});

it('is refused where somebody has moved the member on since', async () => {
  const day = addDays(today, 9);
  const back = { from: moving.newCell, to: moving.world.cell, announcedOn: day, effectiveOn: day };
  const { id: second } = await moving.announce(back);
  const begin = { member: moving.member, sort: 'permanent', ...back };
  const caller = { kind: 'person', person: moving.newSecretary } as const;
  const opening = { caller, kind: 'transfer', act: 'announce-transfer', input: begin } as const;
  receiptOf(await moving.ledger.act({ ...opening, dossier: second, key: second }));
  const letter = { issuedOn: day, number: '13-GT' };
  receiptOf(await moving.by(moving.newSecretary, second, 'issue-letter', letter));
  const { secretary } = moving.world;
  receiptOf(await moving.by(secretary, second, 'record-presentation', { presentedOn: day }));
  receiptOf(await moving.by(secretary, second, 'accept-member', { acceptedOn: day }));
  expect(await acceptedOn(addDays(today, 2))).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'CORRECTION.ROLL_MOVED_ON' }],
  });
});
