import { randomUUID } from 'node:crypto';
import * as answers from '../../api/answers/migrations';
import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';
import { openedUnderP2025B } from './support/under-p2025b';

const AT = '/api/v1/packs/migrations';
let door: Door;
let today: PlainDate;
let moved: string;
beforeAll(async () => {
  door = await openDoor();
  ({ today } = await door.ledger.businessNow());
  moved = await openedUnderP2025B(door);
});
afterAll(() => door.close());

describe('a dossier that began under another regulation', () => {
  it('is foreseen with its dates before and after, and moved by a signed act of who decides or stands above', async () => {
    const { superior } = door.world.bodies;
    const decider = await door.as('decider');
    const answer = await decider.get(
      `${AT}/preview?to=P2026B&from=P2025B&organisation=${superior}`,
    );
    const { items } = answers.foreseen.parse(answer.body);
    expect(items).toMatchObject([{ dossier: moved, pack: 'P2025B', moves: true, refusal: null }]);
    const page = await decider.get(`/api/v1/dossiers/${moved}`);
    const input = { to: 'P2026B', movedOn: today, reason: 'Theo quy định mới' };
    const at = `/api/v1/dossiers/${moved}/acts/move-to-pack`;
    const blind = await decider.post(at, input);
    expect([blind.status, blind.body.code]).toEqual([428, 'SEEN.MISSING']);
    const seen = { 'if-match': String(page.headers['etag']) };
    const cell = await (await door.as('secretary')).post(at, input, seen);
    expect([cell.status, cell.body.code]).toEqual([403, 'RIGHT.NOT_HOLDER']);
    const late = { ...input, movedOn: addDays(today, -1) };
    expect((await decider.post(at, late, seen)).body.code).toBe('DATE.BEFORE_CAUSE');
    expect((await decider.post(at, input, seen)).status).toBe(201);
    expect((await decider.get(`/api/v1/dossiers/${moved}`)).body.pack).toBe('P2026B');
  });
});

describe('a migration of many', () => {
  it('is answered with 202 and an operation that is watched, told item by item, and stopped', async () => {
    const { superior } = door.world.bodies;
    const decider = await door.as('decider');
    const body = { organisation: superior, to: 'P2026B', reason: 'Theo quy định mới' };
    const headers = { 'idempotency-key': randomUUID() };
    const ordered = await decider.post(AT, body, headers);
    const operation = answers.operation.parse(ordered.body);
    expect([ordered.status, operation.status, operation.done, operation.total]).toEqual([
      202,
      'running',
      0,
      1,
    ]);
    expect((await decider.post(AT, body, headers)).body.id).toBe(operation.id);
    const other = await decider.post(AT, { ...body, from: 'P2021' }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'KEY.REUSED']);
    await door.ledger.migrateSome(operation.id, 10);
    const done = answers.operation.parse((await decider.get(`${AT}/${operation.id}`)).body);
    expect(done).toMatchObject({ status: 'done', done: 1, refused: 1 });
    const items = answers.items.parse((await decider.get(`${AT}/${operation.id}/items`)).body);
    expect(items.items).toMatchObject([
      { dossier: moved, outcome: 'refused', refusals: [{ code: 'PACK.SAME' }] },
    ]);
    const stranger = await (await door.as('stranger')).get(`${AT}/${operation.id}`);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'MIGRATION.NOT_FOUND']);
    const second = await decider.post(AT, body);
    const stopped = await decider.post(`${AT}/${second.body.id}/cancel`);
    expect(answers.operation.parse(stopped.body).status).toBe('cancelled');
    await door.ledger.migrateSome(second.body.id, 10);
    expect((await decider.get(`${AT}/${second.body.id}`)).body).toMatchObject({ skipped: 1 });
  });
});
