import { randomUUID } from 'node:crypto';
import { verifyBook } from '../../ledger/verify';
import { endAppointment } from '../../ledger/register';
import { addDays } from '../../rules/calendar/plain-date';
import { openDoor, type Answer, type Door } from './support/door';
import { listCandidate } from './support/listing';

let door: Door;
let code: string;
beforeEach(async () => {
  door = await openDoor();
  const dossier = await listCandidate(door);
  code = (await (await door.as('secretary')).get(`/api/v1/dossiers/${dossier}`)).body.code;
});
afterEach(() => door.close());

const REASON = 'Công dân báo hồ sơ hiển thị sai tên.';
const ask = async (reason = REASON, key: string = randomUUID()) =>
  (await door.as('administrator')).post(
    '/api/v1/break-glass',
    { code, reason, hours: 2 },
    { 'idempotency-key': key },
  );
const approve = async (by: 'chair' | 'decider' | 'administrator', glass: string) =>
  (await door.as(by)).post(`/api/v1/break-glass/${glass}/approve`);
const told = ({ status, body }: Answer) => [status, body.code];

/** Holds the registers as an act would, lets the request come to wait for them, and does the work before letting go. */
async function whileWaiting(
  request: () => Promise<Answer>,
  work: () => Promise<void>,
): Promise<Answer> {
  const blocker = await door.ledger.context.pool.connect();
  try {
    await blocker.query('BEGIN');
    await blocker.query('SELECT pg_advisory_xact_lock_shared(7001, 1)');
    const pending = request();
    for (let waits = 0; waits === 0;) {
      const { rows } = await blocker.query(
        `SELECT count(*)::int AS waits FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      waits = rows[0].waits;
    }
    await work();
    await blocker.query('COMMIT');
    return await pending;
  } finally {
    blocker.release();
  }
}

test('a session revoked between asking and committing lends nothing', async () => {
  const { people, bodies } = door.world;
  const { today } = await door.ledger.businessNow();
  const decider = await door.as('decider');
  const lend = () =>
    decider.post('/api/v1/deputations', {
      deputy: people.stranger,
      role: 'secretary',
      organisation: bodies.superior,
      kinds: ['decide'],
      fromOn: today,
      toOn: addDays(today, 5),
      reason: 'mission',
    });
  const answer = await whileWaiting(lend, async () => {
    const sql = 'UPDATE session SET revoked_at = now() WHERE person = $1';
    await door.database.query(sql, [people.decider]);
  });
  expect(told(answer)).toEqual([401, 'SESSION.ENDED']);
  expect(await door.database.query('SELECT FROM deputation')).toEqual([]);
});

test('whoever asked does not let themselves in, whatever they hold by then', async () => {
  const { body } = await ask();
  const { people, bodies } = door.world;
  const { today } = await door.ledger.businessNow();
  const { administrator: person } = people;
  const held = { person, role: 'administrator', organisation: bodies.superior } as const;
  await endAppointment(door.ledger.context, held, today);
  await door.ledger.enterRegister({
    appointments: [{ person, role: 'secretary', organisation: bodies.superior, fromOn: today }],
  });
  expect(told(await approve('administrator', body.id))).toEqual([403, 'GLASS.SAME_PERSON']);
  expect(told(await approve('chair', body.id))).toEqual([200, undefined]);
});

test('of two who let somebody in at once one does, and the register has one entry of it', async () => {
  const { body } = await ask();
  const both = await Promise.all([approve('chair', body.id), approve('decider', body.id)]);
  expect(both.map(told).sort()).toEqual([
    [200, undefined],
    [422, 'GLASS.NOT_NOW'],
  ]);
  const winner = both[0]?.status === 200 ? 'chair' : 'decider';
  const rows = await door.database.query(
    `SELECT g.approver, e.actor FROM break_glass g, register_entry e WHERE e.act = 'approve-break-glass'`,
  );
  const person = door.world.people[winner];
  expect(rows).toEqual([{ approver: person, actor: person }]);
  expect((await verifyBook(door.ledger.context)).violated).toBe(0);
});

test('one key asks one thing: with the same words it answers again, with others it is refused', async () => {
  const key = randomUUID();
  const first = await ask(REASON, key);
  const again = await ask(REASON, key);
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(told(await ask('Vì muốn xem.', key))).toEqual([422, 'KEY.REUSED']);

  const secretary = await door.as('secretary');
  const declare = (kind: string) =>
    secretary.post(
      '/api/v1/conflicts',
      { other: door.world.people.candidate, kind },
      { 'idempotency-key': key },
    );
  expect((await declare('sibling')).status).toBe(201);
  expect(told(await declare('spouse'))).toEqual([422, 'KEY.REUSED']);
});
