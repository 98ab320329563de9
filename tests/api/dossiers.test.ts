import { randomUUID } from 'node:crypto';
import { listCandidate, listing, newCandidate } from './support/listing';
import { openDoor, type Door, type Visitor } from './support/door';

let door: Door;
let secretary: Visitor;
beforeAll(async () => {
  door = await openDoor();
  secretary = await door.as('secretary');
});
afterAll(() => door.close());

async function begin(headers: Record<string, string> = {}, change: Record<string, unknown> = {}) {
  const body = { kind: 'admission', act: 'list-candidate', input: await listing(door, change) };
  return secretary.post('/api/v1/dossiers', body, headers);
}

test('begins a dossier, shows it, and answers the same again for the same key', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const candidate = await newCandidate(door);
  const begun = await begin(key, { candidate });
  expect(begun.status).toBe(201);
  expect(begun.body).toMatchObject({
    seq: 1,
    phase: 'SOURCE',
    phaseName: 'On the list',
    closed: false,
  });
  expect(begun.body.code).toMatch(/^KN-\d{4}-\d{5}$/);
  expect(begun.body.duties[0]).toMatchObject({ what: expect.any(String), who: expect.any(String) });
  const again = await begin(key, { candidate });
  expect(again.status).toBe(201);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(again.body).toEqual(begun.body);
  const shown = await secretary.get(`/api/v1/dossiers/${begun.body.dossier}`);
  expect(shown.status).toBe(200);
  expect(shown.headers['etag']).toBe(begun.headers['etag']);
  expect(shown.body).toMatchObject({
    code: begun.body.code,
    subject: { id: candidate, name: 'Người candidate' },
    dates: { decided: null, ceremony: null, official: null },
  });
  expect(shown.headers['cache-control']).toBe('no-store');
});

test('another body under the same key is refused as such', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const candidate = await newCandidate(door);
  await begin(key, { candidate });
  const other = await begin(key, { candidate, form: 'secret-ballot' });
  expect(other.status).toBe(422);
  expect(other.body).toMatchObject({ code: 'KEY.REUSED' });
});

test('the acts possible say why not, in the language asked', async () => {
  const dossier = await listCandidate(door);
  const english = await secretary.get(`/api/v1/dossiers/${dossier}/acts`);
  const find = (acts: { act: string }[], name: string) => acts.find(({ act }) => act === name);
  expect(find(english.body, 'hold-ceremony')).toMatchObject({
    allowed: false,
    refusal: {
      code: 'PHASE.NOT_NOW',
      message: 'This is not possible while the dossier is: On the list.',
    },
  });
  const vietnamese = await secretary.get(`/api/v1/dossiers/${dossier}/acts`, {
    'accept-language': 'vi-VN,en;q=0.5',
  });
  expect(find(vietnamese.body, 'hold-ceremony')).toMatchObject({
    name: 'Tổ chức lễ kết nạp',
    refusal: { message: 'Không làm được khi hồ sơ đang ở bước: Trong danh sách cảm tình Đảng.' },
  });
  expect(find(english.body, 'nominate-for-class')).toMatchObject({ allowed: true, refusal: null });
});

test('does an act, then refuses it as done, and keeps both in entries', async () => {
  const dossier = await listCandidate(door);
  const { today } = await door.ledger.businessNow();
  const url = `/api/v1/dossiers/${dossier}/acts/nominate-for-class`;
  const done = await secretary.post(url, { nominatedOn: today });
  expect(done.status).toBe(201);
  expect(done.body).toMatchObject({ seq: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const twice = await secretary.post(url, { nominatedOn: today });
  expect(twice.status).toBe(409);
  expect(twice.headers['content-type']).toContain('application/problem+json');
  expect(twice.body).toMatchObject({
    type: 'urn:ro:problem:ALREADY.DONE',
    status: 409,
    code: 'ALREADY.DONE',
    errors: [{}],
  });
  const entries = await secretary.get(`/api/v1/dossiers/${dossier}/entries?limit=1`);
  expect(entries.body.items).toHaveLength(1);
  const rest = await secretary.get(
    `/api/v1/dossiers/${dossier}/entries?cursor=${entries.body.next}`,
  );
  expect(rest.body).toMatchObject({
    items: [
      {
        seq: 2,
        act: 'nominate-for-class',
        name: 'Nominate for the awareness class',
        voided: false,
      },
    ],
    next: null,
  });
  expect(rest.body.items[0].prevHash).toBe(entries.body.items[0].hash);
});

test('free text can be read beside the entry and is not in it', async () => {
  const dossier = await listCandidate(door);
  const { today } = await door.ledger.businessNow();
  const reason = 'Chuyển công tác\nsang tỉnh khác';
  const off = await secretary.post(`/api/v1/dossiers/${dossier}/acts/remove-from-list`, {
    removedOn: today,
    reason,
  });
  expect(off.body).toMatchObject({ phase: 'OFF_LIST', closed: true, duties: [] });
  const { body } = await secretary.get(`/api/v1/dossiers/${dossier}/entries`);
  expect(body.items[1].texts).toEqual({ reason });
  expect(JSON.stringify(body.items[1].input)).not.toContain('công tác');
});

test('a vote has a proof card', async () => {
  const dossier = await listCandidate(door);
  const { body } = await secretary.get(`/api/v1/dossiers/${dossier}/votes`);
  expect(body).toMatchObject([
    {
      question: 'listing',
      base: 5,
      yes: 4,
      absent: 1,
      passes: true,
      outcome: 'PROPOSED',
      inequality: expect.any(String),
    },
  ]);
  expect(body[0].lines).toHaveLength(5);
});

test('lists by phase, body and lateness, page by page', async () => {
  await listCandidate(door);
  await listCandidate(door);
  const { bodies } = door.world;
  const all = await secretary.get('/api/v1/dossiers?phase=SOURCE');
  expect(all.body.items.length).toBeGreaterThanOrEqual(2);
  const first = await secretary.get('/api/v1/dossiers?phase=SOURCE&limit=1');
  const second = await secretary.get(
    `/api/v1/dossiers?phase=SOURCE&limit=1&cursor=${first.body.next}`,
  );
  expect([first.body.items[0].id, second.body.items[0].id]).toEqual(
    all.body.items.slice(0, 2).map((one: { id: string }) => one.id),
  );
  const inBody = await secretary.get(
    `/api/v1/dossiers?organisation=${bodies.grassroots}&phase=SOURCE`,
  );
  expect(inBody.body.items).toHaveLength(all.body.items.length);
  expect(
    (await secretary.get(`/api/v1/dossiers?organisation=${bodies.otherGrassroots}`)).body.items,
  ).toEqual([]);
  expect((await secretary.get('/api/v1/dossiers?overdue=true')).body.items).toEqual([]);
});

test('a decision needs If-Match', async () => {
  const dossier = await listCandidate(door);
  const { today } = await door.ledger.businessNow();
  const decision = {
    heldOn: today,
    form: 'secret-ballot',
    tally: { yes: 5, no: 0, blank: 0, invalid: 0 },
    presentCount: 5,
  };
  const url = `/api/v1/dossiers/${dossier}/acts/decide-admission`;
  const without = await secretary.post(url, decision);
  expect(without.status).toBe(428);
  expect(without.body.code).toBe('SEEN.MISSING');
  const malformed = await secretary.post(url, decision, { 'if-match': '"7"' });
  expect(malformed.body.code).toBe('SEEN.MALFORMED');
  const { headers } = await secretary.get(`/api/v1/dossiers/${dossier}`);
  const tooEarly = await secretary.post(url, decision, { 'if-match': String(headers['etag']) });
  expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'PHASE.NOT_NOW']);
});

test('a second dossier about somebody whose dossier is open is refused', async () => {
  const candidate = await newCandidate(door);
  const first = await begin({}, { candidate });
  const second = await begin({}, { candidate });
  expect(second.status).toBe(422);
  expect(second.body).toMatchObject({
    code: 'CANDIDATE.HAS_DOSSIER',
    facts: { dossier: first.body.dossier },
    errors: [{ pointer: '/candidate' }],
  });
});
