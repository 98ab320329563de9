import { addDays, plainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Answer, type Door } from './support/door';
import { toDecision } from './support/to-decision';

let door: Door;
let dossier: string;
let url: string;
beforeAll(async () => {
  door = await openDoor();
  dossier = await toDecision(door);
  url = `/api/v1/dossiers/${dossier}`;
});
afterAll(() => door.close());

interface Entry {
  readonly seq: number;
  readonly act: string;
  readonly input: Readonly<Record<string, unknown>>;
}
async function entryOf(act: string): Promise<Entry> {
  const { body } = await (await door.as('twin')).get(`${url}/entries?limit=100`);
  return body.items.find((one: Entry) => one.act === act);
}
async function preview(act: string, change: object, by: 'twin' | 'secretary' | 'supervisor') {
  const { seq, input } = await entryOf(act);
  const asked = { seq, input: { ...input, ...change } };
  const shown = await (await door.as(by)).post(`${url}/corrections/preview`, asked);
  return { asked: { ...asked, reason: 'Biên bản ghi 4 phiếu' }, shown };
}
const etag = ({ headers }: Answer): { 'if-match': string } => ({
  'if-match': String(headers['etag']),
});

test('a correction is shown before it is confirmed: votes and entries before and after; nothing is written', async () => {
  const { shown } = await preview(
    'record-cell-vote',
    { tally: { yes: 4, no: 1, blank: 0, invalid: 0 } },
    'twin',
  );
  expect(shown.status).toBe(200);
  expect(shown.body).toMatchObject({
    possible: true,
    name: "Record the cell's vote on admission",
    votes: [{ was: { yes: 5 }, is: { yes: 4, no: 1 } }],
    clocks: [],
    phase: { was: 'SUBMITTED', is: 'SUBMITTED' },
  });
  expect(shown.body.entries).toHaveLength(1);
  expect(await entryOf('correct-entry')).toBeUndefined();
});

test('what the law would have refused from the start is refused with its reasons', async () => {
  const { heldOn } = (await entryOf('record-cell-vote')).input;
  const earlier = addDays(plainDate(String(heldOn)), -1);
  const { shown } = await preview('record-cell-vote', { heldOn: earlier }, 'twin');
  // everything happened on one day here: an earlier meeting comes before what it depends on
  expect(shown.body.possible).toBe(false);
  const codes: string[] = shown.body.refusals.map(({ code }: { code: string }) => code);
  expect(codes).toContain('GATE.CERTIFICATE');
});

test('later entries that stand in the way are listed, each with its article and facts', async () => {
  const { shown } = await preview(
    'record-cell-vote',
    { tally: { yes: 2, no: 3, blank: 0, invalid: 0 }, resolutionNumber: undefined },
    'twin',
  );
  expect(shown.body).toMatchObject({
    possible: false,
    refusals: [{ code: 'CORRECTION.OTHER_EVENTS' }],
  });
});

test('nobody confirms what they have not seen, and a vote is set right by a second person', async () => {
  const { asked, shown } = await preview(
    'record-cell-vote',
    { tally: { yes: 4, no: 1, blank: 0, invalid: 0 } },
    'twin',
  );
  const twin = await door.as('twin');
  const path = `${url}/acts/correct-entry`;
  expect((await twin.post(path, asked)).status).toBe(428);
  const other = { ...asked, input: { ...asked.input, resolutionNumber: '13-NQ/CB' } };
  const stale = await twin.post(path, other, etag(shown));
  expect([stale.status, stale.body.code]).toEqual([412, 'SEEN.STALE']);
  const own = await (await door.as('secretary')).post(path, asked, etag(shown));
  expect([own.status, own.body.code]).toEqual([403, 'CORRECTION.SAME_PERSON']);
  const done = await twin.post(path, asked, etag(shown));
  expect([done.status, done.body.phase]).toEqual([201, 'SUBMITTED']);
  const [vote] = (await twin.get(`${url}/votes`)).body.filter(
    ({ question, body }: { question: string; body: string }) =>
      question === 'admission' && body === 'cell',
  );
  expect(vote).toMatchObject({ yes: 4, no: 1, base: 5, needed: 4, passes: true });
});

test('the ledger shows both versions, with the reason', async () => {
  const { items } = (await (await door.as('twin')).get(`${url}/entries?limit=100`)).body;
  const vote = items.find(({ act }: Entry) => act === 'record-cell-vote');
  expect(vote.input.tally.yes).toBe(5);
  expect(vote.corrections).toMatchObject([
    { by: items.at(-1).seq, input: { tally: { yes: 4 } }, events: [{ yes: 4 }, {}] },
  ]);
  expect(items.at(-1)).toMatchObject({
    act: 'correct-entry',
    texts: { reason: 'Biên bản ghi 4 phiếu' },
    corrections: [],
  });
});

test('what the act itself would refuse in form is refused in its own words', async () => {
  const { seq } = await entryOf('record-cell-vote');
  const asked = { seq, input: { heldOn: 'hôm qua' } };
  const shown = await (await door.as('twin')).post(`${url}/corrections/preview`, asked);
  expect(shown.status).toBe(422);
  expect(shown.body.errors.map(({ code }: { code: string }) => code)).toContain(
    'INPUT.NO_SUCH_DAY',
  );
});

test('who has no right to the corrected act is told so before it is worked out', async () => {
  const { shown } = await preview('record-cell-vote', {}, 'supervisor');
  expect(shown.body).toMatchObject({ possible: false, refusals: [{ code: 'RIGHT.NOT_HOLDER' }] });
});

describe('as of a day', () => {
  const read = async (day: string, reading = '') =>
    (await door.as('twin')).get(`${url}/as-of/${day}${reading && `?reading=${reading}`}`);

  test('today reads as the dossier reads', async () => {
    const { today } = await door.ledger.businessNow();
    const [now, then] = [await (await door.as('twin')).get(url), await read(today)];
    expect(then.body).toMatchObject({ reading: 'known-now', phase: 'SUBMITTED', day: today });
    expect(then.body.state).toEqual(now.body.state);
    expect(then.body.clocks).toEqual(now.body.clocks);
    expect((await read(today, 'known-then')).body.state).toEqual(now.body.state);
  });

  test('what is outside says so: a day to come, a day before the first', async () => {
    const { today } = await door.ledger.businessNow();
    const ahead = await read(addDays(today, 1));
    expect([ahead.status, ahead.body.code]).toEqual([422, 'AS_OF.IN_FUTURE']);
    const before = await read('2001-01-01');
    expect([before.status, before.body.code]).toEqual([422, 'AS_OF.NOT_BEGUN']);
    expect((await read('31-12-2020')).status).toBe(422);
    expect((await read(today, 'guessed')).status).toBe(422);
  });
});
