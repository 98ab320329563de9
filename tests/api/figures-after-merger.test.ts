import { v7 as uuidv7 } from 'uuid';
import { verify } from '../../ledger/verify';
import { plainDate } from '../../rules/calendar/plain-date';
import { procedures } from '../../rules/procedures';
import { before, FiguresWorld, type Below } from './support/figures-world';

let world: FiguresWorld;
let Y: number;
beforeAll(async () => {
  world = await FiguresWorld.open();
  Y = world.year;
}, 120_000);
afterAll(() => world.door.close());

describe('after a cell was merged into another', () => {
  beforeAll(async () => {
    await world.door.ledger.moveBusinessTime(plainDate(world.on('12-11')));
    const reorganisation = uuidv7();
    const steps = [
      { do: 'dissolve', organisation: world.tree.id('A2'), into: world.tree.id('A1') },
    ];
    const plan = { reorganisation, title: 'Sáp nhập chi bộ', on: world.on('12-12'), steps };
    await world.change('organisations', 'plan-reorganisation', plan);
    await world.change('organisations', 'approve-reorganisation', plan);
    await world.door.ledger.moveBusinessTime(plainDate(world.on('12-12')));
    const carried = await world.door.ledger.carryOutDue(reorganisation);
    expect(carried.kind).toBe('accepted');
    for (const one of await world.door.ledger.pendingChanges(10))
      await world.door.ledger.drainWorld(one, 100);
    await world.door.ledger.moveBusinessTime(plainDate(`${Y + 1}-01-31`));
    const { a3 = '', a7 = '' } = world.dossiers;
    await world.admitting.goOn(a3, 'A1', {
      ...before(Y),
      decided: world.on('11-10'),
      ceremony: `${Y + 1}-01-10`,
    });
    await world.admitting.goOn(a7, 'A1', {
      ...before(Y),
      decided: world.on('12-20'),
      ceremony: `${Y + 1}-01-15`,
    });
  }, 60_000);

  it('what the cell had stands with its successor from that day, and where it was on a day before', async () => {
    const all = await world.read('A');
    expect(all).toMatchObject({
      asOf: world.on('12-31'),
      actual: 5,
      quarters: [2, 1, 0, 2],
      members: 10,
    });
    expect(all.below.map((one: Below) => [one.body.name, one['actual'], one['members']])).toEqual([
      ['Tổ chức A1', 5, 10],
    ]);
    const before = await world.read('A', `&asOf=${world.on('12-11')}`);
    expect(
      before.below.map((one: Below) => [one.body.name, one['actual'], one['members']]),
    ).toEqual([
      ['Tổ chức A1', 3, 5],
      ['Tổ chức A2', 1, 5],
    ]);
    expect((await world.ask('A2')).status).toBe(404);
  });

  it('a decision in December whose ceremony is in January belongs to one year or the other, as was chosen', async () => {
    const actual = async (year: number, countedBy: string) =>
      (await world.read('S', `&countedBy=${countedBy}`, year)).actual;
    expect(await actual(Y, 'decision')).toBe(6);
    expect(await actual(Y, 'ceremony')).toBe(4);
    expect(await actual(Y + 1, 'decision')).toBe(0);
    expect(await actual(Y + 1, 'ceremony')).toBe(2);
  });

  it('the rows they are counted from are those of the ledger', async () => {
    const report = await verify({ dataSource: world.door.database, procedures });
    expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
    await world.door.database.query(
      `UPDATE admission_course SET decided_on = decided_on + 1 WHERE dossier = $1`,
      [world.dossiers['a1']],
    );
    expect((await verify({ dataSource: world.door.database, procedures })).violated).toBe(2);
  });
});
