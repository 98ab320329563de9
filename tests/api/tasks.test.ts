import { addDays, plainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Door, type Visitor } from './support/door';
import { listCandidate } from './support/listing';

let door: Door;
let secretary: Visitor;
let twin: Visitor;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  secretary = await door.as('secretary');
  twin = await door.as('twin');
  dossier = await listCandidate(door);
});
afterAll(() => door.close());

interface Task {
  readonly dossier: string;
  readonly key: string;
}

async function inbox(visitor: Visitor, query = '') {
  const { body } = await visitor.get(`/api/v1/tasks${query}`);
  const groups: Record<string, Task[]> = body.groups;
  return { groups, all: Object.values(groups).flat(), next: body.next };
}

test('the inbox says who, what, which body, by when and why me', async () => {
  const { all } = await inbox(secretary);
  expect(all).toContainEqual(
    expect.objectContaining({
      dossier,
      key: 'nominate-for-class',
      what: 'Nominate for the awareness class',
      who: 'secretary',
      bodyName: 'Tổ chức cell',
      subject: 'Người candidate',
      dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      whyMe: {
        role: 'secretary',
        body: 'Tổ chức cell',
        article: expect.any(String),
        onBehalfOf: null,
        barred: null,
      },
    }),
  );
  expect((await inbox(await door.as('stranger'))).all).toEqual([]);
});

test('pages end where the next begins', async () => {
  await listCandidate(door);
  const whole = await inbox(secretary);
  const first = await inbox(secretary, '?limit=1');
  const second = await inbox(secretary, `?limit=1&cursor=${first.next}`);
  expect([...first.all, ...second.all].map((task) => task.dossier)).toEqual(
    whole.all.slice(0, 2).map((task) => task.dossier),
  );
});

test('of two who claim at once one gets the task, and only that one gives it back', async () => {
  const url = `/api/v1/tasks/${dossier}/nominate-for-class`;
  const both = await Promise.all([secretary.post(`${url}/claim`), twin.post(`${url}/claim`)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [winner, loser] = both[0]?.status === 200 ? [secretary, twin] : [twin, secretary];
  const refused = await loser.post(`${url}/release`);
  expect([refused.status, refused.body.code]).toEqual([409, 'TASK.TAKEN']);
  expect((await winner.post(`${url}/claim`)).status).toBe(200);
  const released = await winner.post(`${url}/release`);
  expect(released.body).toMatchObject({ claimedBy: null });
  expect((await loser.post(`${url}/claim`)).status).toBe(200);
});

test('nobody claims what is not theirs or not there', async () => {
  const supervisor = await door.as('supervisor');
  for (const [visitor, key] of [
    [supervisor, 'nominate-for-class'],
    [secretary, 'no-such-duty'],
  ] as const) {
    const answer = await visitor.post(`/api/v1/tasks/${dossier}/${key}/claim`);
    expect([answer.status, answer.body.code]).toEqual([404, 'TASK.NOT_FOUND']);
  }
});

test('moving time makes a task overdue: inbox, board and list say so', async () => {
  const supervisor = await door.as('supervisor');
  const { today } = await door.ledger.businessNow();
  const to = addDays(today, 200);
  const moved = await supervisor.post('/api/v1/clock', { to });
  expect(moved.body).toMatchObject({
    today: to,
    overdue: expect.arrayContaining([expect.objectContaining({ dossier })]),
  });
  expect((await inbox(secretary)).groups['overdue']).toContainEqual(
    expect.objectContaining({ dossier }),
  );
  for (const by of ['body', 'phase', 'person']) {
    const { body } = await supervisor.get(`/api/v1/overdue?by=${by}`);
    expect(body.groups[0]).toMatchObject({
      count: expect.any(Number),
      worstDaysOver: expect.any(Number),
    });
    expect(body.groups[0].tasks[0].turn.length).toBeGreaterThan(0);
  }
  const late = await supervisor.get('/api/v1/dossiers?overdue=true');
  expect(late.body.items.map((line: { id: string }) => line.id)).toContain(dossier);
  const back = await supervisor.post('/api/v1/clock', { to: today });
  expect([back.status, back.body.code]).toEqual([422, 'CLOCK.BACK']);
});

test('business time is moved by supervisors and administrators, within the calendar, and never in earnest', async () => {
  const refused = await secretary.post('/api/v1/clock', { to: '2035-01-01' });
  expect([refused.status, refused.body.code]).toEqual([403, 'RIGHT.NOT_PERMITTED']);
  const tooFar = await (await door.as('administrator')).post('/api/v1/clock', { to: '2150-01-01' });
  expect([tooFar.status, tooFar.body.code]).toEqual([422, 'CLOCK.TOO_FAR']);
  const live = await openDoor({ mode: 'production' });
  try {
    const { today } = await live.ledger.businessNow();
    const answer = await (
      await live.as('supervisor')
    ).post('/api/v1/clock', { to: addDays(plainDate(today), 1) });
    expect([answer.status, answer.body.code]).toEqual([403, 'CLOCK.NOT_HERE']);
  } finally {
    await live.close();
  }
});

test('notices reach the role they are for, in the language asked', async () => {
  await door.ledger.strikeLate(50);
  const english = await secretary.get('/api/v1/notices?limit=1');
  expect(english.body.items[0]).toMatchObject({ kind: 'clock.reminder', who: 'secretary' });
  expect(english.body.items[0].message).toMatch(/^Nominate for the awareness class: due on \d/);
  const second = await secretary.get(`/api/v1/notices?limit=1&cursor=${english.body.next}`);
  expect(second.body.items[0].dossier).not.toBe(english.body.items[0].dossier);
  const vietnamese = await secretary.get('/api/v1/notices', { 'accept-language': 'vi' });
  expect(vietnamese.body.items[0].message).toMatch(/^Cử đi học lớp nhận thức về Đảng: hạn ngày/);
  expect((await (await door.as('stranger')).get('/api/v1/notices')).body.items).toEqual([]);
});
