import { openDoor, type Door } from './support/door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const IDS = ['P2016', 'P2021', 'P2025A', 'P2025B', 'P2026A', 'P2026B'];

test('lists the packs with their days and how much is to be confirmed', async () => {
  const secretary = await door.as('secretary');
  const { status, body } = await secretary.get('/api/v1/packs');
  expect(status).toBe(200);
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual(IDS);
  expect(body.items[3]).toMatchObject({ from: '2025-07-01', until: '2026-04-10' });
  for (const { values, unconfirmed } of body.items) expect(unconfirmed).toBeLessThanOrEqual(values);
});

test('shows the values of one, and what changes to another, in the reader’s language', async () => {
  const secretary = await door.as('secretary');
  const pack = await secretary.get('/api/v1/packs/P2025B');
  expect(pack.body.values).toContainEqual({
    path: 'terms.R17',
    rule: 'R17',
    name: 'Ceremony',
    value: { length: { workingDays: 30 }, anchor: 'received' },
    says: '30 working days from its receipt by the cell',
    cites: '294-QĐ/TW on the ceremony, from receipt of the decision, restated',
    article: '294-QĐ/TW on the ceremony, from receipt of the decision',
    confidence: 'restated',
    confirmed: true,
    from: '2025-07-01',
    until: '2026-04-10',
  });
  const diff = await secretary.send({
    method: 'GET',
    url: '/api/v1/packs/P2025B/diff/P2026B',
    headers: { 'accept-language': 'vi' },
  });
  expect(diff.body.sentences.join('\n')).toContain(
    'Lễ kết nạp (R17): 30 ngày làm việc nay tính từ ngày ban hành quyết định',
  );
});

test('knows no other pack, and says nothing to who is not signed in', async () => {
  const secretary = await door.as('secretary');
  for (const url of ['/api/v1/packs/P1999', '/api/v1/packs/P2025B/diff/P1999']) {
    const { status, body } = await secretary.get(url);
    expect([status, body.code]).toEqual([404, 'PACK.NOT_FOUND']);
  }
  expect((await secretary.get('/api/v1/packs/constructor')).status).toBeGreaterThanOrEqual(400);
  expect((await door.nobody.get('/api/v1/packs')).status).toBe(401);
});
