import { openDoor, type Door } from './support/door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const VOTE = {
  pack: 'P2025B',
  body: 'cell',
  question: 'admission',
  full: 11,
  exemptAbsent: 1,
  yes: 7,
};

test('answers without sign-in, a refusal too', async () => {
  const vote = await door.nobody.post('/api/v1/law/vote', VOTE);
  expect(vote.status).toBe(200);
  expect(vote.body).toMatchObject({
    base: 10,
    needed: 7,
    passes: true,
    inequality: '3*7 >= 2*10',
    outcome: 'PROPOSED',
  });
  const small = await door.nobody.post('/api/v1/law/vote', {
    ...VOTE,
    full: 2,
    exemptAbsent: 0,
    yes: 2,
  });
  expect([small.status, small.body.refused, small.body.code]).toEqual([
    200,
    true,
    'CELL.TOO_SMALL',
  ]);
  const term = await door.nobody.post('/api/v1/law/term', { from: '2026-05-04', workingDays: 60 });
  expect(term.body.lastDay).toBe('2026-07-27');
  const gate = await door.nobody.post('/api/v1/law/gate', {
    pack: 'P2026B',
    born: '2000-01-01',
    cellMeeting: '2026-11-16',
  });
  expect(gate.body.gates).toMatchObject([{ gate: 'age', result: 'pass' }]);
  const order = await door.nobody.post('/api/v1/law/order', {
    application: '2026-03-05',
    cv: '2026-03-01',
  });
  expect(order.body.findings).toMatchObject([
    { code: 'ORDER.CV_BEFORE_APPLICATION', severity: 'warn' },
  ]);
});

test.each([
  ['vote', { ...VOTE, yes: '7' }, '/yes'],
  ['vote', { ...VOTE, votes: 7 }, '/votes'],
  ['vote', [], ''],
  ['term', { from: '2026-02-30', days: 1 }, '/from'],
  ['term', { pack: 'P2026B', rule: 'R17', events: { issued: 'soon' } }, '/events/issued'],
  ['gate', { born: 1990 }, '/born'],
  ['order', { cv: 'soon' }, '/cv'],
])('%s with a bad field is 422 and points to it', async (verb, question, pointer) => {
  const { status, body } = await door.nobody.post(`/api/v1/law/${verb}`, question);
  expect(status).toBe(422);
  expect(body.errors[0]).toMatchObject({ code: 'INPUT.LAW_FIELD', pointer });
});

test('an address that asks more than 600 times a minute has to wait', async () => {
  let last = 200;
  for (let asked = 0; asked <= 600 && last !== 429; asked += 1) {
    last = (await door.nobody.post('/api/v1/law/term', { from: '2026-05-04', days: 1 })).status;
  }
  expect(last).toBe(429);
});
