import { randomUUID } from 'node:crypto';
import * as answers from '../../api/answers/reorganisations';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';
import type { World } from './support/world';

const AT = '/api/v1/reorganisations';
let door: Door;
let today: PlainDate;
let on: PlainDate;
beforeAll(async () => {
  door = await openDoor();
  await listCandidate(door);
  ({ today } = await door.ledger.businessNow());
  on = addDays(today, 5);
});
afterAll(() => door.close());

/** The grassroots organisation of the cell goes into the other one. */
function plan({ bodies, people }: World) {
  return {
    title: 'Hợp nhất hai đảng bộ',
    on,
    steps: [
      { do: 'dissolve', organisation: bodies.grassroots, into: bodies.otherGrassroots },
      {
        do: 'appoint',
        person: people.chair,
        role: 'secretary',
        organisation: bodies.otherGrassroots,
      },
      {
        do: 'keep-in-office',
        from: bodies.grassroots,
        to: bodies.otherGrassroots,
        roles: ['organiser'],
      },
    ],
  };
}

/** The decider is secretary above both, and the only one to plan; so they plan here, and a second secretary approves. */
async function secondSecretary(): Promise<void> {
  const { bodies, people } = door.world;
  await door.ledger.enterRegister({
    appointments: [
      { person: people.member, role: 'secretary', organisation: bodies.superior, fromOn: today },
    ],
  });
}

let id: string;
let etag: string;

test('who stands above all that changes plans it; repeated, the same plan is answered', async () => {
  await secondSecretary();
  const decider = await door.as('decider');
  const chair = await door.as('chair');
  const refused = await chair.post(AT, plan(door.world));
  expect([refused.status, refused.body.code]).toEqual([403, 'RIGHT.NOT_ABOVE']);
  const headers = { 'idempotency-key': randomUUID() };
  const planned = await decider.post(AT, plan(door.world), headers);
  expect([planned.status, planned.body]).toEqual([201, answers.reorganised.parse(planned.body)]);
  const again = await decider.post(AT, plan(door.world), headers);
  expect([again.body, again.headers['idempotency-replayed']]).toEqual([planned.body, 'true']);
  id = planned.body.id;
});

test('it is shown to those above, with its plan, and does not exist for others', async () => {
  const decider = await door.as('decider');
  const shown = await decider.get(`${AT}/${id}`);
  expect(shown.body).toEqual(answers.reorganisation.parse(shown.body));
  expect(shown.body).toMatchObject({
    status: 'planned',
    plannedBy: { id: door.world.people.decider },
    approvedBy: null,
    change: null,
    progress: null,
  });
  etag = String(shown.headers['etag']);
  const list = await decider.get(`${AT}?status=planned`);
  expect(list.body).toEqual(answers.reorganisations.parse(list.body));
  expect(list.body.items).toHaveLength(1);
  const chair = await door.as('chair');
  const hidden = await chair.get(`${AT}/${id}`);
  expect([hidden.status, hidden.body.code]).toEqual([404, 'REORGANISATION.NOT_FOUND']);
  expect((await chair.get(AT)).body.items).toEqual([]);
});

test('its preview tells each dossier before and after, and every line shown is recorded', async () => {
  const decider = await door.as('decider');
  const { status, body } = await decider.get(`${AT}/${id}/preview`);
  expect([status, body]).toEqual([200, answers.preview.parse(body)]);
  expect(body.counts).toMatchObject({ dossiers: 1, rolesEnded: 5, rolesBegun: 3 });
  const [line] = body.items;
  expect(line.subject.name).toBe('Người candidate');
  expect(line.authority).toEqual({ before: null, after: null });
  const [read] = await door.database.query(
    `SELECT what FROM read_audit WHERE dossier = $1 AND person = $2 ORDER BY id DESC LIMIT 1`,
    [line.dossier, door.world.people.decider],
  );
  expect(read).toEqual({ what: 'line' });
  const bad = await decider.get(`${AT}/${id}/preview?cursor=bm8`);
  expect([bad.status, bad.body.errors[0].code]).toEqual([422, 'INPUT.CURSOR']);
});

test('the planner does not approve their own plan, and an approver of another plan gets 412', async () => {
  const decider = await door.as('decider');
  const second = await door.as('member');
  const own = await decider.post(`${AT}/${id}/approve`, {}, { 'if-match': etag });
  expect([own.status, own.body.code]).toEqual([403, 'SEPARATION.SAME_PERSON']);
  expect((await second.post(`${AT}/${id}/approve`)).status).toBe(428);
  const other = await second.post(
    `${AT}/${id}/approve`,
    {},
    { 'if-match': `"0.${'0'.repeat(64)}"` },
  );
  expect([other.status, other.body.code]).toEqual([412, 'REORGANISATION.OTHER_PLAN']);
  const signed = await second.post(`${AT}/${id}/approve`, {}, { 'if-match': etag });
  expect([signed.status, signed.body]).toEqual([200, answers.reorganised.parse(signed.body)]);
});

test('nobody carries it out before its day; on its day it is, and dossiers follow', async () => {
  const second = await door.as('member');
  const early = await second.post(`${AT}/${id}/carry-out`);
  expect([early.status, early.body.code]).toEqual([409, 'REORGANISATION.NOT_YET']);
  await door.ledger.moveBusinessTime(on);
  const { status, body } = await second.post(`${AT}/${id}/carry-out`);
  expect([status, body]).toEqual([202, answers.reorganised.parse(body)]);
  const half = await second.get(`${AT}/${id}`);
  expect(half.body).toMatchObject({ status: 'carried-out', progress: { done: 0, total: 1 } });
  await door.ledger.drainWorld({ register: 'organisations', seq: body.change.seq }, 10);
  const done = await second.get(`${AT}/${id}`);
  expect(done.body.progress).toEqual({ done: 1, total: 1 });
  expect(done.headers['etag']).not.toBe(half.headers['etag']);
  expect(await door.ledger.carryOutDue(id)).toMatchObject({
    kind: 'accepted',
    receipt: { seq: body.change.seq },
  });
  const late = await second.get(`${AT}/${id}/preview`);
  expect([late.status, late.body.code]).toEqual([409, 'REORGANISATION.STATUS']);
});

test('a plan may be called off until it is carried out', async () => {
  const second = await door.as('member');
  const { cell } = door.world.bodies;
  const body = {
    title: 'Đổi tên',
    on: addDays(on, 3),
    steps: [{ do: 'rename', organisation: cell, name: 'Chi bộ Một' }],
  };
  const planned = await second.post(AT, body);
  const called = await second.post(`${AT}/${planned.body.id}/cancel`);
  expect([called.status, called.body]).toEqual([200, answers.reorganised.parse(called.body)]);
  const again = await second.post(`${AT}/${planned.body.id}/cancel`);
  expect([again.status, again.body.code]).toEqual([409, 'REORGANISATION.STATUS']);
});

test('a malformed plan is told fault by fault', async () => {
  const decider = await door.as('decider');
  const { status, body } = await decider.post(AT, {
    title: ' x',
    on: '2026-02-30',
    steps: [{ do: 'burn' }],
  });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/title',
    '/on',
    '/steps/0/do',
  ]);
});
