import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';

let door: Door;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  dossier = await listCandidate(door);
});
afterAll(() => door.close());

const READS = ['', '/acts', '/entries', '/votes', '/papers', '/papers/certificate/1'];

test.each(READS)(
  'GET /dossiers/:id%s is 404 for a sibling body and for nobody’s dossier alike',
  async (path) => {
    const stranger = await door.as('stranger');
    const foreign = await stranger.get(`/api/v1/dossiers/${dossier}${path}`);
    const missing = await stranger.get(
      `/api/v1/dossiers/01900000-0000-7000-8000-000000000000${path}`,
    );
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, instance: null }).toEqual({ ...missing.body, instance: null });
  },
);

test('lists and single reads agree for everybody', async () => {
  const seen: Record<string, boolean> = {};
  for (const name of ['secretary', 'twin', 'supervisor', 'stranger', 'officer'] as const) {
    const reader = await door.as(name);
    const { body } = await reader.get('/api/v1/dossiers');
    const listed = body.items.some((line: { id: string }) => line.id === dossier);
    const { status } = await reader.get(`/api/v1/dossiers/${dossier}`);
    expect(status).toBe(listed ? 200 : 404);
    seen[name] = listed;
  }
  expect(seen).toEqual({
    secretary: true,
    twin: true,
    supervisor: true,
    stranger: false,
    officer: false,
  });
});

test('administrators and people without a role see no dossier', async () => {
  for (const name of ['administrator', 'candidate'] as const) {
    const reader = await door.as(name);
    for (const url of [
      '/api/v1/dossiers',
      `/api/v1/dossiers/${dossier}`,
      '/api/v1/tasks',
      '/api/v1/overdue',
    ]) {
      const { status, body } = await reader.get(url);
      expect([url, status, body.code]).toEqual([url, 403, 'RIGHT.NOT_PERMITTED']);
    }
  }
});

test('an act of a stranger is answered as if there were no dossier, whatever the rules would say', async () => {
  const stranger = await door.as('stranger');
  const { today } = await door.ledger.businessNow();
  for (const [act, input] of [
    ['nominate-for-class', { nominatedOn: today }],
    ['hold-ceremony', { heldOn: today, mentor: door.world.people.helper }],
  ] as const) {
    const answer = await stranger.post(`/api/v1/dossiers/${dossier}/acts/${act}`, input);
    expect([answer.status, answer.body.code]).toEqual([404, 'DOSSIER.NOT_FOUND']);
  }
});

test('an act of somebody who sees the dossier and has not the right is 403 with article and facts', async () => {
  const supervisor = await door.as('supervisor');
  const { today } = await door.ledger.businessNow();
  const answer = await supervisor.post(`/api/v1/dossiers/${dossier}/acts/nominate-for-class`, {
    nominatedOn: today,
  });
  expect(answer.status).toBe(403);
  expect(answer.body).toMatchObject({
    code: 'RIGHT.NOT_HOLDER',
    article: 'Rõ',
    facts: { roles: expect.any(Array) },
  });
});

test('a role that ended yesterday shows nothing today', async () => {
  await door.database.query(
    `UPDATE appointment SET to_on = ro_civil_day(ro_business_now()) WHERE person = $1`,
    [door.world.people.twin],
  );
  const twin = await door.as('twin');
  expect((await twin.get(`/api/v1/dossiers/${dossier}`)).status).toBe(403);
});

test('persons are read within one’s bodies, and the reading is recorded', async () => {
  const { people } = door.world;
  const secretary = await door.as('secretary');
  const read = await secretary.get(`/api/v1/persons/${people.helper}`);
  expect(read.body).toMatchObject({ name: 'Người helper', membership: { status: 'full' } });
  const shown = await secretary.get(`/api/v1/dossiers/${dossier}`);
  expect((await secretary.get(`/api/v1/persons/${shown.body.subject.id}`)).status).toBe(200);
  expect((await (await door.as('stranger')).get(`/api/v1/persons/${people.helper}`)).status).toBe(
    404,
  );
  const audit = await door.database.query(
    'SELECT what, subject FROM read_audit WHERE person = $1',
    [people.secretary],
  );
  expect(audit).toContainEqual({ what: 'person', subject: people.helper });
});

test('bodies are listed as of a day', async () => {
  const secretary = await door.as('secretary');
  const { body } = await secretary.get('/api/v1/organisations');
  expect(body.items).toContainEqual(
    expect.objectContaining({ code: 'cell', level: 'cell', parent: door.world.bodies.grassroots }),
  );
  expect((await secretary.get('/api/v1/organisations?on=2019-12-31')).body.items).toEqual([]);
});
