import { openDoor, type Door } from './support/door';
import { toDecision } from './support/to-decision';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

async function decision() {
  const { today } = await door.ledger.businessNow();
  return {
    heldOn: today,
    form: 'secret-ballot',
    tally: { yes: 2, no: 0, blank: 0, invalid: 0 },
    presentCount: 2,
    resolutionNumber: '56-NQ/BTV',
    decisionNumber: '78-QĐ/BTV',
    issuedOn: today,
  };
}

async function etagOf(dossier: string): Promise<string> {
  const { headers } = await (await door.as('decider')).get(`/api/v1/dossiers/${dossier}`);
  return String(headers['etag']);
}

test('a decision on what was seen is recorded, with the three dates', async () => {
  const dossier = await toDecision(door);
  const decider = await door.as('decider');
  const url = `/api/v1/dossiers/${dossier}`;
  const decided = await decider.post(`${url}/acts/decide-admission`, await decision(), {
    'if-match': await etagOf(dossier),
  });
  expect([decided.status, decided.body.phase]).toEqual([201, 'DECIDED']);
  const { body } = await decider.get(url);
  expect(body.dates).toEqual({
    decided: (await decision()).heldOn,
    ceremony: null,
    official: null,
    partyAge: { countsFrom: (await decision()).issuedOn, months: 0 },
  });
  const votes = await decider.get(`${url}/votes`);
  expect(votes.body.at(-1)).toMatchObject({
    question: 'admission',
    outcome: 'DECIDED',
    base: 2,
    needed: 2,
  });
});

test('a paper changed since it was seen makes the decision stale; a reminder does not', async () => {
  const dossier = await toDecision(door);
  const decider = await door.as('decider');
  const url = `/api/v1/dossiers/${dossier}/acts/decide-admission`;
  const seen = await etagOf(dossier);
  const paper = { sha256: 'b'.repeat(64), bytes: 2, mediaType: 'application/pdf' };
  const { today } = await door.ledger.businessNow();
  await door.ledger.act({
    caller: { kind: 'person', person: door.world.people.organiser },
    dossier,
    act: 'attach-paper',
    input: { slot: 'comments', madeOn: today, paper },
    key: 'a later version of the comments',
  });
  const stale = await decider.post(url, await decision(), { 'if-match': seen });
  expect([stale.status, stale.body.code]).toEqual([412, 'SEEN.STALE']);
  const fresh = await etagOf(dossier);
  expect(fresh).not.toBe(seen);
  const otherSeq = fresh.replace(/^"\d+/, '"1'); // as if only reminders had been recorded since
  expect((await decider.post(url, await decision(), { 'if-match': otherSeq })).status).toBe(201);
});

test('a second decision is told that it is done, whatever it saw', async () => {
  const dossier = await toDecision(door);
  const decider = await door.as('decider');
  const url = `/api/v1/dossiers/${dossier}/acts/decide-admission`;
  const seen = { 'if-match': await etagOf(dossier) };
  expect((await decider.post(url, await decision(), seen)).status).toBe(201);
  const second = await decider.post(url, await decision(), seen);
  expect(second.status).toBe(409);
});

test('who proposed does not decide', async () => {
  const dossier = await toDecision(door);
  const { people, bodies } = door.world;
  const { today } = await door.ledger.businessNow();
  await door.ledger.enterRegister({
    appointments: [
      { person: people.secretary, role: 'secretary', organisation: bodies.superior, fromOn: today },
    ],
  });
  const proposer = await door.as('secretary');
  const answer = await proposer.post(
    `/api/v1/dossiers/${dossier}/acts/decide-admission`,
    await decision(),
    {
      'if-match': await etagOf(dossier),
    },
  );
  expect([answer.status, answer.body.code]).toEqual([403, 'SEPARATION.SAME_PERSON']);
});

test('of twenty who decide at once exactly one does', async () => {
  const dossier = await toDecision(door);
  const decider = await door.as('decider');
  const seen = { 'if-match': await etagOf(dossier) };
  const body = await decision();
  const all = await Promise.all(
    Array.from({ length: 20 }, () =>
      decider.post(`/api/v1/dossiers/${dossier}/acts/decide-admission`, body, seen),
    ),
  );
  const statuses = all.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(19);
});
