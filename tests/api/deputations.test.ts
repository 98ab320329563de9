import { randomUUID } from 'node:crypto';
import { verifyBook } from '../../ledger/verify';
import { endAppointment } from '../../ledger/register';
import { addDays } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';
import { toDecision } from './support/to-decision';
import type { PersonName } from './support/world';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const KINDS = ['prepare', 'verify', 'preside', 'submit', 'decide'];

async function lend(
  from: PersonName,
  to: PersonName,
  given: Record<string, unknown> = {},
  by: PersonName = from,
) {
  const { today } = await door.ledger.businessNow();
  const { people, bodies } = door.world;
  const visitor = await door.as(by);
  return visitor.post('/api/v1/deputations', {
    ...(by === from ? {} : { principal: people[from] }),
    deputy: people[to],
    role: 'secretary',
    organisation: bodies.superior,
    kinds: KINDS,
    fromOn: today,
    toOn: addDays(today, 30),
    reason: 'leave',
    ...given,
  });
}

async function withdraw(by: PersonName, id: string) {
  return (await door.as(by)).post(`/api/v1/deputations/${id}/withdraw`);
}

async function decide(by: PersonName, dossier: string, etag?: unknown) {
  const visitor = await door.as(by);
  const { today } = await door.ledger.businessNow();
  const shown =
    etag ?? (await visitor.get(`/api/v1/dossiers/${dossier}`)).headers['etag'] ?? '"none"';
  return visitor.post(
    `/api/v1/dossiers/${dossier}/acts/decide-admission`,
    {
      heldOn: today,
      form: 'secret-ballot',
      tally: { yes: 2, no: 0, blank: 0, invalid: 0 },
      presentCount: 2,
      decisionNumber: '1-QĐ',
      issuedOn: today,
    },
    { 'if-match': String(shown) },
  );
}

describe('a deputation', () => {
  test('lets the deputy find the task, see the dossier and decide, in both names', async () => {
    const dossier = await toDecision(door);
    const stranger = await door.as('stranger');
    expect((await stranger.get(`/api/v1/dossiers/${dossier}`)).status).toBe(404);
    const lent = await lend('decider', 'stranger');
    expect(lent.status).toBe(201);

    const { body: inbox } = await stranger.get('/api/v1/tasks?limit=100');
    const tasks = Object.values<{ dossier: string; key: string; whyMe: object }[]>(
      inbox.groups,
    ).flat();
    const mine = tasks.filter((task) => task.dossier === dossier);
    const decider = { id: door.world.people.decider, name: 'Người decider' };
    expect(mine).toEqual([
      expect.objectContaining({
        key: 'decide-admission',
        whyMe: expect.objectContaining({ onBehalfOf: decider }),
      }),
    ]);
    const claimed = await stranger.post(`/api/v1/tasks/${dossier}/decide-admission/claim`);
    expect(claimed.status).toBe(200);

    const { body: acts } = await stranger.get(`/api/v1/dossiers/${dossier}/acts`);
    const offered = acts.find(({ act }: { act: string }) => act === 'decide-admission');
    expect(offered).toMatchObject({ allowed: true, onBehalfOf: decider });

    const done = await decide('stranger', dossier);
    expect(done.status).toBe(201);
    const { body: history } = await stranger.get(`/api/v1/dossiers/${dossier}/entries?limit=100`);
    expect(history.items.at(-1)).toMatchObject({
      act: 'decide-admission',
      actor: { name: 'Người stranger' },
      onBehalfOf: { name: 'Người decider' },
    });
    const report = await verifyBook(door.ledger.context);
    expect(report.invariants.filter(({ violated }) => violated > 0)).toEqual([]);
    expect((await withdraw('decider', lent.body.id)).status).toBe(200);
    expect((await stranger.get(`/api/v1/dossiers/${dossier}`)).status).toBe(404);
  });

  test('is recorded once however often its request is sent', async () => {
    const key = randomUUID();
    const { today } = await door.ledger.businessNow();
    const body = {
      deputy: door.world.people.stranger,
      role: 'secretary',
      organisation: door.world.bodies.superior,
      kinds: ['decide'],
      fromOn: today,
      toOn: addDays(today, 5),
      reason: 'mission',
    };
    const decider = await door.as('decider');
    const headers = { 'idempotency-key': key };
    const send = (given: object = {}, url = '') =>
      decider.post(`/api/v1/deputations${url}`, { ...body, ...given }, headers);
    const atOnce = await Promise.all([send(), send()]);
    const first = atOnce.find(({ status }) => status === 201);
    const second = atOnce.find((one) => one !== first);
    expect([201, 409]).toContain(second?.status); // 409: still under way, ask again
    const again = await send();
    expect([again.status, again.body]).toEqual([201, first?.body]);
    const [{ rows }] = await door.database.query(
      "SELECT count(*) AS rows FROM register_entry WHERE act = 'depute' AND idempotency_key LIKE $1",
      [`%${key}`],
    );
    expect(Number(rows)).toBe(1);
    for (const other of [
      await send({ reason: 'leave' }),
      await send({}, `/${again.body.id}/withdraw`),
    ])
      expect([other.status, other.body.code]).toEqual([422, 'KEY.REUSED']);
    await withdraw('decider', again.body.id);
  });

  test('withdrawn twice is refused, and the same request answers again', async () => {
    const { body } = await lend('decider', 'stranger');
    const decider = await door.as('decider');
    const url = `/api/v1/deputations/${body.id}/withdraw`;
    const headers = { 'idempotency-key': randomUUID() };
    const answers = [
      await decider.post(url, undefined, headers),
      await decider.post(url, undefined, headers),
      await decider.post(url),
      await decider.post(`/api/v1/deputations/${randomUUID()}/withdraw`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 409, 404]);
  });

  test.each([
    ['a vote', { role: 'committee-member' }, 'DEPUTATION.NOT_LENDABLE'],
    ['what is not held', { role: 'organiser' }, 'DEPUTATION.NOT_HELD'],
    ['back in time', { fromOn: '2020-01-01', toOn: '2020-02-01' }, 'DEPUTATION.IN_PAST'],
  ])('does not lend %s', async (_, given, code) => {
    const answer = await lend('decider', 'stranger', given);
    expect(answer.body.errors.map((one: { code: string }) => one.code)).toContain(code);
    expect(answer.status).toBe(422);
  });

  test('for somebody absent is recorded by the body directly above, and by no other', async () => {
    const { bodies } = door.world;
    const given = { organisation: bodies.cell };
    expect((await lend('secretary', 'helper', given, 'supervisor')).status).toBe(403);
    expect((await lend('secretary', 'helper', given, 'decider')).status).toBe(403);
    const above = await lend('secretary', 'helper', given, 'chair');
    expect(above.status).toBe(201);
    const { body } = await (await door.as('chair')).get('/api/v1/deputations');
    expect(body.items[0]).toMatchObject({
      id: above.body.id,
      recordedBy: { name: 'Người chair' },
      holdsToday: true,
    });
    await withdraw('helper', above.body.id);
  });

  test('never cascades: what was lent is not lent on, and ends with the appointment', async () => {
    const { people, bodies } = door.world;
    const given = { organisation: bodies.cell };
    const first = await lend('twin', 'helper', given);
    const onward = await lend('helper', 'member', given);
    expect(onward.body.code).toBe('DEPUTATION.NOT_HELD');
    const dossier = await listCandidate(door);
    const helper = await door.as('helper');
    expect((await helper.get(`/api/v1/dossiers/${dossier}`)).status).toBe(200);
    const { today } = await door.ledger.businessNow();
    const twin = { person: people.twin, role: 'secretary', organisation: bodies.cell } as const;
    await endAppointment(door.ledger.context, twin, today);
    expect((await helper.get(`/api/v1/dossiers/${dossier}`)).status).toBe(403);
    expect(first.status).toBe(201);
  });
});

describe('rights withdrawn between opening and submitting', () => {
  test('a deputation withdrawn refuses at commit', async () => {
    const dossier = await toDecision(door);
    const { body } = await lend('decider', 'stranger');
    const stranger = await door.as('stranger');
    const { headers } = await stranger.get(`/api/v1/dossiers/${dossier}`);
    await withdraw('decider', body.id);
    const late = await decide('stranger', dossier, headers['etag']);
    expect(late.status).toBe(404); // may not even see it any more
    expect((await decide('decider', dossier)).status).toBe(201);
  });

  test('a tie declared in between refuses at commit, and says what to do', async () => {
    const dossier = await toDecision(door);
    const decider = await door.as('decider');
    const { headers } = await decider.get(`/api/v1/dossiers/${dossier}`);
    const [row] = await door.database.query('SELECT subject FROM dossier WHERE id = $1', [dossier]);
    const declared = await decider.post('/api/v1/conflicts', {
      other: row.subject,
      kind: 'sibling',
    });
    expect(declared.status).toBe(201);
    const late = await decide('decider', dossier, headers['etag']);
    expect([late.status, late.body.code]).toEqual([403, 'RIGHT.RELATIVE']);
    expect(late.body.detail).toMatch(/Depute somebody, or ask the body directly above/);
    const { body: acts } = await decider.get(`/api/v1/dossiers/${dossier}/acts`);
    expect(acts).toContainEqual(
      expect.objectContaining({
        act: 'decide-admission',
        refusal: expect.objectContaining({ code: 'RIGHT.RELATIVE' }),
      }),
    );
    const lifted = await decider.post(`/api/v1/conflicts/${declared.body.id}/withdraw`);
    expect(lifted.body.code).toBe('CONFLICT.WITHDRAWN_ABOVE');
    await lend('decider', 'stranger');
    expect((await decide('stranger', dossier)).status).toBe(201);
  });

  test('an appointment ended and a session revoked refuse at commit', async () => {
    const dossier = await toDecision(door);
    const decider = await door.as('decider');
    const { headers } = await decider.get(`/api/v1/dossiers/${dossier}`);
    const { today } = await door.ledger.businessNow();
    const { people, bodies } = door.world;
    const held = { person: people.decider, role: 'secretary', organisation: bodies.superior };
    await endAppointment(door.ledger.context, { ...held, role: 'secretary' }, today);
    const late = await decide('decider', dossier, headers['etag']);
    expect([late.status, late.body.code]).toEqual([403, 'RIGHT.NOT_HOLDER']);
    await door.database.query('UPDATE session SET revoked_at = now() WHERE person = $1', [
      people.decider,
    ]);
    const gone = await decide('decider', dossier, headers['etag']);
    expect([gone.status, gone.body.code]).toEqual([401, 'SESSION.ENDED']);
  });
});
