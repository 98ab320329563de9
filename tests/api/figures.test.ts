import { v7 as uuidv7 } from 'uuid';
import { FIGURES_PASSWORD } from './support/admitting';
import { FiguresWorld, side } from './support/figures-world';

type Stage = Readonly<Record<'stage' | 'standing' | 'reached' | 'medianDays', unknown>>;

let world: FiguresWorld;
let Y: number;
beforeAll(async () => {
  world = await FiguresWorld.open();
  Y = world.year;
}, 120_000);
afterAll(() => world.door.close());

describe('figures of admissions', () => {
  it('count by the decision unless asked otherwise, and say so', async () => {
    const all = await world.read('S');
    expect(all).toMatchObject({
      ...{ year: Y, countedBy: 'decision', asOf: world.on('12-01'), membersOn: world.on('01-01') },
      ...{ plan: 8, actual: 5, percent: 62.5, quarters: [2, 1, 1, 1], members: 20, share: 25 },
      plansBelow: { admissions: 23, withPlan: 2 },
      target: { rule: 'R37', percent: 3, admissions: 1, unconfirmed: true },
    });
    expect(all.said[0]).toBe(
      'A year counts admissions by the day of the decision (chosen for this report).',
    );
    const [sentence] = (await world.read('S', '&countedBy=ceremony')).said;
    expect(sentence).toContain('by the day of the ceremony');
  });

  it('show plan and actual side by side: over 100 %, under a tenth, none at all', async () => {
    const all = await world.read('S');
    expect(side(all, 'A')).toMatchObject({
      plan: 3,
      actual: 4,
      percent: 133.3,
      quarters: [2, 1, 0, 1],
      none: false,
      underTenth: false,
      members: 10,
      share: 40,
    });
    expect(side(all, 'B')).toMatchObject({
      plan: 20,
      actual: 1,
      percent: 5,
      quarters: [0, 0, 1, 0],
      none: false,
      underTenth: true,
    });
    expect(side(all, 'C')).toMatchObject({
      plan: null,
      actual: 0,
      percent: null,
      none: true,
      underTenth: null,
      cells: 1,
      cellsWithNone: 1,
    });
    expect(all.fairness).toEqual({
      bodies: 3,
      withNone: 1,
      underTenth: 1,
      withoutPlan: 1,
      cells: 4,
      cellsWithNone: 1,
    });
    expect(all.byQuarter).toEqual([
      {
        quarter: 1,
        begun: true,
        actual: 2,
        soFar: 2,
        percent: 25,
        bodiesWithNone: 2,
        cellsWithNone: 3,
      },
      {
        quarter: 2,
        begun: true,
        actual: 1,
        soFar: 3,
        percent: 37.5,
        bodiesWithNone: 2,
        cellsWithNone: 3,
      },
      {
        quarter: 3,
        begun: true,
        actual: 1,
        soFar: 4,
        percent: 50,
        bodiesWithNone: 2,
        cellsWithNone: 3,
      },
      {
        quarter: 4,
        begun: true,
        actual: 1,
        soFar: 5,
        percent: 62.5,
        bodiesWithNone: 2,
        cellsWithNone: 3,
      },
    ]);
  });

  it('are those of the day asked for: a decision counts until it is cancelled, a quarter only once it begins', async () => {
    const then = await world.read('S', `&asOf=${world.on('09-30')}`);
    expect(then).toMatchObject({ actual: 5, quarters: [2, 1, 2, 0], expected: null });
    expect(side(then, 'B')).toMatchObject({ actual: 2, percent: 10, underTenth: false });
    expect(then.byQuarter[3]).toEqual({
      quarter: 4,
      begun: false,
      actual: 0,
      soFar: 5,
      percent: null,
      bodiesWithNone: null,
      cellsWithNone: null,
    });
    expect(then.said.at(-2)).toBe('What is to come is told of today alone.');
    const january = await world.read('S', `&asOf=${world.on('01-09')}`);
    expect(january).toMatchObject({
      plan: null,
      actual: 0,
      percent: null,
      plansBelow: { admissions: 0, withPlan: 0 },
    });
  });

  it('put each dossier at one step of the way', async () => {
    const { funnel } = await world.read('S');
    const stages = Object.fromEntries(
      funnel.stages.map((one: Stage) => [one.stage, [one.standing, one.reached, one.medianDays]]),
    );
    // standing, reached in the year, median of days from the step before
    expect(stages).toEqual({
      listed: [1, 4, null],
      trained: [1, 2, 30],
      file: [1, 1, 32],
      resolved: [2, 0, null],
      decided: [1, 6, world.middle('resolved')],
      ceremony: [4, 4, 19],
    });
    expect(funnel.left).toBe(2);
    const standing = funnel.stages.reduce(
      (sum: number, one: { standing: number }) => sum + one.standing,
      0,
    );
    expect(standing + funnel.left).toBe(Object.keys(world.dossiers).length);
    const then = (await world.read('S', `&asOf=${world.on('03-10')}`)).funnel;
    expect(then.stages.map((one: { standing: number }) => one.standing)).toEqual([
      1, 0, 0, 7, 0, 1,
    ]);
  });

  it('foresee what the open dossiers bring, and what is missing to the plan', async () => {
    const { expected, pace, below } = await world.read('S');
    expect(expected).toEqual({
      open: 5,
      late: 5,
      byLastDays: 2,
      atOwnPace: 3,
      withoutPace: 0,
      missing: { byLastDays: 1, atOwnPace: 0 },
    });
    expect(pace).toEqual([
      { stage: 'listed', medianDays: world.middle('listed'), cases: 6 },
      { stage: 'trained', medianDays: world.middle('trained'), cases: 6 },
      { stage: 'file', medianDays: world.middle('file'), cases: 6 },
      { stage: 'resolved', medianDays: world.middle('resolved'), cases: 6 },
    ]);
    expect(side({ below }, 'A')['expected']).toMatchObject({
      open: 2,
      byLastDays: 1,
      atOwnPace: 1,
      missing: { byLastDays: 0, atOwnPace: 0 },
    });
    expect(side({ below }, 'B')['expected']).toMatchObject({
      open: 3,
      byLastDays: 1,
      atOwnPace: 2,
      missing: { byLastDays: 18, atOwnPace: 17 },
    });
    expect(side({ below }, 'C')['expected']).toEqual({
      open: 0,
      late: 0,
      byLastDays: 0,
      atOwnPace: 0,
      withoutPace: 0,
      missing: null,
    });
    const next = await world.read('S', '', Y + 1);
    expect(next).toMatchObject({ plan: null, actual: 0, expected: { open: 5, missing: null } });
    expect(next.expected.byLastDays).toBe(2);
  });

  it('are a cell’s own where a cell is asked about', async () => {
    expect(await world.read('A2')).toMatchObject({
      ...{
        plan: null,
        actual: 1,
        quarters: [0, 1, 0, 0],
        below: [],
        own: { actual: 1, quarters: [0, 1, 0, 0] },
      },
      fairness: { bodies: 0, cells: 1, cellsWithNone: 0 },
    });
  });

  it('are seen by who holds a reading role at the body or above it, and by nobody else', async () => {
    const secretary = await world.door.signIn(world.tree.login('secretary', 'A'), FIGURES_PASSWORD);
    expect((await world.ask('A', '', Y, secretary)).body.actual).toBe(4);
    expect((await world.ask('A1', '', Y, secretary)).status).toBe(200);
    for (const body of ['S', 'B', 'B1'])
      expect((await world.ask(body, '', Y, secretary)).status).toBe(404);
    const administrator = await world.door.signIn(
      world.tree.login('administrator', 'S'),
      FIGURES_PASSWORD,
    );
    expect((await world.ask('S', '', Y, administrator)).status).toBe(403);
    expect(
      (
        await world.door.nobody.get(
          `/api/v1/figures/admissions?body=${world.tree.id('S')}&year=${Y}`,
        )
      ).status,
    ).toBe(401);
    const unknown = await world.above.get(`/api/v1/figures/admissions?body=${uuidv7()}&year=${Y}`);
    expect(unknown.status).toBe(404);
  });

  it.each([
    ['a way of counting nobody knows', '&countedBy=birthday', 'INPUT.INVALID'],
    ['a day to come', '&asOf=2199-01-01', 'DATE.IN_FUTURE'],
    ['members of a day to come', '&membersOn=2199-01-01', 'DATE.IN_FUTURE'],
    ['a day that is none', '&asOf=2026-02-30', 'INPUT.INVALID'],
  ])('refuse %s', async (_name, more, code) => {
    const { status, body } = await world.ask('S', more);
    expect([status, body.code]).toEqual([422, code]);
  });

  it('are a table, which runs no formula, and a sheet in both languages that prints the choice', async () => {
    const address = `body=${world.tree.id('S')}&year=${Y}`;
    const csv = await world.above.get(
      `/api/v1/figures/admissions/export?${address}&countedBy=ceremony`,
    );
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = csv.text.split('\r\n');
    expect(lines[1]).toBe(
      '"S.A","Tổ chức A","3","3","100","1","2","0","0","10","30","0","3","3","0","0","0"',
    );
    expect(lines[5]).toContain('"S.S","Total: Tổ chức S","8","4","50"');
    expect(csv.text).toContain('by the day of the ceremony');
    const vietnamese = await world.above.get(
      `/api/v1/figures/admissions/sheet.html?${address}&language=vi`,
    );
    expect(vietnamese.headers['content-security-policy']).toContain("default-src 'none'");
    expect(vietnamese.text).toContain('Tính năm theo ngày quyết định kết nạp');
    expect(vietnamese.text).toContain('<td>133,3%</td>');
    expect(vietnamese.text).toContain(`Kế hoạch số 1-KH/S ngày 10/01/${Y}`);
    const english = await world.above.get(
      `/api/v1/figures/admissions/sheet.html?${address}&language=en&countedBy=ceremony`,
    );
    expect(english.text).toContain('<strong>A year counts admissions by the day of the ceremony');
  });
});
