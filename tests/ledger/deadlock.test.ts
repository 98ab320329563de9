import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { addDays, addMonths, type PlainDate } from '../../rules/calendar/plain-date';
import { bodyOn } from '../../rules/admission/seats';
import type { Json } from '../../rules/kernel/json';
import { procedures } from '../../rules/procedures';
import { openDemonstration, type MergerBook } from './support/merger';
import { PAPER, Probationer } from './support/probationer';

let book: MergerBook;
let one: Probationer;
beforeAll(async () => {
  book = await openDemonstration();
  one = await Probationer.find(book);
}, 120_000);
afterAll(() => book.close());

const all = (yes: number) => ({ yes, no: 0, blank: 0, invalid: 0 });
const accepted = async (act: string, input: Json, role: string, body?: string): Promise<void> => {
  const outcome = await one.act(act, input, role, body);
  if (outcome.kind !== 'accepted') throw new Error(`${act}: ${JSON.stringify(outcome)}`);
};
const meeting = (heldOn: PlainDate) => ({
  heldOn,
  form: 'secret-ballot',
  minutes: PAPER,
  paper: PAPER,
});
async function onDay(day: PlainDate): Promise<PlainDate> {
  await book.ledger.moveBusinessTime(day);
  return day;
}
async function cellVotes(heldOn: PlainDate, carried: boolean): Promise<void> {
  const present = await one.present(heldOn);
  const tally = carried ? all(present.length) : { ...all(1), no: present.length - 1 };
  const { paper: _, ...failed } = meeting(heldOn);
  await accepted(
    'record-recognition-vote',
    carried
      ? { ...meeting(heldOn), present: [...present], tally, resolutionNumber: '30-NQ/CB' }
      : { ...failed, present: [...present], tally },
    'secretary',
  );
}
async function committeeVotes(act: string, heldOn: PlainDate, more: Json): Promise<void> {
  const duty = await one.duty();
  if (duty?.act !== act) throw new Error(`${act} is not owed, but ${duty?.act}`);
  const base = await one.inOffice(duty.body, await one.meetingOf(act));
  const input = {
    ...meeting(heldOn),
    presentCount: base,
    tally: all(base),
    resolutionNumber: '31-NQ/ĐU',
    ...Object(more),
  };
  await accepted(act, input, duty.role, duty.body);
}

it('three fruitless meetings, reported up, struck off, complaint overturned, recognised with the same official day', async () => {
  const begun = await one.state();
  if (!begun.ceremonyOn) throw new Error('no ceremony');
  const officialOn = addMonths(begun.ceremonyOn, 12);
  let today = await onDay(addDays(officialOn > book.today ? officialOn : book.today, 3));
  const [line] = await one.lines();
  if (!begun.selfReviewOn) {
    await accepted('file-self-review', { writtenOn: today, paper: PAPER }, 'organiser');
  }
  if (!begun.mentorReviewOn) {
    await accepted('file-mentor-review', { writtenOn: today, paper: PAPER }, 'organiser');
  }
  if (!begun.recognitionCommentsOn) {
    const input = { summarisedOn: today, paper: PAPER };
    await accepted('summarise-recognition-comments', input, 'organiser');
  }
  for (const phase of ['PROBATION', 'PROBATION', 'FAIL_REPORTED_UP']) {
    today = await onDay(addDays(today, 7));
    await cellVotes(today, false);
    expect(await one.state()).toMatchObject({ phase, closed: false });
  }
  expect(await one.duty()).toMatchObject({ act: 'decide-deadlock' });

  today = await onDay(addDays(today, 7));
  const decision = { decisionNumber: '91-QĐ/ĐU', issuedOn: today, reason: 'không đủ tư cách' };
  await committeeVotes('decide-deadlock', today, { outcome: 'remove', ...decision });
  const removedOn = today;
  expect(await one.state()).toMatchObject({ phase: 'REMOVED', closed: true });
  expect(await one.lines()).toEqual([{ ...line, to_on: removedOn }]);
  const first = await book.ledger.findStanding(one.dossier);
  expect(first).toMatchObject({ closed: true });

  const state = await one.state();
  const body = bodyOn('complaint-body', state) ?? '';
  const late = addDays(today, 60);
  await onDay(late);
  expect(
    await one.act('file-complaint', { receivedOn: today, filedOn: late }, 'organiser', body),
  ).toMatchObject({ kind: 'refused', refusals: [{ code: 'COMPLAINT.TOO_LATE' }] });
  const filedOn = addDays(today, 20);
  await accepted('file-complaint', { receivedOn: today, filedOn, paper: PAPER }, 'organiser', body);
  expect(await one.state()).toMatchObject({ phase: 'REMOVAL_COMPLAINT', closed: false });
  expect(await book.ledger.findStanding(one.dossier)).toMatchObject({
    closed: false,
    generation: (first?.generation ?? 0) + 1,
  });
  expect(await one.lines()).toEqual([{ ...line, to_on: removedOn }]);

  today = await onDay(addDays(late, 10));
  await accepted('advise-on-complaint', { advisedOn: today, note: 'có căn cứ' }, 'organiser', body);
  const answer = {
    settledOn: today,
    outcome: 'overturned',
    number: '5-QĐ/TU',
    reason: 'đủ tư cách',
  };
  await accepted('settle-complaint', { ...answer, paper: PAPER }, 'secretary', body);
  expect(await one.lines()).toEqual([
    { ...line, to_on: removedOn },
    { status: 'probationary', from_on: removedOn, to_on: null },
  ]);

  today = await onDay(addDays(today, 5));
  await cellVotes(today, true);
  for (let duty = await one.duty(); duty && duty.act !== 'decide-recognition';) {
    if (duty.act === 'record-recognition-division-appraisal') {
      await accepted(duty.act, { appraisedOn: today, paper: PAPER }, duty.role, duty.body);
    } else await committeeVotes(duty.act, today, {});
    duty = await one.duty();
  }
  await committeeVotes('decide-recognition', today, {
    decisionNumber: '95-QĐ/ĐU',
    issuedOn: today,
  });
  expect(await one.state()).toMatchObject({ phase: 'RECOGNISED', officialOn });

  const lines = await one.lines();
  expect(lines.map(({ status, from_on, to_on }) => [status, from_on, to_on])).toEqual([
    ['probationary', line?.from_on, removedOn],
    ['probationary', removedOn, today],
    ['full', today, null],
  ]);
  const { invariants } = await verifyBook(book.ledger.context);
  expect(invariants.flatMap(({ examples }) => examples)).toEqual([]);
  const { damaged } = await rebuild({ dataSource: book.dataSource, procedures });
  expect(damaged).toEqual([]);
  expect(await one.lines()).toEqual(lines);
}, 120_000);
