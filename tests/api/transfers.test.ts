import { verifyBook } from '../../ledger/verify';
import { plainDate, type PlainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Answer, type Door } from './support/door';
import { toDecision } from './support/to-decision';
import type { PersonName } from './support/world';

let door: Door;
let today: PlainDate;
beforeAll(async () => {
  door = await openDoor();
  ({ today } = await door.ledger.businessNow());
  const { stranger } = door.world.people;
  const { otherCell: organisation } = door.world.bodies;
  const fromOn = plainDate('2020-01-01');
  await door.ledger.enterRegister({
    memberships: [{ person: stranger, cell: organisation, status: 'full', fromOn }],
    appointments: [{ person: stranger, role: 'secretary', organisation, fromOn }],
  });
});
afterAll(() => door.close());

async function announce(member: PersonName | { readonly id: string }, input = {}): Promise<Answer> {
  const { bodies, people } = door.world;
  const secretary = await door.as('secretary');
  return secretary.post('/api/v1/dossiers', {
    kind: 'transfer',
    act: 'announce-transfer',
    input: {
      member: typeof member === 'string' ? people[member] : member.id,
      from: bodies.cell,
      to: bodies.otherCell,
      sort: 'permanent',
      announcedOn: today,
      effectiveOn: today,
      ...input,
    },
  });
}

async function act(by: PersonName, dossier: string, name: string, input: object): Promise<Answer> {
  const visitor = await door.as(by);
  const seen = (await visitor.get(`/api/v1/dossiers/${dossier}`)).headers['etag'];
  const headers = seen === undefined ? {} : { 'if-match': String(seen) };
  return visitor.post(`/api/v1/dossiers/${dossier}/acts/${name}`, input, headers);
}

async function done(by: PersonName, dossier: string, name: string, input: object): Promise<Answer> {
  const answer = await act(by, dossier, name, input);
  expect([name, answer.status, answer.status === 201 ? null : answer.text]).toEqual([
    name,
    201,
    null,
  ]);
  return answer;
}

async function accepted(dossier: string): Promise<void> {
  await done('secretary', dossier, 'issue-letter', { issuedOn: today, number: '12-GT' });
  await done('stranger', dossier, 'record-presentation', { presentedOn: today });
  await done('stranger', dossier, 'accept-member', { acceptedOn: today });
}

describe('a transfer at the door', () => {
  it('of a probationary member takes the admission along, roll, bodies and mentor', async () => {
    const { people, bodies } = door.world;
    const admission = await toDecision(door);
    const form = 'secret-ballot';
    const tally = { yes: 2, no: 0, blank: 0, invalid: 0 };
    const decided = {
      heldOn: today,
      form,
      tally,
      presentCount: 2,
      decisionNumber: '7-QĐ',
      issuedOn: today,
    };
    await done('decider', admission, 'decide-admission', decided);
    await done('organiser', admission, 'record-decision-receipt', { receivedOn: today });
    await done('secretary', admission, 'hold-ceremony', { heldOn: today, mentor: people.helper });
    const subject = (await (await door.as('secretary')).get(`/api/v1/dossiers/${admission}`)).body
      .subject.id;
    const tomorrow = await moveOn();
    const begun = await announce({ id: subject }, { announcedOn: tomorrow, effectiveOn: tomorrow });
    expect([begun.status, begun.status === 201 ? null : begun.text]).toEqual([201, null]);
    const { dossier } = begun.body;
    await accepted(dossier);
    for (const effect of await door.ledger.pendingEffects(dossier)) {
      expect((await door.ledger.carryOut(effect)).kind).toBe('accepted');
    }
    const page = await (await door.as('stranger')).get(`/api/v1/dossiers/${admission}`);
    expect(page.body).toMatchObject({ organisation: { id: bodies.otherCell }, phase: 'PROBATION' });
    expect(page.body.duties).toContainEqual(
      expect.objectContaining({ act: 'replace-mentor', body: bodies.otherCell }),
    );
    const { rows } = await door.ledger.context.pool.query(
      'SELECT cell, status, from_on, to_on, cause_dossier FROM membership WHERE person = $1 ORDER BY from_on',
      [subject],
    );
    const line = { status: 'probationary', cause_dossier: admission };
    expect(rows).toEqual([
      { ...line, cell: bodies.cell, from_on: expect.anything(), to_on: tomorrow },
      { ...line, cell: bodies.otherCell, from_on: tomorrow, to_on: null },
    ]);
    expect(
      (
        await act('secretary', admission, 'replace-mentor', {
          mentor: people.twin,
          resolvedOn: today,
        })
      ).status,
    ).not.toBe(201);
    await done('stranger', admission, 'replace-mentor', {
      mentor: people.stranger,
      resolvedOn: tomorrow,
    });
  });

  it('is begun, found by both cells, and shown with its duties, clocks and papers', async () => {
    const begun = await announce('helper');
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({
      phase: 'MOVE_ANNOUNCED',
      phaseName: 'Move announced, letter owed',
    });
    expect(begun.body.code).toMatch(/^CSH-/);
    const { dossier } = begun.body;
    for (const reader of ['secretary', 'stranger'] as const) {
      const visitor = await door.as(reader);
      const list = await visitor.get('/api/v1/dossiers?kind=transfer');
      expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(dossier);
      const page = await visitor.get(`/api/v1/dossiers/${dossier}`);
      expect(page.body).toMatchObject({
        kind: 'transfer',
        kindName: 'Transfer of activity',
        dates: { decided: null, ceremony: null, official: null },
        duties: [{ act: 'issue-letter', what: 'Issue the letter of introduction' }],
      });
      const papers = await visitor.get(`/api/v1/dossiers/${dossier}/papers`);
      expect(
        papers.body.find((slot: { slot: string }) => slot.slot === 'introduction-letter'),
      ).toMatchObject({
        name: 'letter of introduction',
        status: 'missing',
      });
    }
    const outsider = await (await door.as('officer')).get(`/api/v1/dossiers/${dossier}`);
    expect(outsider.status).toBe(404);
  });

  it('says why it refuses, in words', async () => {
    const { body, status } = await announce('helper');
    expect([status, body.code]).toEqual([422, 'MEMBER.HAS_TRANSFER']);
    expect(body.detail ?? body.message).toMatch(/Another transfer of this member is open/);
    const wrong = await announce('twin', { to: door.world.bodies.grassroots });
    expect(wrong.body.code).toBe('CELL.UNKNOWN');
    const malformed = await announce('twin', { sort: 'for-ever' });
    expect(malformed.body.code).toBe('INPUT.INVALID');
  });

  it('puts the letter into the inbox of the new cell, and takes the member over', async () => {
    const { dossier } = (await announce('member')).body;
    await done('secretary', dossier, 'issue-letter', { issuedOn: today, number: '12-GT' });
    const inbox = await (await door.as('stranger')).get('/api/v1/tasks');
    expect(JSON.stringify(inbox.body)).toContain('record-presentation');
    await done('stranger', dossier, 'record-presentation', { presentedOn: today });
    const end = await done('stranger', dossier, 'accept-member', { acceptedOn: today });
    expect(end.body).toMatchObject({ phase: 'TRANSFERRED', closed: true });
    const acts = await (await door.as('stranger')).get(`/api/v1/dossiers/${dossier}/acts`);
    expect(acts.status).toBe(200);
  });

  it('leaves a book that verifies', async () => {
    const report = await verifyBook(door.ledger.context);
    expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  });
});

/** The next day: nobody is accepted elsewhere on the day of the ceremony. */
async function moveOn(): Promise<PlainDate> {
  const next = plainDate(new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10));
  await door.ledger.moveBusinessTime(next);
  today = next;
  return next;
}
