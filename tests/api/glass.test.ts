import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';

let door: Door;
let dossier: string;
let code: string;
beforeAll(async () => {
  door = await openDoor();
  dossier = await listCandidate(door);
  const secretary = await door.as('secretary');
  code = (await secretary.get(`/api/v1/dossiers/${dossier}`)).body.code;
});
afterAll(() => door.close());

const ask = async (hours = 2) =>
  (await door.as('administrator')).post('/api/v1/break-glass', {
    code,
    reason: 'Công dân báo hồ sơ hiển thị sai tên.',
    hours,
  });
const read = async (url = `/api/v1/dossiers/${dossier}`) =>
  (await door.as('administrator')).get(url);
const noticesOf = async (name: 'chair' | 'supervisor') => {
  const { body } = await (await door.as(name)).get('/api/v1/notices');
  return body.items.map(({ kind }: { kind: string }) => kind);
};
const after = (minutes: number) =>
  door.ledger
    .businessNow()
    .then(({ nowMs }) => door.ledger.moveBusinessTime(new Date(nowMs + minutes * 60_000)));

describe('breaking the glass', () => {
  test('asking lets nobody in, and is not for who reads already or works on dossiers', async () => {
    expect((await read()).status).toBe(403);
    const asked = await ask();
    expect(asked.status).toBe(201);
    expect((await read()).status).toBe(403);
    expect((await ask(5)).status).toBe(422);
    const secretary = await door.as('secretary');
    expect((await secretary.post('/api/v1/break-glass', { code })).status).toBe(403);
  });

  test('a second person of the body or above lets in, for the hours asked, to read that dossier alone', async () => {
    const other = await listCandidate(door);
    const { body } = await ask(2);
    const approve = (name: 'administrator' | 'stranger' | 'organiser' | 'chair') =>
      door
        .as(name)
        .then((visitor) => visitor.post(`/api/v1/break-glass/${body.id}/approve`))
        .then(({ status }) => status);
    expect(await approve('administrator')).toBe(403);
    expect(await approve('stranger')).toBe(403);
    expect(await approve('organiser')).toBe(403);
    expect(await approve('chair')).toBe(200);
    expect((await read()).status).toBe(200);
    expect((await read(`/api/v1/dossiers/${other}`)).status).toBe(404);
    const { body: list } = await read('/api/v1/dossiers');
    expect(list.items.map(({ id }: { id: string }) => id)).toEqual([dossier]);

    const acts = await read(`/api/v1/dossiers/${dossier}/acts`);
    expect(acts.body.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
    for (const name of ['chair', 'supervisor'] as const) {
      expect(await noticesOf(name)).toEqual(
        expect.arrayContaining(['break-glass.asked', 'break-glass.opened']),
      );
    }
    const reads = await door.database.query(
      'SELECT DISTINCT by_right, why FROM read_audit WHERE person = $1 AND dossier = $2',
      [door.world.people.administrator, dossier],
    );
    expect(reads).toEqual([{ by_right: 'break-glass', why: 'break-glass' }]);
    await after(121);
    expect((await read()).status).toBe(403);
  });

  test('is ended early by either, at once', async () => {
    for (const name of ['administrator', 'chair'] as const) {
      const { body } = await ask(4);
      const chair = await door.as('chair');
      await chair.post(`/api/v1/break-glass/${body.id}/approve`);
      expect((await read()).status).toBe(200);
      const ended = await (await door.as(name)).post(`/api/v1/break-glass/${body.id}/end`);
      expect(ended.status).toBe(200);
      expect((await read()).status).toBe(403);
      const again = await chair.post(`/api/v1/break-glass/${body.id}/approve`);
      expect(again.body.code).toBe('GLASS.NOT_NOW');
    }
    const { body: heard } = await (await door.as('supervisor')).get('/api/v1/break-glass');
    expect(heard.items[0]).toMatchObject({
      standing: 'ended',
      asker: { name: 'Người administrator' },
      approver: { name: 'Người chair' },
      reason: 'Công dân báo hồ sơ hiển thị sai tên.',
    });
  });

  test('a request that nobody answers lapses after a day', async () => {
    const { body } = await ask();
    await after(24 * 60 + 1);
    const late = await (await door.as('chair')).post(`/api/v1/break-glass/${body.id}/approve`);
    expect(late.body.code).toBe('GLASS.NOT_NOW');
  });
});
