import * as answers from '../../api/answers/work';
import { addDays } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';
import type { PersonName } from './support/world';

let door: Door;
let dossier: string;
beforeEach(async () => {
  door = await openDoor();
  dossier = await listCandidate(door);
});
afterEach(() => door.close());

/** What the inbox of somebody says of the one task of the dossier; undefined where it does not show it. */
async function shownTo(name: PersonName) {
  const { body } = await (await door.as(name)).get('/api/v1/tasks?limit=100');
  const tasks = Object.values(answers.inbox.parse(body).groups).flat();
  return tasks.find((task) => task.dossier === dossier && task.key === 'nominate-for-class');
}

async function declare(by: PersonName, kind: string) {
  const [{ subject: other }] = await door.database.query(
    'SELECT subject FROM dossier WHERE id = $1',
    [dossier],
  );
  const answer = await (await door.as(by)).post('/api/v1/conflicts', { other, kind });
  expect(answer.status).toBe(201);
}

async function lend(from: PersonName, to: PersonName, kinds: readonly string[] = ['submit']) {
  const { today } = await door.ledger.businessNow();
  const days = { fromOn: today, toOn: addDays(today, 300), kinds, reason: 'leave' };
  const lent = { deputy: door.world.people[to], role: 'secretary' };
  const body = { ...lent, organisation: door.world.bodies.cell, ...days };
  const answer = await (await door.as(from)).post('/api/v1/deputations', body);
  expect(answer.status).toBe(201);
}

const RELATIVE = { code: 'RIGHT.RELATIVE', remedy: { code: 'REMEDY.DEPUTE' } };

test('a relative still sees the duty, with why it is barred and what to do; colleagues see nothing of it', async () => {
  expect((await shownTo('secretary'))?.whyMe.barred).toBeNull();
  await declare('secretary', 'parent');
  const barred = (await shownTo('secretary'))?.whyMe.barred;
  expect(barred).toMatchObject(RELATIVE);
  expect(barred?.message).toMatch(/declared tie \(parent\)/);
  expect(barred?.remedy.message).toMatch(/Lend the role .* or ask the body directly above/);
  expect((await shownTo('twin'))?.whyMe.barred).toBeNull();
});

test('a tie does not bar preparing papers', async () => {
  await door.database.query(`UPDATE task SET act = 'record-certificate' WHERE dossier = $1`, [
    dossier,
  ]);
  await declare('secretary', 'sibling');
  expect((await shownTo('secretary'))?.whyMe.barred).toBeNull();
});

test('to whom it was lent does not lend on: they tell who lent it', async () => {
  await lend('secretary', 'helper');
  await declare('helper', 'in-law');
  expect((await shownTo('helper'))?.whyMe).toMatchObject({
    onBehalfOf: { name: 'Người secretary' },
    barred: { code: 'RIGHT.RELATIVE', remedy: { code: 'REMEDY.TELL_PRINCIPAL' } },
  });
});

test('whom it is about sees the duty of their role and that neither they nor a deputy acts; the deputy sees nothing', async () => {
  await door.database.query('UPDATE dossier SET subject = $1 WHERE id = $2', [
    door.world.people.secretary,
    dossier,
  ]);
  await lend('secretary', 'helper');
  expect((await shownTo('secretary'))?.whyMe.barred).toMatchObject({
    code: 'RIGHT.OWN_CASE',
    remedy: { code: 'REMEDY.ASK_ABOVE' },
  });
  expect(await shownTo('helper')).toBeUndefined();
  const secretary = await door.as('secretary');
  const claim = await secretary.post(`/api/v1/tasks/${dossier}/nominate-for-class/claim`);
  expect([claim.status, claim.body.code]).toEqual([404, 'TASK.NOT_FOUND']);
});

test('whose turn an overdue task is names deputies, in whose place, each person once', async () => {
  const { today } = await door.ledger.businessNow();
  await lend('secretary', 'helper');
  await lend('twin', 'helper');
  await lend('secretary', 'twin');
  await lend('secretary', 'member', ['decide']);
  await door.ledger.moveBusinessTime(addDays(today, 200));
  const turn = async () => {
    const { body } = await (await door.as('supervisor')).get('/api/v1/overdue?by=person');
    const groups = answers.overdueBoard.parse(body).groups;
    const found = groups.flatMap(({ tasks }) => tasks).find((task) => task.dossier === dossier);
    return found?.turn.map(({ name, onBehalfOf }) => [name, onBehalfOf?.name ?? null]);
  };
  expect(await turn()).toEqual([
    ['Người helper', expect.stringMatching(/^Người (secretary|twin)$/)],
    ['Người secretary', null],
    ['Người twin', null],
  ]);
  const helper = await door.as('helper');
  const claimed = await helper.post(`/api/v1/tasks/${dossier}/nominate-for-class/claim`);
  expect(claimed.status).toBe(200);
  expect(await turn()).toEqual([['Người helper', expect.stringMatching(/secretary|twin/)]]);
});
