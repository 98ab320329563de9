import * as reads from '../../api/answers/reads';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';

let door: Door;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  dossier = await listCandidate(door);
});
afterAll(() => door.close());

const staffing = () => `/api/v1/dossiers/${dossier}/staffing`;

async function tie(person: string, other: string): Promise<void> {
  const [first, second] = [person, other].sort();
  await door.database.query(
    `INSERT INTO conflict (id, person, other, kind, from_on, recorded_by, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, 'sibling', '2020-01-01', $1, now())`,
    [first, second],
  );
}

test('a dossier for which there are people enough says who could do which step', async () => {
  const { status, body } = await (await door.as('secretary')).get(staffing());
  expect(status).toBe(200);
  expect(reads.staffing.safeParse(body).error).toBeUndefined();
  expect(body).toMatchObject({ feasible: true, bottlenecks: [] });
  expect(body.assignment).toContainEqual(
    expect.objectContaining({
      key: 'decide-admission',
      person: { id: door.world.people.chair, name: 'Người chair' },
      outOf: 1,
    }),
  );
});

test('a tie of the only decider is a bottleneck, named with what would mend it; the look is recorded', async () => {
  const [{ subject }] = await door.database.query('SELECT subject FROM dossier WHERE id = $1', [
    dossier,
  ]);
  await tie(door.world.people.chair, subject);
  const { body } = await (await door.as('secretary')).get(staffing());
  expect(reads.staffing.safeParse(body).error).toBeUndefined();
  expect(body.feasible).toBe(false);
  const keys = body.bottlenecks.map(({ steps }: { steps: { key: string }[] }) => steps[0]?.key);
  expect(keys).toEqual(expect.arrayContaining(['decide-admission', 'decide-recognition']));
  expect(body.bottlenecks[keys.indexOf('decide-admission')]).toMatchObject({
    steps: [
      {
        body: { name: 'Tổ chức grassroots' },
        able: [],
        out: [{ person: { name: 'Người chair' }, why: 'relative' }],
      },
    ],
    mends: [
      { kind: 'appoint', roles: ['secretary'] },
      { kind: 'depute', principal: { name: 'Người chair' } },
      { kind: 'ask-above', body: { name: 'Tổ chức superior' } },
    ],
  });
  const [row] = await door.database.query(
    'SELECT what, subject FROM read_audit ORDER BY id DESC LIMIT 1',
  );
  expect(row).toEqual({ what: 'staffing', subject });
});

test('before there is a dossier, a cell asks for a candidate it thinks of', async () => {
  const { bodies, people } = door.world;
  await tie(people.chair, people.candidate);
  const organiser = await door.as('organiser');
  const url = `/api/v1/organisations/${bodies.cell}/staffing`;
  const free = await organiser.get(url);
  expect(reads.staffingOfCell.safeParse(free.body).error).toBeUndefined();
  expect(free.body).toMatchObject({ feasible: true, candidate: null });
  const tied = await organiser.get(`${url}?candidate=${people.candidate}`);
  expect(tied.body).toMatchObject({ feasible: false, candidate: people.candidate });
});

test('the watch tells the organiser and the supervisor, each once, while it stands', async () => {
  await door.ledger.watchStaffing(10);
  await door.ledger.watchStaffing(10);
  for (const name of ['organiser', 'supervisor'] as const) {
    const { body } = await (await door.as(name)).get('/api/v1/notices');
    const heard = body.items.filter((one: { kind: string }) => one.kind === 'staffing.bottleneck');
    expect(heard).toMatchObject([
      { dossier, role: name, message: expect.stringMatching(/Nobody able is left.*Decide/) },
    ]);
  }
});

test('it is for who works on dossiers of these bodies, and not for whom it is about', async () => {
  const { bodies, people } = door.world;
  const cell = `/api/v1/organisations/${bodies.cell}/staffing`;
  expect((await (await door.as('stranger')).get(cell)).body.code).toBe('ORGANISATION.NOT_FOUND');
  expect((await (await door.as('stranger')).get(staffing())).status).toBe(404);
  expect((await (await door.as('officer')).get(cell)).status).toBe(403);
  const grassroots = `/api/v1/organisations/${bodies.grassroots}/staffing`;
  expect((await (await door.as('organiser')).get(grassroots)).body.code).toBe(
    'ORGANISATION.NOT_FOUND',
  );
  const own = await (await door.as('organiser')).get(`${cell}?candidate=${people.organiser}`);
  expect([own.status, own.body.code]).toEqual([403, 'RIGHT.OWN_CASE']);
});
