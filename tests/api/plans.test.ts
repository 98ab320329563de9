import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { plans as plansAnswer } from '../../api/answers/plans';
import { rebuild } from '../../ledger/rebuild';
import { verify } from '../../ledger/verify';
import { addDays, plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import { procedures } from '../../rules/procedures';
import { openDoor, type Door, type Visitor } from './support/door';
import { toCellMeeting } from './support/to-decision';

const YEAR = 2026;
let door: Door;
let today: PlainDate;
let organiser: Visitor;
let chair: Visitor;
beforeAll(async () => {
  door = await openDoor();
  ({ today } = await door.ledger.businessNow());
  if (today < '2026-12-01') {
    await door.ledger.moveBusinessTime(plainDate('2026-12-01'));
    ({ today } = await door.ledger.businessNow());
  }
  organiser = await door.as('organiser');
  chair = await door.as('chair');
});
afterAll(() => door.close());

type Said = { readonly [field: string]: Json };
interface Prepared extends Said {
  readonly plan: string;
  readonly body: string;
}
function prepared(change: Said & Partial<Prepared> = {}): Prepared {
  return {
    plan: uuidv7(),
    body: door.world.bodies.grassroots,
    year: YEAR,
    target: { kind: 'number', admissions: 40 },
    document: '12-KH/ĐU',
    documentOn: '2026-01-15',
    ...change,
  };
}
const act = (by: Visitor, name: string, input: Said) =>
  by.post(`/api/v1/plans/acts/${name}`, input);
const bySystem = (name: string, input: Said) =>
  door.ledger.changeWorld({
    caller: { kind: 'system' },
    register: 'plans',
    act: name,
    input,
    key: randomUUID(),
  });
async function signed(change: Said & Partial<Prepared> = {}): Promise<Prepared> {
  const input = prepared(change);
  const { status, text } = await act(organiser, 'prepare-plan', input);
  if (status !== 201) throw new Error(text);
  const { plan, body } = input;
  const second = await act(chair, 'sign-plan', { plan, body });
  if (second.status !== 201) throw new Error(second.text);
  return input;
}
const read = (by: Visitor, body: string, on?: string) =>
  by.get(`/api/v1/plans?body=${body}&year=${YEAR}${on ? `&on=${on}` : ''}`);

describe('the plan of admissions of a body for a year', () => {
  it('holds for nobody before a secretary signs, who is not who prepared it', async () => {
    const { grassroots } = door.world.bodies;
    const input = prepared();
    const { plan, body } = input;
    const first = await act(chair, 'prepare-plan', input);
    expect(first.body).toMatchObject({ register: 'plans', seq: 1, rows: 1, touched: 0 });
    expect((await read(chair, grassroots)).body).toMatchObject({
      plan: null,
      versions: [{ status: 'prepared' }],
    });
    const alone = await act(chair, 'sign-plan', { plan, body });
    expect([alone.status, alone.body.code]).toEqual([403, 'SEPARATION.SAME_PERSON']);
    const byOrganiser = await act(organiser, 'sign-plan', { plan, body });
    expect([byOrganiser.status, byOrganiser.body.code]).toEqual([403, 'RIGHT.NOT_ABOVE']);
    const another = await act(organiser, 'prepare-plan', prepared());
    expect([another.status, another.body.code, another.body.facts.version]).toEqual([
      409,
      'PLAN.PENDING',
      1,
    ]);
    expect((await act(organiser, 'withdraw-plan', { plan, body })).status).toBe(201);
    const late = await act(await door.as('decider'), 'sign-plan', { plan, body });
    expect([late.status, late.body.code]).toEqual([409, 'PLAN.STATUS']);
  });

  it('is revised with both versions kept; each day has its own', async () => {
    const { grassroots } = door.world.bodies;
    await signed();
    await signed({
      target: { kind: 'number', admissions: 55 },
      document: '31-KH/ĐU',
      documentOn: '2026-07-01',
    });
    const on = async (day?: string) => (await read(chair, grassroots, day)).body;
    expect((await on('2026-01-14')).plan).toBeNull();
    expect((await on('2026-06-30')).plan).toMatchObject({
      version: 2,
      admissions: 40,
      untilOn: '2026-07-01',
    });
    expect((await on('2026-07-01')).plan).toMatchObject({
      version: 3,
      admissions: 55,
      document: '31-KH/ĐU',
    });
    const now = await on();
    expect(now.plan.version).toBe(3);
    expect(now.versions.map(({ status }: { status: string }) => status)).toEqual([
      'withdrawn',
      'signed',
      'signed',
    ]);
    expect(plansAnswer.safeParse(now).error).toBeUndefined();
    const backwards = await act(organiser, 'prepare-plan', prepared({ documentOn: '2026-06-30' }));
    expect([backwards.body.code, backwards.body.facts.earliest]).toEqual([
      'PLAN.BEFORE_VERSION',
      '2026-07-01',
    ]);
  });

  it('R37: a share of members is what it comes to on its day, rounded up', async () => {
    const { cell } = door.world.bodies;
    const share = { kind: 'share', membersOn: '2026-01-01' };
    await signed({ body: cell, target: share });
    const { plan } = (await read(chair, cell)).body;
    expect(plan).toMatchObject({
      ...{ admissions: 1, percentTenths: 30, members: 5, membersOn: '2026-01-01' },
      article: 'target of local plans, to be confirmed',
    });
    await signed({
      body: cell,
      target: { ...share, percentTenths: 400 },
      documentOn: '2026-02-01',
    });
    const own = (await read(chair, cell)).body.plan;
    expect(own).toMatchObject({ admissions: 2, percentTenths: 400, article: null });
  });

  it('stands beside what the bodies below plan together', async () => {
    const { superior, grassroots, otherGrassroots } = door.world.bodies;
    const decider = await door.as('decider');
    await act(await door.as('chair'), 'prepare-plan', prepared({ body: superior }));
    const input = prepared({ body: superior, target: { kind: 'number', admissions: 100 } });
    expect((await act(organiser, 'prepare-plan', input)).body.code).toBe('RIGHT.NOT_ABOVE');
    await bySystem('prepare-plan', { ...input, target: { kind: 'number', admissions: 100 } });
    expect((await act(decider, 'sign-plan', { plan: input.plan, body: superior })).status).toBe(
      201,
    );
    const { body } = await read(decider, superior);
    expect(body.plan.admissions).toBe(100);
    expect(body.below).toMatchObject({ admissions: 55, withPlan: 1, withoutPlan: 1 });
    expect(body.below.bodies.map(({ body: { id } }: { body: { id: string } }) => id)).toEqual([
      grassroots,
      otherGrassroots,
    ]);
  });

  it.each([
    ['a document of tomorrow', { documentOn: 'tomorrow' }, 422, 'DATE.IN_FUTURE'],
    ['a document when the year was over', { year: 2025 }, 422, 'PLAN.OTHER_YEAR'],
    ['a document of two years before', { year: 2028 }, 422, 'PLAN.OTHER_YEAR'],
    [
      'members of a day to come',
      { target: { kind: 'share', membersOn: 'tomorrow' } },
      422,
      'DATE.IN_FUTURE',
    ],
    ['a body nobody knows', { body: 'nobody' }, 403, 'RIGHT.NOT_ABOVE'],
    ['half an admission', { target: { kind: 'number', admissions: 1.5 } }, 422, 'INPUT.WRONG_TYPE'],
    ['fewer than none', { target: { kind: 'number', admissions: -1 } }, 422, 'INPUT.TOO_SMALL'],
    [
      'more than everybody',
      { target: { kind: 'share', percentTenths: 1_001, membersOn: '2026-01-01' } },
      422,
      'INPUT.TOO_BIG',
    ],
  ])('is refused with %s', async (_name, change, status, code) => {
    const tomorrow = addDays(today, 1);
    const said = JSON.stringify(change)
      .replaceAll('tomorrow', tomorrow)
      .replace('nobody', uuidv7());
    const answer = await act(
      organiser,
      'prepare-plan',
      prepared({ documentOn: '2026-07-02', ...JSON.parse(said) }),
    );
    const codes = [
      answer.body.code,
      ...(answer.body.errors ?? []).map((one: { code: string }) => one.code),
    ];
    expect([answer.status, codes.includes(code) ? code : codes]).toEqual([status, code]);
  });

  it('is refused for a centre, under an id that is there, of another body, and to who holds nothing there', async () => {
    const { centre, grassroots, otherGrassroots } = door.world.bodies;
    expect(await bySystem('prepare-plan', prepared({ body: centre }))).toMatchObject({
      refusals: [{ code: 'PLAN.CENTRE' }],
    });
    const first = prepared({ body: otherGrassroots });
    expect(await bySystem('prepare-plan', first)).toMatchObject({ kind: 'accepted' });
    expect(await bySystem('prepare-plan', { ...first, year: 2027 })).toMatchObject({
      refusals: [{ code: 'PLAN.EXISTS' }, { code: 'PLAN.PENDING' }],
    });
    expect(await bySystem('sign-plan', { plan: first.plan, body: grassroots })).toMatchObject({
      refusals: [{ code: 'PLAN.UNKNOWN' }],
    });
    expect(await bySystem('sign-plan', { plan: uuidv7(), body: grassroots })).toMatchObject({
      refusals: [{ code: 'PLAN.UNKNOWN' }],
    });
    const stranger = await act(chair, 'sign-plan', { plan: first.plan, body: otherGrassroots });
    expect([stranger.status, stranger.body.code]).toEqual([403, 'RIGHT.NOT_ABOVE']);
    expect((await read(chair, otherGrassroots)).status).toBe(404);
    expect((await read(await door.as('administrator'), grassroots)).status).toBe(403);
  });

  it('changes no threshold: a vote short of two thirds fails, whatever the plan still lacks', async () => {
    const { people } = door.world;
    const dossier = await toCellMeeting(door);
    const outcome = await door.ledger.act({
      caller: { kind: 'person', person: people.secretary },
      dossier,
      act: 'record-cell-vote',
      input: {
        ...{ heldOn: today, form: 'secret-ballot', tally: { yes: 3, no: 2, blank: 0, invalid: 0 } },
        present: [people.organiser, people.secretary, people.helper, people.member, people.twin],
        resolutionNumber: null,
      },
      key: randomUUID(),
    });
    expect(outcome).toMatchObject({ kind: 'accepted', receipt: { phase: 'FAIL_REPORTED_UP' } });
  });

  it('is proven by verify, and rebuilt to the same rows', async () => {
    const { database: dataSource } = door;
    const report = await verify({ dataSource, procedures });
    expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
    const rows = () => dataSource.query('SELECT * FROM admission_plan ORDER BY id');
    const before = await rows();
    expect(before.length).toBeGreaterThan(5);
    await dataSource.query('UPDATE admission_plan SET admissions = admissions + 1');
    expect((await verify({ dataSource, procedures })).violated).toBeGreaterThan(0);
    await rebuild({ dataSource, procedures });
    expect(await rows()).toEqual(before);
  });
});
