import { randomUUID } from 'node:crypto';
import * as answers from '../../api/answers/registers';
import { verifyBook } from '../../ledger/verify';
import { addDays, plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';

let door: Door;
let today: PlainDate;
beforeAll(async () => {
  door = await openDoor();
  ({ today } = await door.ledger.businessNow());
});
afterAll(() => door.close());

const body = (id: string, rest = '') => `/api/v1/organisations/${id}${rest}`;
const act = (register: 'organisations' | 'persons', name: string) =>
  `/api/v1/${register}/acts/${name}`;

describe('a body on a day', () => {
  it('has the name, level and place of that day, and says who decides there, with the article', async () => {
    const { superior, grassroots, cell } = door.world.bodies;
    const decider = await door.as('decider');
    const reader = await door.as('organiser');
    const renamed = await decider.post(act('organisations', 'rename-organisation'), {
      organisation: grassroots,
      name: 'Đảng ủy phường',
      on: today,
    });
    expect([renamed.status, renamed.body]).toEqual([201, answers.change.parse(renamed.body)]);
    const now = await reader.get(body(grassroots));
    const before = await reader.get(body(grassroots, `?on=${addDays(today, -1)}`));
    expect([before.body.name, now.body.name]).toEqual(['Tổ chức grassroots', 'Đảng ủy phường']);
    expect(now.body.above.map(({ id }: { id: string }) => id)).toEqual([superior]);
    expect(now.body.below.map(({ id }: { id: string }) => id)).toEqual([cell]);
    const early = await reader.get(body(cell, '?on=2026-01-05'));
    expect(early.body.authority).toMatchObject({
      pack: 'P2025B',
      body: superior,
      meeting: 'standing-committee',
      article: expect.stringContaining('standing committee'),
    });
    expect((await reader.get(body(cell, '?on=2019-01-01'))).body.code).toBe(
      'ORGANISATION.NOT_FOUND',
    );
  });

  it('is decided in by itself once its superior authorises it; the body itself cannot', async () => {
    const { otherGrassroots, superior, otherCell } = door.world.bodies;
    const decider = await door.as('decider');
    const input = { organisation: otherGrassroots, on: plainDate('2026-02-02') };
    const chair = await door.as('chair');
    const refused = await chair.post(act('organisations', 'authorise'), input);
    expect([refused.status, refused.body.code]).toEqual([403, 'RIGHT.NOT_ABOVE']);
    expect((await decider.post(act('organisations', 'authorise'), input)).status).toBe(201);
    const authorityOn = async (on: string) =>
      (await decider.get(body(otherCell, `?on=${on}`))).body.authority.body;
    expect([await authorityOn('2026-02-01'), await authorityOn('2026-02-02')]).toEqual([
      superior,
      otherGrassroots,
    ]);
    const twice = await decider.post(act('organisations', 'authorise'), { ...input, on: today });
    expect([twice.status, twice.body.code]).toEqual([422, 'WORLD.OVERLAP']);
  });

  it('has a roll and holders of roles for who stands at it or above, and for nobody else', async () => {
    const { cell } = door.world.bodies;
    const { helper } = door.world.people;
    const secretary = await door.as('secretary');
    const exempted = await secretary.post(act('persons', 'exempt'), {
      person: helper,
      cell,
      on: addDays(today, -5),
    });
    expect(exempted.status).toBe(201);
    const exemptOn = async (on: string) => {
      const { body: answer } = await secretary.get(body(cell, `/roll?on=${on}`));
      const lines: { person: string; exempt: boolean }[] = answers.roll.parse(answer).items;
      return lines.filter(({ exempt }) => exempt).map(({ person }) => person);
    };
    expect([await exemptOn(addDays(today, -6)), await exemptOn(today)]).toEqual([[], [helper]]);
    const stranger = await door.as('stranger');
    for (const path of ['/roll', '/appointments'])
      expect((await stranger.get(body(cell, path))).body.code).toBe('ORGANISATION.NOT_FOUND');
    const audited = await door.database.query(
      `SELECT count(*) AS rows FROM read_audit WHERE what = 'roll'`,
    );
    expect(audited[0].rows).toBe(10);
  });
});

describe('a role', () => {
  it('is given by an administrator above, holds from its day, and shows in what the person was through time', async () => {
    const { grassroots } = door.world.bodies;
    const { member } = door.world.people;
    const administrator = await door.as('administrator');
    const input = {
      person: member,
      role: 'organiser',
      organisation: grassroots,
      on: addDays(today, 20),
    };
    const key = randomUUID();
    const given = await administrator.post(act('persons', 'appoint'), input, {
      'idempotency-key': key,
    });
    const again = await administrator.post(act('persons', 'appoint'), input, {
      'idempotency-key': key,
    });
    expect([given.status, again.status, again.headers['idempotency-replayed']]).toEqual([
      201,
      201,
      'true',
    ]);
    expect(again.body).toEqual(given.body);
    const reader = await door.as('secretary');
    const holdersOn = async (on: PlainDate) =>
      (
        await (await door.as('decider')).get(body(grassroots, `/appointments?on=${on}`))
      ).body.items.map(({ person }: { person: string }) => person);
    expect(await holdersOn(addDays(today, 19))).not.toContain(member);
    expect(await holdersOn(addDays(today, 20))).toContain(member);
    const { body: shown } = await reader.get(`/api/v1/persons/${member}`);
    expect(shown.appointments).toEqual([
      { role: 'organiser', organisation: grassroots, from: addDays(today, 20), to: null },
    ]);
    expect(shown.memberships).toHaveLength(1);
  });

  it.each([
    ['organiser', 'member', 'secretary', 'RIGHT.NOT_ABOVE'],
    ['administrator', 'administrator', 'organiser', 'RIGHT.OWN_APPOINTMENT'],
    ['administrator', 'secretary', 'administrator', 'SEPARATION.APART_ROLES'],
    ['administrator', 'organiser', 'auditor', 'SEPARATION.APART_ROLES'],
  ] as const)('is not given by %s to %s as %s: %s', async (by, to, role, code) => {
    const visitor = await door.as(by);
    const answer = await visitor.post(act('persons', 'appoint'), {
      person: door.world.people[to],
      role,
      organisation: door.world.bodies.grassroots,
      on: today,
    });
    expect([answer.status, answer.body.code]).toEqual([403, code]);
  });
});

it('an act nobody knows, one that is not for the door, and a malformed one are told apart', async () => {
  const decider = await door.as('decider');
  expect((await decider.post(act('organisations', 'load'), {})).body.code).toBe('ACT.UNKNOWN');
  expect((await decider.post(act('persons', 'authorise'), {})).status).toBe(404);
  const malformed = await decider.post(act('organisations', 'authorise'), {
    on: '2026-02-30',
    x: 1,
  });
  expect([malformed.status, malformed.body.errors.length]).toEqual([422, 3]);
});

it('leaves registers that verify', async () => {
  expect((await verifyBook(door.ledger.context)).violated).toBe(0);
});

describe('a standing committee larger than its share (R36)', () => {
  it('is told by the act that records it and whenever the offices are read; it stands all the same', async () => {
    const { superior, otherGrassroots } = door.world.bodies;
    const large = (committee: number, standing: number) => [
      expect.objectContaining({
        code: 'COMMITTEE.STANDING_TOO_LARGE',
        facts: { committee, standing, atMostOneIn: 3 },
      }),
    ];
    const reader = await door.as('decider');
    const read = await reader.get(body(superior, '/appointments'));
    expect(answers.offices.parse(read.body).warnings).toEqual(large(2, 2));
    const input = {
      ...{ person: door.world.people.helper, role: 'committee-member', standing: true },
      ...{ organisation: otherGrassroots, on: today },
    };
    const appointed = await (await door.as('administrator')).post(act('persons', 'appoint'), input);
    expect(appointed.status).toBe(201);
    expect(answers.personsChange.parse(appointed.body).warnings).toEqual(large(1, 1));
    const entered = { person: randomUUID(), name: 'Người mới', bornOn: '1990-01-01' };
    const other = await (await door.as('secretary')).post(act('persons', 'enter-person'), entered);
    expect(answers.personsChange.parse(other.body).warnings).toEqual([]);
  });
});
