import { randomUUID } from 'node:crypto';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { addDays, addMonths, type PlainDate } from '../../rules/calendar/plain-date';
import type { Json } from '../../rules/kernel/json';
import { procedures } from '../../rules/procedures';
import { openDoor, type Door } from './support/door';
import { toDecision } from './support/to-decision';
import type { PersonName } from './support/world';

let door: Door;
/** One in which the ceremony was recorded on a wrong day, and one that was right from the start. */
let wrong: string;
let right: string;
let decidedOn: PlainDate;
let wrongDay: PlainDate;
let rightDay: PlainDate;

async function act(dossier: string, by: PersonName, name: string, input: Json): Promise<void> {
  const caller = { kind: 'person', person: door.world.people[by] } as const;
  const outcome = await door.ledger.act({ caller, dossier, act: name, input, key: randomUUID() });
  if (outcome.kind !== 'accepted') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
}

async function decide(dossier: string): Promise<void> {
  await act(dossier, 'decider', 'decide-admission', {
    heldOn: decidedOn,
    form: 'secret-ballot',
    tally: { yes: 2, no: 0, blank: 0, invalid: 0 },
    presentCount: 2,
    resolutionNumber: '56-NQ/BTV',
    decisionNumber: '78-QĐ/BTV',
    issuedOn: decidedOn,
  });
  await act(dossier, 'secretary', 'record-decision-receipt', { receivedOn: decidedOn });
}

beforeAll(async () => {
  door = await openDoor();
  [wrong, right] = [await toDecision(door), await toDecision(door)];
  decidedOn = (await door.ledger.businessNow()).today;
  await decide(wrong);
  await decide(right);
  [rightDay, wrongDay] = [addDays(decidedOn, 6), addDays(decidedOn, 9)];
  await door.ledger.moveBusinessTime(addDays(decidedOn, 12));
  const mentor = door.world.people.helper;
  await act(wrong, 'secretary', 'hold-ceremony', { heldOn: wrongDay, mentor });
  await act(right, 'secretary', 'hold-ceremony', { heldOn: rightDay, mentor });
  for (const dossier of [wrong, right]) {
    await act(dossier, 'secretary', 'file-member-cv', { filedOn: addDays(decidedOn, 11) });
  }
});
afterAll(() => door.close());

async function entryOf(dossier: string, name: string) {
  const { body } = await (
    await door.as('twin')
  ).get(`/api/v1/dossiers/${dossier}/entries?limit=100`);
  return body.items.find(({ act: done }: { act: string }) => done === name);
}

test('the day of the ceremony is set right: the dates that move are shown, then every row is that of the right history', async () => {
  const twin = await door.as('secretary');
  const { seq, input } = await entryOf(wrong, 'hold-ceremony');
  const asked = { seq, input: { ...input, heldOn: rightDay } };
  const shown = await twin.post(`/api/v1/dossiers/${wrong}/corrections/preview`, asked);
  expect(shown.body).toMatchObject({ possible: true, staleDecisions: [], votes: [] });
  expect(shown.body.memberships).toEqual([
    {
      was: { status: 'probationary', fromOn: wrongDay },
      is: { status: 'probationary', fromOn: rightDay },
    },
  ]);
  const ends = shown.body.clocks.find(
    ({ was }: { was: { kind: string } | null }) => was?.kind === 'probation-end',
  );
  expect([ends.was.due_on, ends.is.due_on]).toEqual([
    addMonths(wrongDay, 12),
    addMonths(rightDay, 12),
  ]);
  const done = await twin.post(
    `/api/v1/dossiers/${wrong}/acts/correct-entry`,
    { ...asked, reason: 'Nhầm ngày lễ kết nạp' },
    { 'if-match': String(shown.headers['etag']) },
  );
  expect(done.status).toBe(201);
  const rowsOf = async (dossier: string) => {
    const rows: { row: object }[] = await door.database.query(
      `SELECT to_jsonb(t) - '{dossier}'::text[] AS row FROM task t WHERE dossier = $1
       UNION ALL SELECT to_jsonb(c) - '{dossier}'::text[] FROM clock c WHERE dossier = $1
       UNION ALL SELECT to_jsonb(m) - '{person,cause_dossier}'::text[] FROM membership m WHERE cause_dossier = $1
       UNION ALL SELECT to_jsonb(v) - '{dossier}'::text[] FROM vote_round v WHERE dossier = $1
       ORDER BY 1`,
      [dossier],
    );
    return rows;
  };
  expect(await rowsOf(wrong)).toEqual(await rowsOf(right));
});

test('an earlier day reads by what was known then, and by what is known now', async () => {
  const between = addDays(decidedOn, 7);
  const read = async (reading: string) => {
    const path = `/api/v1/dossiers/${wrong}/as-of/${between}?reading=${reading}`;
    return (await (await door.as('twin')).get(path)).body;
  };
  expect(await read('known-now')).toMatchObject({
    phase: 'PROBATION',
    dates: { ceremony: rightDay },
  });
  expect(await read('known-then')).toMatchObject({ phase: 'DECIDED', dates: { ceremony: null } });
});

test('a decision that was sealed to what reads otherwise now stands, and is marked', async () => {
  const { seq, input } = await entryOf(right, 'record-grassroots-vote');
  const chair = await door.as('decider');
  const asked = { seq, input: { ...input, resolutionNumber: '35-NQ/ĐU' } };
  const shown = await chair.post(`/api/v1/dossiers/${right}/corrections/preview`, asked);
  const decision = await entryOf(right, 'decide-admission');
  expect(shown.body).toMatchObject({ possible: true, staleDecisions: [decision.seq] });
  const done = await chair.post(
    `/api/v1/dossiers/${right}/acts/correct-entry`,
    { ...asked, reason: 'Nhầm số nghị quyết' },
    { 'if-match': String(shown.headers['etag']) },
  );
  expect(done.status).toBe(201);
  expect(await entryOf(right, 'decide-admission')).toMatchObject({
    staleBecause: [done.body.seq],
    corrections: [],
  });
});

test('later entries that could not have been are named before anything is done', async () => {
  const { seq, input } = await entryOf(right, 'record-decision-receipt');
  const late = { seq, input: { ...input, receivedOn: addDays(decidedOn, 10) } };
  const twin = await door.as('twin');
  const { body } = await twin.post(`/api/v1/dossiers/${right}/corrections/preview`, late);
  const ceremony = await entryOf(right, 'hold-ceremony');
  expect(body).toMatchObject({
    possible: false,
    refusals: [{ code: 'CORRECTION.LATER_ENTRIES' }],
    blocked: expect.arrayContaining([
      expect.objectContaining({ seq: ceremony.seq, act: 'hold-ceremony' }),
    ]),
  });
});

test('verify finds nothing, and rebuild changes nothing', async () => {
  const found = await verifyBook(door.ledger.context);
  expect(found.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const rows = () =>
    door.database.query(
      `SELECT to_jsonb(d) AS row FROM dossier d UNION ALL SELECT to_jsonb(m) FROM membership m
       UNION ALL SELECT to_jsonb(c) FROM clock c ORDER BY 1`,
    );
  const before = await rows();
  await rebuild({ dataSource: door.database, procedures });
  expect(await rows()).toEqual(before);
});
