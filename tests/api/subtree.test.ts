import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';

let door: Door;
const dossiers: string[] = [];
beforeAll(async () => {
  door = await openDoor();
  dossiers.push(await listCandidate(door), await listCandidate(door));
});
afterAll(() => door.close());

async function idsOf(name: 'organiser' | 'supervisor' | 'stranger', query = ''): Promise<string[]> {
  const { body } = await (await door.as(name)).get(`/api/v1/dossiers${query}`);
  return body.items.map((line: { id: string }) => line.id);
}

const newestFirst = () => [...dossiers].sort().reverse();

test('a dossier stands below its own body and every body above, and nowhere else', async () => {
  const { cell, grassroots, superior } = door.world.bodies;
  const rows = await door.database.query(
    'SELECT ancestor, kind, closed FROM dossier_place WHERE dossier = $1 ORDER BY ancestor',
    [dossiers[0]],
  );
  expect(rows).toEqual(
    [cell, grassroots, superior].sort().map((ancestor) => ({
      ancestor,
      kind: 'admission',
      closed: false,
    })),
  );
});

test('who holds roles at a body and at one above it finds each dossier once, newest first', async () => {
  expect(await idsOf('organiser')).toEqual(newestFirst());
  const first = await (await door.as('organiser')).get('/api/v1/dossiers?limit=1');
  const second = await (
    await door.as('organiser')
  ).get(`/api/v1/dossiers?limit=1&cursor=${first.body.next}`);
  expect([first.body.items[0].id, second.body.items[0].id, second.body.next]).toEqual([
    ...newestFirst(),
    null,
  ]);
});

test('a list below a body is cut to what the reader sees, from above, from below and from beside', async () => {
  const { superior, grassroots, otherGrassroots, otherCell } = door.world.bodies;
  expect(await idsOf('supervisor', `?organisation=${grassroots}`)).toEqual(newestFirst());
  expect(await idsOf('organiser', `?organisation=${superior}`)).toEqual(newestFirst());
  expect(await idsOf('organiser', `?organisation=${otherGrassroots}`)).toEqual([]);
  expect(await idsOf('stranger', `?organisation=${superior}`)).toEqual([]);
  expect(await idsOf('supervisor', `?organisation=${otherCell}`)).toEqual([]);
});

test('filters narrow the same list', async () => {
  expect(await idsOf('supervisor', '?kind=training-class')).toEqual([]);
  expect(await idsOf('supervisor', '?kind=admission&closed=false&overdue=false')).toEqual(
    newestFirst(),
  );
  expect(await idsOf('supervisor', '?closed=true')).toEqual([]);
  expect(await idsOf('supervisor', '?overdue=true')).toEqual([]);
});

test('the parents of a body end where the tree would go round', async () => {
  const { cell, grassroots, superior } = door.world.bodies;
  await door.database.query(
    `INSERT INTO organisation_parent (child, parent, from_on) VALUES ($1, $2, '2020-01-01')`,
    [superior, cell],
  );
  const [{ chain }] = await door.database.query(`SELECT ro_chain($1, '2026-01-01') AS chain`, [
    cell,
  ]);
  expect(chain).toEqual([cell, grassroots, superior]);
});
