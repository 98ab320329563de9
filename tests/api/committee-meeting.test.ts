import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { verifyBook } from '../../ledger/verify';
import { plainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Answer, type Door } from './support/door';
import { toDecision } from './support/to-decision';
import type { PersonName } from './support/world';

const SINCE = plainDate('2020-01-01');
let door: Door;
let members: readonly string[];
let [first, second] = ['', ''];

/** A standing committee of eight (scenario 11), with somebody beside the secretary who keeps its books. */
beforeAll(async () => {
  door = await openDoor();
  const { bodies, people } = door.world;
  const others = Array.from({ length: 6 }, () => uuidv7());
  await door.ledger.enterRegister({
    persons: others.map((id, at) => ({
      id,
      name: `Ủy viên ${at + 1}`,
      bornOn: plainDate('1970-01-01'),
    })),
    appointments: [
      ...others.map((person) => ({
        person,
        role: 'committee-member' as const,
        organisation: bodies.superior,
        standing: true,
        fromOn: SINCE,
      })),
      {
        person: people.supervisor,
        role: 'organiser' as const,
        organisation: bodies.superior,
        standing: false,
        fromOn: SINCE,
      },
    ],
  });
  members = [people.decider, people.supervisor, ...others];
  first = await toDecision(door);
  second = await toDecision(door);
});
afterAll(() => door.close());

async function act(
  by: PersonName,
  dossier: string,
  name: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const visitor = await door.as(by);
  const { today: heldOn } = await door.ledger.businessNow();
  return visitor.post(`/api/v1/dossiers/${dossier}/acts/${name}`, { heldOn, ...input }, headers);
}

/** A scan of minutes, uploaded first as every paper is. */
async function minutes() {
  const decider = await door.as('decider');
  const payload = Buffer.from(`%PDF-1.7\n${randomUUID()}\n%%EOF\n`);
  const headers = { 'content-type': 'application/pdf', 'idempotency-key': randomUUID() };
  const stored = await decider.send({ method: 'POST', url: '/api/v1/papers', payload, headers });
  return stored.body;
}

async function decide(dossier: string, input: object): Promise<Answer> {
  const { headers } = await (await door.as('decider')).get(`/api/v1/dossiers/${dossier}`);
  const seen = { 'if-match': String(headers['etag']) };
  return act('decider', dossier, 'decide-in-meeting', input, seen);
}

async function count(dossier: string, yes: number, no: number): Promise<void> {
  const tally = { yes, no, blank: 0, invalid: 0 };
  for (const [by, counter] of [
    ['decider', 'chair'],
    ['supervisor', 'secretary'],
  ] as const) {
    expect((await act(by, dossier, 'count-ballots', { counter, tally })).status).toBe(201);
  }
}

describe('a standing committee of eight meets once and decides two dossiers', () => {
  it('opens, records who is there, and is told what is needed of M', async () => {
    const { bodies, people } = door.world;
    const presides = { chair: people.decider, secretary: people.supervisor };
    const opened = { form: 'secret-ballot', ...presides, committee: bodies.superior };
    const elsewhere = { ...opened, committee: bodies.grassroots };
    const refused = await act('decider', first, 'open-meeting', elsewhere);
    expect([refused.status, refused.body.code]).toEqual([422, 'MEETING.OTHER_BODY']);
    expect((await act('decider', first, 'open-meeting', opened)).status).toBe(201);
    const attendance = { present: members.slice(0, 6), withLeave: [members[7]] };
    expect((await act('supervisor', first, 'close-attendance', attendance)).status).toBe(201);
    const shown = await (await door.as('decider')).get(`/api/v1/dossiers/${first}`);
    expect(shown.body.meeting).toEqual({
      base: 8,
      needed: 5,
      present: 6,
      canPass: true,
      ofCommittee: true,
      says: '5 needed, of M = 8 in office; 6 present.',
    });
  });

  it('5 of 8 decide, once both counts agree and the minutes are there', async () => {
    await count(first, 5, 1);
    const { today } = await door.ledger.businessNow();
    const numbers = { decisionNumber: '78-QĐ/BTV', issuedOn: today };
    const bare = await decide(first, numbers);
    expect([bare.status, bare.body.code]).toEqual([422, 'MEETING.MINUTES_MISSING']);
    const blind = await act('decider', first, 'decide-in-meeting', numbers);
    expect([blind.status, blind.body.code]).toEqual([428, 'SEEN.MISSING']);
    const decided = await decide(first, { ...numbers, minutes: await minutes() });
    expect([decided.status, decided.body.phase]).toEqual([201, 'DECIDED']);
  });

  it('scenario 11: the second dossier comes up in the same meeting; 4 of 8 do not decide', async () => {
    const other = await act('decider', second, 'take-up-in-meeting', { meetingOf: second });
    expect([other.status, other.body.code]).toEqual([422, 'MEETING.NOT_THERE']);
    const taken = await act('decider', second, 'take-up-in-meeting', { meetingOf: first });
    expect(taken.status).toBe(201);
    await count(second, 4, 2);
    const reason = 'Chưa đủ số phiếu tán thành';
    const decided = await decide(second, { reason, minutes: await minutes() });
    expect([decided.status, decided.body.phase]).toEqual([201, 'NOT_ADMITTED']);
  });

  it('each vote has its own card, with the roll of those in office and nobody beside a ballot', async () => {
    const decider = await door.as('decider');
    const [one, two] = await Promise.all(
      [first, second].map((dossier) => decider.get(`/api/v1/dossiers/${dossier}/votes`)),
    );
    expect(one?.body.at(-1)).toMatchObject({
      body: 'standing-committee',
      base: 8,
      present: 6,
      absentWithLeave: 1,
      yes: 5,
      inequality: '2*5 > 8',
      outcome: 'DECIDED',
    });
    expect(two?.body.at(-1)).toMatchObject({ yes: 4, inequality: '2*4 > 8', passes: false });
    for (const line of one?.body.at(-1).lines ?? []) {
      expect(Object.keys(line).toSorted()).toEqual(['counted', 'name', 'person', 'reason']);
    }
    for (const [language, title] of [
      ['vi', 'Phiếu chứng minh kết quả biểu quyết'],
      ['en', 'Proof card of a vote'],
    ]) {
      const nth = one?.body.length;
      const url = `/api/v1/dossiers/${first}/votes/${nth}/proof.html?language=${language}`;
      const { text } = await decider.get(url);
      expect(text).toContain(title);
      expect(text).toContain('Ủy viên 1');
    }
  });

  it('and the book proves it: rows, votes and entries', async () => {
    const report = await verifyBook(door.ledger.context);
    expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  });
});
