import { randomUUID } from 'node:crypto';
import { calendarOfYear, calendarPreview, signedDays } from '../../api/answers/calendar';
import { isWorkingDay } from '../../rules/calendar/calendar';
import { addDays, plainDate, weekday, type PlainDate } from '../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';
import { addProvince, type Province } from './support/province';
import { toDecision } from './support/to-decision';

const AT = '/api/v1/calendar';
let door: Door;
let province: Province;
let today: PlainDate;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  province = await addProvince(door);
  ({ today } = await door.ledger.businessNow());
  dossier = await toDecision(door);
  await listCandidate(door);
});
afterAll(() => door.close());

const proposed = () => ({
  notice: randomUUID(),
  organisation: province.id,
  source: 'Bộ Nội vụ',
  document: '8662/TB-BNV',
});
const storm = () => ({ ...proposed(), day: worked(today), kind: 'off', why: 'Bão' });

/** The next day the base has as worked. */
function worked(after: PlainDate): PlainDate {
  let day = addDays(after, 1);
  while (!isWorkingDay(day, vietnamCalendar)) day = addDays(day, 1);
  return day;
}

async function followAll(): Promise<void> {
  for (const change of await door.ledger.pendingChanges(10))
    await door.ledger.drainWorld(change, 100);
}
async function datesOf(of: string): Promise<Readonly<Record<string, string>>> {
  const { body } = await (await door.as('decider')).get(`/api/v1/dossiers/${of}`);
  const dates = body.clocks.map(({ key, dueOn }: { key: string; dueOn: string }) => [key, dueOn]);
  return Object.fromEntries(dates);
}

describe('a year of the calendar', () => {
  it('is shown with days off, make-up days and swaps, each with its source; no one signed the base', async () => {
    const reader = await door.as('organiser');
    const { body } = await reader.get(`${AT}?year=2026`);
    const year = calendarOfYear.parse(body);
    expect(year.version).toBe('vietnam-2026.1');
    expect(year.daysOff).toContainEqual(
      expect.objectContaining({ day: '2026-09-02', confidence: 'known', signed: null }),
    );
    expect(year.makeUpDays.map(({ day }) => day)).toEqual(['2026-01-10', '2026-08-22']);
    expect(year.swaps).toEqual([
      { off: '2026-01-02', worked: '2026-01-10' },
      { off: '2026-08-31', worked: '2026-08-22' },
    ]);
    expect((await reader.get(`${AT}?year=2041`)).status).toBe(422);
    expect((await reader.get(AT)).body.year).toBe(Number(today.slice(0, 4)));
  });
});

describe('an import of a year', () => {
  let year: number;
  let due: PlainDate;
  let daysOff: { readonly day: string; readonly why: string }[];
  let swaps: { readonly off: string; readonly worked: string }[];
  beforeAll(async () => {
    due = plainDate((await datesOf(dossier))['decide-admission'] ?? '');
    year = Number(due.slice(0, 4));
    const known = Object.keys(vietnamCalendar.daysOff).filter((day) => day.startsWith(`${year}-`));
    daysOff = [...known, due].map((day) => ({ day, why: 'Nghỉ' }));
    let monday = plainDate(`${year}-12-05`);
    while (weekday(monday) !== 1) monday = addDays(monday, 1);
    swaps = [{ off: monday, worked: addDays(monday, 5) }];
  });

  it('is looked at first: every open date that moves is listed with the day before and after, page by page', async () => {
    const input = { ...proposed(), year, daysOff, swaps };
    const at = (rest: string) => `${AT}/preview?limit=1${rest}`;
    const draft = { act: 'import-year', input };
    const first = await province.organiser.post(at(''), draft);
    const page = calendarPreview.parse(first.body);
    expect([page.refusals, page.items.length]).toEqual([[], 1]);
    expect(page.counts).toMatchObject({ elsewhere: 0 });
    expect(page.days).toContainEqual({ day: due, before: 'plain', after: 'off' });
    expect(page.days).toContainEqual({
      ...{ day: swaps[0]?.worked, before: 'plain', after: 'worked' },
    });
    const all = [...page.items];
    for (let next = page.next; next !== null;) {
      const more = calendarPreview.parse(
        (await province.organiser.post(at(`&cursor=${next}`), draft)).body,
      );
      expect(more.counts).toBeNull();
      all.push(...more.items);
      ({ next } = more);
    }
    expect(all.length).toBe(page.counts?.dossiers);
    expect(all.flatMap(({ moved }) => moved).length).toBe(page.counts?.dates);
    const mine = all.find((one) => one.dossier === dossier);
    const term = mine?.moved.find(({ clock }) => clock === 'decide-admission');
    expect(term).toMatchObject({ name: expect.any(String), before: expect.any(String) });
    expect(term?.after).not.toBe(term?.before);
    expect((await datesOf(dossier))['decide-admission']).toBe(term?.before);
    const elsewhere = await door.as('stranger');
    const hidden = await elsewhere.post(at(''), draft);
    expect([hidden.status, hidden.body.code]).toEqual([404, 'ORGANISATION.NOT_FOUND']);
  });

  it('moves the due dates that were foreseen once a second person signs; dossier, duties and the clock tell the new date', async () => {
    const input = { ...proposed(), year, daysOff, swaps };
    const { notice, organisation } = input;
    const before = await datesOf(dossier);
    const alone = await province.organiser.post(`${AT}/acts/import-year`, input);
    expect([alone.status, alone.body.touched]).toEqual([201, 0]);
    expect(await datesOf(dossier)).toEqual(before);
    const signing = { act: 'sign-calendar', input: { notice, organisation } };
    const seen = calendarPreview.parse(
      (await province.secretary.post(`${AT}/preview?limit=100`, signing)).body,
    );
    const same = await province.organiser.post(`${AT}/acts/sign-calendar`, signing.input);
    expect([same.status, same.body.code]).toEqual([403, 'SEPARATION.SAME_PERSON']);
    const signed = await province.secretary.post(`${AT}/acts/sign-calendar`, signing.input);
    expect([signed.status, signed.body.touched]).toEqual([201, seen.counts?.dossiers]);
    await followAll();
    const after = await datesOf(dossier);
    const moved = seen.items.find((one) => one.dossier === dossier)?.moved ?? [];
    expect(moved.length).toBeGreaterThan(0);
    for (const one of moved) expect([one.clock, after[one.clock]]).toEqual([one.clock, one.after]);
    const decider = await door.as('decider');
    const { groups } = (await decider.get('/api/v1/tasks?limit=100')).body;
    const tasks = Object.values<{ dossier: string; key: string; dueOn: string }[]>(groups).flat();
    const task = tasks.find((one) => one.dossier === dossier);
    expect(task?.dueOn).toBe(after['decide-admission']);
    const moreLate = plainDate(after['decide-admission'] ?? '');
    expect([moreLate > due, before['decide-admission']]).toEqual([true, due]);
    const why = await decider.get(`/api/v1/dossiers/${dossier}/why/decide-admission`);
    expect(why.body.count.calendar).toBe(`vietnam-2026.1+${signed.body.seq}`);
    const supervisor = await door.as('supervisor');
    const clock = await supervisor.post('/api/v1/clock', { to: addDays(moreLate, 1) });
    expect(clock.body.overdue).toContainEqual(
      expect.objectContaining({ dossier, task: 'decide-admission', dueOn: moreLate }),
    );
  });

  it('is shown with who proposed and who signed it, and the version it made', async () => {
    const reader = await door.as('organiser');
    const shown = calendarOfYear.parse((await reader.get(`${AT}?year=${year}`)).body);
    expect(shown.daysOff.map(({ day }) => day)).toEqual(
      [...daysOff.map(({ day }) => day), swaps[0]?.off].toSorted(),
    );
    expect(shown.swaps).toEqual(swaps);
    expect(shown.daysOff[0]?.signed).toMatchObject({
      document: '8662/TB-BNV',
      by: { name: 'Người tinh.secretary' },
    });
    expect(shown.notices).toMatchObject([
      {
        status: 'signed',
        proposedBy: { name: 'Người tinh.organiser' },
        signedBy: { name: 'Người tinh.secretary' },
        version: shown.version,
      },
    ]);
    const counted = signedDays.parse((await reader.get(`${AT}/signed`)).body);
    expect([counted.version, counted.base]).toEqual([shown.version, 'vietnam-2026.1']);
    expect(counted.days.map(({ day }) => day)).toContain(due);
  });
});

describe('what cannot be', () => {
  it('is named day by day, in the preview and by the act', async () => {
    const bad = {
      ...proposed(),
      year: 2028,
      daysOff: [
        { day: '2028-01-03', why: 'Nghỉ' },
        { day: '2027-12-31', why: 'Nghỉ' },
        { day: '2028-01-03', why: 'Nghỉ' },
      ],
      swaps: [{ off: '2028-05-02', worked: '2028-05-03' }],
    };
    const codes = ['CALENDAR.OTHER_YEAR', 'CALENDAR.NAMED_TWICE', 'CALENDAR.NOT_A_WEEKEND'];
    const foreseen = await province.organiser.post(`${AT}/preview`, {
      act: 'import-year',
      input: bad,
    });
    const { refusals, counts } = calendarPreview.parse(foreseen.body);
    expect([refusals.map(({ code }) => code), counts]).toEqual([codes, null]);
    const refused = await province.organiser.post(`${AT}/acts/import-year`, bad);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual(codes);
  });

  it('is a change by somebody of another body, of a body below the province, or of no such notice', async () => {
    const stranger = await (await door.as('stranger')).post(`${AT}/acts/correct-day`, storm());
    expect([stranger.status, stranger.body.code]).toEqual([403, 'RIGHT.NOT_HOLDER']);
    const below = { ...storm(), organisation: door.world.bodies.superior };
    const lower = await (await door.as('decider')).post(`${AT}/acts/correct-day`, below);
    expect([lower.status, lower.body.code]).toEqual([422, 'CALENDAR.NOT_PROVINCE']);
    const unknown = { notice: randomUUID(), organisation: province.id };
    const preview = await province.secretary.post(`${AT}/preview`, {
      act: 'sign-calendar',
      input: unknown,
    });
    expect(preview.body.refusals).toMatchObject([{ code: 'CALENDAR.UNKNOWN' }]);
    const none = await province.secretary.post(`${AT}/acts/load`, {});
    expect([none.status, none.body.code]).toEqual([404, 'ACT.UNKNOWN']);
  });
});
