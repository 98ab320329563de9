import { addDays } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';
import { toDecision } from './support/to-decision';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

async function preview(by: 'decider' | 'chair' | 'stranger', given: Record<string, unknown> = {}) {
  const { today } = await door.ledger.businessNow();
  const visitor = await door.as(by);
  return visitor.post('/api/v1/deputations/preview', {
    fromOn: today,
    toOn: addDays(today, 30),
    ...given,
  });
}
const lending = (deputy: string, kinds = ['decide']) => ({
  deputy,
  role: 'secretary',
  organisation: door.world.bodies.superior,
  kinds,
});

test('an absence shows each task with the deputy able or the reason why not, and what nobody can do', async () => {
  const dossier = await toDecision(door);
  const { people } = door.world;
  const [row] = await door.database.query('SELECT subject FROM dossier WHERE id = $1', [dossier]);
  const relative = await door.as('helper');
  await relative.post('/api/v1/conflicts', { other: row.subject, kind: 'in-law' });
  const proposed = [
    lending(row.subject),
    lending(people.helper),
    lending(people.secretary), // presided over the cell's vote
    lending(people.verifier), // concluded the verification
    lending(people.member, ['prepare']),
    lending(people.stranger),
  ];
  const { status, body } = await preview('decider', { proposed });
  expect(status).toBe(200);
  const task = body.tasks.find((one: { dossier: string }) => one.dossier === dossier);
  expect(task).toMatchObject({
    key: 'decide-admission',
    goesTo: { id: people.stranger },
    alsoHeldBy: [],
  });
  const reasons = Object.fromEntries(
    task.deputies.map(
      (one: { deputy: { id: string }; able: boolean; refusal: { code: string } | null }) => [
        one.deputy.id,
        one.refusal?.code ?? one.able,
      ],
    ),
  );
  expect(reasons).toEqual({
    [row.subject]: 'RIGHT.OWN_CASE',
    [people.helper]: 'RIGHT.RELATIVE',
    [people.secretary]: 'SEPARATION.SAME_PERSON',
    [people.verifier]: 'SEPARATION.SAME_PERSON',
    [people.member]: 'RIGHT.NOT_HOLDER',
    [people.stranger]: true,
  });
  expect(body.notLent).toEqual([
    expect.objectContaining({
      role: 'committee-member',
      refusal: expect.objectContaining({ code: 'DEPUTATION.NOT_LENDABLE' }),
    }),
  ]);
});

test('another person’s absence is shown to the body directly above, not to others', async () => {
  const { people } = door.world;
  const forSecretary = { principal: people.secretary };
  const above = await preview('chair', forSecretary);
  expect(above.status).toBe(200);
  expect((await preview('stranger', forSecretary)).status).toBe(403);
});

test('who helps a candidate does so in person', async () => {
  const { people } = door.world;
  const { body } = await preview('chair', { principal: people.twin });
  expect(body.inPerson).toEqual([]);
  const { today } = await door.ledger.businessNow();
  const helper = await door.as('helper');
  const own = await helper.post('/api/v1/deputations/preview', {
    fromOn: today,
    toOn: addDays(today, 3),
  });
  expect(own.body.inPerson).toContainEqual(expect.objectContaining({ part: 'helper' }));
  expect(own.body.tasks).toEqual([]);
});
