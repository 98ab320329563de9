import { addDays } from '../../rules/calendar/plain-date';
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
    'SELECT ancestor, kind, closed, phase FROM dossier_place WHERE dossier = $1 ORDER BY ancestor',
    [dossiers[0]],
  );
  expect(rows).toEqual(
    [cell, grassroots, superior].sort().map((ancestor) => ({
      ancestor,
      kind: 'admission',
      closed: false,
      phase: 'SOURCE',
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
  expect(await idsOf('supervisor', '?phase=SOURCE')).toEqual(newestFirst());
  expect(await idsOf('organiser', '?phase=SOURCE')).toEqual(newestFirst());
  expect(await idsOf('supervisor', '?phase=FILE')).toEqual([]);
  expect(await idsOf('supervisor', '?closed=true')).toEqual([]);
  expect(await idsOf('supervisor', '?overdue=true')).toEqual([]);
});

describe('a hundred days later', () => {
  let today: string;
  beforeAll(async () => {
    const now = await door.ledger.businessNow();
    today = addDays(now.today, 100);
    await door.ledger.moveBusinessTime(addDays(now.today, 100));
  });

  interface Late {
    readonly dossier: string;
    readonly key: string;
    readonly dueOn: string;
    readonly daysOver: number;
  }
  const boardOf = async (name: 'supervisor' | 'organiser' | 'stranger', query: string) => {
    const { status, body } = await (await door.as(name)).get(`/api/v1/overdue${query}`);
    expect(status).toBe(200);
    const tasks: Late[] = body.groups.flatMap((group: { tasks: Late[] }) => group.tasks);
    return { tasks, next: body.next, more: body.more };
  };

  test('the overdue board pages by due day, below any body the reader answers for', async () => {
    const { superior, cell, otherCell } = door.world.bodies;
    const whole = await boardOf('supervisor', '');
    expect(whole.tasks.map(({ dossier }) => dossier)).toEqual([...dossiers].sort());
    expect([whole.more, whole.next]).toEqual([false, null]);
    const first = await boardOf('supervisor', `?limit=1&organisation=${cell}`);
    expect(first.more).toBe(true);
    const second = await boardOf('supervisor', `?organisation=${cell}&cursor=${first.next}`);
    expect([...first.tasks, ...second.tasks]).toEqual(whole.tasks);
    expect((await boardOf('organiser', `?organisation=${superior}`)).tasks).toEqual(whole.tasks);
    expect((await boardOf('supervisor', `?organisation=${otherCell}`)).tasks).toEqual([]);
    expect((await boardOf('stranger', '')).tasks).toEqual([]);
  });

  test('overdue dossiers are listed longest overdue first, and page the same way', async () => {
    const { cell, superior, otherCell } = door.world.bodies;
    const late = [...dossiers].sort();
    expect(await idsOf('supervisor', '?overdue=true')).toEqual(late);
    expect(await idsOf('organiser', `?overdue=true&organisation=${superior}&closed=false`)).toEqual(
      late,
    );
    expect(await idsOf('supervisor', `?overdue=true&organisation=${otherCell}`)).toEqual([]);
    expect(await idsOf('supervisor', '?overdue=true&kind=training-class')).toEqual([]);
    expect(await idsOf('supervisor', '?overdue=false')).toEqual([]);
    const first = await (
      await door.as('supervisor')
    ).get(`/api/v1/dossiers?overdue=true&limit=1&organisation=${cell}`);
    expect(first.body.items.map((line: { id: string }) => line.id)).toEqual(late.slice(0, 1));
    expect(await idsOf('supervisor', `?overdue=true&cursor=${first.body.next}`)).toEqual(
      late.slice(1),
    );
  });

  test('counts say what is open, overdue and due soon below a body and below each child', async () => {
    const { superior, grassroots, otherGrassroots, centre } = door.world.bodies;
    const { tasks } = await boardOf('supervisor', '');
    const read = async () =>
      (await (await door.as('supervisor')).get(`/api/v1/tasks/counts?organisation=${superior}`))
        .body;
    const counts = await read();
    const all = {
      open: 2,
      overdue: 2,
      dueSoon: 0,
      worstDaysOver: Math.max(...tasks.map(({ daysOver }) => daysOver)),
    };
    const none = { open: 0, overdue: 0, dueSoon: 0, worstDaysOver: 0 };
    expect(counts).toMatchObject({ today, body: { id: superior, ...all } });
    expect(counts.children).toHaveLength(3);
    expect(counts.children).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: grassroots, ...all }),
        expect.objectContaining({ id: otherGrassroots, ...none }),
        expect.objectContaining({ id: centre, ...none }),
      ]),
    );
    await door.ledger.addUp(1000);
    expect(await read()).toEqual(counts);
  });

  test('counts of a body above or beside one’s own are 404, as if there were none', async () => {
    const organiser = await door.as('organiser');
    for (const body of [
      door.world.bodies.superior,
      door.world.bodies.otherCell,
      '01900000-0000-7000-8000-000000000000',
    ]) {
      const answer = await organiser.get(`/api/v1/tasks/counts?organisation=${body}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'ORGANISATION.NOT_FOUND']);
    }
  });
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
