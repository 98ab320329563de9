import * as answers from '../../api/answers/reasons';
import { skippedDays, workingDaysBetween } from '../../rules/calendar/calendar';
import { addDays, isPlainDate, type PlainDate } from '../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import { openDoor, type Door } from './support/door';
import { toDecision } from './support/to-decision';

let door: Door;
let url: string;
beforeAll(async () => {
  door = await openDoor();
  url = `/api/v1/dossiers/${await toDecision(door)}`;
});
afterAll(() => door.close());

const dayOf = (text: unknown): PlainDate => {
  if (typeof text === 'string' && isPlainDate(text)) return text;
  throw new Error(`no day: ${String(text)}`);
};

test('a duty says which entry caused it, who holds it today, every day skipped, and what silence does', async () => {
  const decider = await door.as('decider');
  const { status, body } = await decider.get(`${url}/why/decide-admission`);
  expect(status).toBe(200);
  expect(answers.why.safeParse(body).error).toBeUndefined();
  const { cause, who, count, care } = answers.why.parse(body);
  expect(cause?.act).toBe('submit-file');
  expect(who.seats).toContain('authority');
  expect(who.holders.map(({ lentBy }) => lentBy)).toEqual([null]);
  const [from, until] = [dayOf(count.startsOn), dayOf(count.lastDay)];
  expect(count.skipped).toEqual(skippedDays(from, until, vietnamCalendar));
  expect(count.calendar).toBe('vietnam-2026.1');
  expect(workingDaysBetween(from, until, vietnamCalendar)).toBe(60);
  expect(care.escalatesOn).toBe(addDays(until, 1));
  const spoken = await decider.get(`${url}/why/decide-admission`, { 'accept-language': 'vi' });
  expect(spoken.body.sentences.day).toContain('ngày làm việc');
  expect(body.sentences.day).toContain('working days from');
});

test('a duty that is not owed now has no reasons, and a stranger is told nothing', async () => {
  const decider = await door.as('decider');
  const { status, body } = await decider.get(`${url}/why/hold-ceremony`);
  expect([status, body.code]).toEqual([404, 'DUTY.NOT_FOUND']);
});

test('the way ahead begins with what is owed now and ends with recognition', async () => {
  const decider = await door.as('decider');
  const { body } = await decider.get(`${url}/forecast`);
  const { steps } = answers.forecast.parse(body);
  expect(steps[0]?.act).toBe('decide-admission');
  expect(steps.at(-1)?.act).toBe('decide-recognition');
  expect(steps.every(({ earliestOn, latestOn }) => earliestOn <= latestOn)).toBe(true);
});

test('each day since the opening has one holder; the last interval lies with the superior', async () => {
  const decider = await door.as('decider');
  const { body } = await decider.get(`${url}/clock-ledger`);
  const { intervals, byHolder, gross, today } = answers.clockLedger.parse(body);
  intervals.forEach(({ fromOn }, at) => {
    if (at > 0) expect(fromOn).toBe(intervals[at - 1]?.untilOn);
  });
  expect(intervals.at(-1)).toMatchObject({
    holder: 'superior',
    untilOn: addDays(dayOf(today), 1),
    act: 'submit-file',
  });
  const days = Object.values(byHolder).reduce((sum, one) => sum + one.days, 0);
  expect(days).toBe(gross.days);
});

test('a refused act says what would unblock it: the step that comes first, and whose it is', async () => {
  const decider = await door.as('decider');
  const { body } = await decider.get(`${url}/acts`, { 'accept-language': 'en' });
  const acts: readonly { act: string; refusal: { code: string; unblock: unknown } | null }[] = body;
  const ceremony = acts.find(({ act }) => act === 'hold-ceremony');
  expect(ceremony?.refusal).toMatchObject({
    code: 'PHASE.NOT_NOW',
    unblock: { how: 'next-step', acts: [{ act: 'decide-admission', roles: ['secretary'] }] },
  });
  expect(acts.every(({ refusal }) => refusal === null || refusal.unblock !== null)).toBe(true);
});

test('a class has no way to recognition and no holders of days: said with the reason', async () => {
  const officer = await door.as('officer');
  const { today } = await door.ledger.businessNow();
  const { body } = await officer.post('/api/v1/training-classes', {
    centre: door.world.bodies.centre,
    announcedOn: today,
    opensOn: today,
    closesOn: addDays(today, 5),
  });
  const ofClass = `/api/v1/dossiers/${String(body.dossier)}`;
  const forecast = await officer.get(`${ofClass}/forecast`);
  const ledger = await officer.get(`${ofClass}/clock-ledger`);
  expect([forecast.status, forecast.body.code]).toEqual([422, 'FORECAST.OTHER_KIND']);
  expect([ledger.status, ledger.body.code]).toEqual([422, 'CLOCK_LEDGER.NONE']);
  const why = await officer.get(`${ofClass}/why/finish-class`);
  expect([200, 404]).toContain(why.status);
});
