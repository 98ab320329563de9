import { verifyBook } from '../../ledger/verify';
import { addMonths, type PlainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Answer, type Door } from './support/door';
import { listCandidate } from './support/listing';
import type { PersonName } from './support/world';

let door: Door;
let today: PlainDate;
let taught = '';
let [first, second, third] = ['', '', ''];
const ISSUER = 'Trung tâm chính trị';

beforeAll(async () => {
  door = await openDoor();
  today = (await door.ledger.businessNow()).today;
  first = await nominated();
  second = await nominated();
  third = await nominated();
});
afterAll(() => door.close());

async function act(by: PersonName, dossier: string, name: string, input: object): Promise<Answer> {
  return (await door.as(by)).post(`/api/v1/dossiers/${dossier}/acts/${name}`, input);
}
const codeOf = ({ status, body }: Answer) => (status === 201 ? 201 : body.code);
const get = async (by: PersonName, url: string) => (await door.as(by)).get(`/api/v1${url}`);

async function nominated(): Promise<string> {
  const dossier = await listCandidate(door);
  const answer = await act('secretary', dossier, 'nominate-for-class', { nominatedOn: today });
  expect(answer.status).toBe(201);
  return dossier;
}

async function announce(given: object = {}): Promise<string> {
  const announced = await (
    await door.as('officer')
  ).post('/api/v1/training-classes', {
    centre: door.world.bodies.centre,
    announcedOn: today,
    opensOn: today,
    closesOn: today,
    ...given,
  });
  expect(announced.status).toBe(201);
  return announced.body.dossier;
}

/** What the class's workflow does: learners' dossiers hear what concerns them. */
async function carryOut(dossier: string): Promise<readonly string[]> {
  const done: string[] = [];
  for (const effect of await door.ledger.pendingEffects(dossier)) {
    const outcome = await door.ledger.carryOut(effect);
    done.push(`${effect.act} ${outcome.kind}`);
  }
  return done;
}

const listOf = (...learners: readonly string[]) => ({
  from: door.world.bodies.grassroots,
  number: '5-DS/ĐU',
  forwardedOn: today,
  learners,
});

describe('a class from its nomination list to certificates', () => {
  it('takes a list of the grassroots committee of those the cells nominated', async () => {
    taught = await announce({ sessions: [today], places: 2 });
    const stranger = await act('stranger', taught, 'forward-nominations', listOf(first));
    expect([stranger.status, stranger.body.code]).toEqual([403, 'RIGHT.NOT_HOLDER']);
    const unlisted = await listCandidate(door);
    expect(codeOf(await act('verifier', taught, 'forward-nominations', listOf(unlisted)))).toBe(
      'CLASS.NOT_NOMINATED',
    );
    const forwarded = await act(
      'verifier',
      taught,
      'forward-nominations',
      listOf(first, second, third),
    );
    expect(forwarded.status).toBe(201);
    expect(forwarded.body.duties.map(({ act: owed }: { act: string }) => owed)).toContain(
      'answer-nominations',
    );
  });

  it('the centre takes two in and refuses one with a reason, which its dossier hears', async () => {
    const answer = (enrolled: readonly string[], refused: readonly object[]) =>
      act('officer', taught, 'answer-nominations', {
        list: 1,
        answeredOn: today,
        enrolled,
        refused,
      });
    expect(codeOf(await answer([first, second, third], []))).toBe('CLASS.FULL');
    const refused = [{ learner: third, because: 'class-full', reason: 'Lớp đã đủ học viên' }];
    expect(codeOf(await answer([first, second], refused))).toBe(201);
    expect((await carryOut(taught)).toSorted()).toEqual([
      'hear-of-class accepted',
      'take-class-place accepted',
      'take-class-place accepted',
    ]);
    const { body } = await get('secretary', '/notices');
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toContain('class.place-refused');
  });

  it('records who was there, and gives no certificate to who was not', async () => {
    const session = { heldOn: today, present: [first] };
    expect(codeOf(await act('officer', taught, 'record-session', session))).toBe(201);
    const results = (number: string | null) => ({
      issuedOn: today,
      issuer: ISSUER,
      results: [
        { dossier: first, certificateNumber: '1/CN-NTVĐ' },
        { dossier: second, certificateNumber: number },
      ],
    });
    expect(codeOf(await act('officer', taught, 'record-results', results('2/CN-NTVĐ')))).toBe(
      'CLASS.TOO_FEW_SESSIONS',
    );
    expect(codeOf(await act('officer', taught, 'record-results', results(null)))).toBe(201);
    expect((await carryOut(taught)).toSorted()).toEqual([
      'award-certificate accepted',
      'fail-class accepted',
    ]);
  });

  it('a number is given once per issuer and kind, also where the rules are passed by', async () => {
    const other = await announce();
    await act('verifier', third, 'enrol-in-class', { class: other, enrolledOn: today });
    const results = {
      issuedOn: today,
      issuer: 'trung tâm  chính trị',
      results: [{ dossier: third, certificateNumber: '1/cn-ntvđ' }],
    };
    const taken = await act('officer', other, 'record-results', results);
    expect([taken.status, taken.body.code]).toEqual([422, 'CERTIFICATE.NUMBER_TAKEN']);
    await expect(
      door.database.query(
        `INSERT INTO certificate SELECT issuer_key, kind, number_key, issuer, number, gen_random_uuid(), 1, learner, NULL, issued_on
         FROM certificate`,
      ),
    ).rejects.toThrow(/PK_certificate|duplicate key/);
  });

  it('the register, the list and the figures of the year say so', async () => {
    const register = await get('officer', `/training-classes/${taught}/register`);
    expect(register.body).toHaveLength(2);
    expect(register.body).toContainEqual(
      expect.objectContaining({ dossier: first, attended: 1, certificateNumber: '1/CN-NTVĐ' }),
    );
    expect((await get('stranger', `/training-classes/${taught}/register`)).status).toBe(404);
    const year = today.slice(0, 4);
    const listed = await get('secretary', `/training-classes?year=${year}&closed=true`);
    expect(listed.body.items).toEqual([
      expect.objectContaining({
        id: taught,
        learners: 2,
        passed: 1,
        sessions: 1,
        attendancePercent: 50,
      }),
    ]);
    const { superior } = door.world.bodies;
    const figures = await get(
      'supervisor',
      `/training-classes/figures?body=${superior}&year=${year}`,
    );
    expect(figures.body.kinds).toEqual([
      expect.objectContaining({
        teaches: 'awareness',
        classes: 2,
        finished: 1,
        learners: 3,
        passed: 1,
        attendancePercent: 50,
      }),
    ]);
  });

  it('a class that is cancelled lets its learner go; the nomination stands', async () => {
    const cancelled = await announce();
    await act('secretary', second, 'nominate-for-class', { nominatedOn: today });
    await act('verifier', second, 'enrol-in-class', { class: cancelled, enrolledOn: today });
    const off = { cancelledOn: today, reason: 'Bão' };
    expect(codeOf(await act('officer', cancelled, 'cancel-class', off))).toBe(201);
    expect(await carryOut(cancelled)).toEqual(['hear-of-class accepted']);
    const { body } = await get('secretary', `/dossiers/${second}`);
    expect(body.state).toMatchObject({ enrolment: null, nominatedOn: today });
  });

  it('full members learn intermediate theory without a dossier of admission', async () => {
    const theory = await announce({ teaches: 'intermediate-theory' });
    const { bodies, people } = door.world;
    const members = [people.helper, people.member];
    const nominees = { cell: bodies.cell, nominatedOn: today, members };
    expect(codeOf(await act('secretary', theory, 'nominate-members', nominees))).toBe(201);
    expect(codeOf(await act('verifier', theory, 'forward-nominations', listOf(...members)))).toBe(
      201,
    );
    const answer = { list: 1, answeredOn: today, enrolled: members, refused: [] };
    expect(codeOf(await act('officer', theory, 'answer-nominations', answer))).toBe(201);
    const results = {
      issuedOn: today,
      issuer: ISSUER,
      results: members.map((member, at) => ({ member, certificateNumber: `${at + 1}/SCLLCT` })),
    };
    expect(codeOf(await act('officer', theory, 'record-member-results', results))).toBe(201);
    expect(await carryOut(theory)).toEqual([]);
    const register = await get('officer', `/training-classes/${theory}/register`);
    expect(register.body.map(({ dossier }: { dossier: null }) => dossier)).toEqual([null, null]);
    expect(register.body[0].cell.id).toBe(bodies.cell);
  });

  it('and the book proves it: rows, effects and entries', async () => {
    const report = await verifyBook(door.ledger.context);
    expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  });
});

describe('when the certificate grows old', () => {
  it('the source list shows its last day, and the cell hears six months ahead', async () => {
    const url = `/source-list?body=${door.world.bodies.grassroots}`;
    const expiresOn = addMonths(today, 60);
    const { body } = await get('organiser', url);
    expect(body.items[0]).toMatchObject({
      dossier: first,
      certificateIssuedOn: today,
      certificateExpiresOn: expiresOn,
    });
    expect(body.items).toHaveLength(4);
    await door.ledger.moveBusinessTime(addMonths(expiresOn, -6));
    await door.ledger.strikeLate(100);
    const later = await get('organiser', url);
    expect(later.body.items[0].daysLeft).toBeLessThanOrEqual(184);
    const notices = await door.database.query(
      `SELECT role FROM notice WHERE dossier = $1 AND kind = 'clock.reminder' AND facts ->> 'clock' = 'certificate-expiry' ORDER BY 1`,
      [first],
    );
    expect(notices).toEqual([{ role: 'organiser' }, { role: 'secretary' }]);
    const on = addMonths(expiresOn, -6);
    expect(codeOf(await act('secretary', first, 'nominate-for-class', { nominatedOn: on }))).toBe(
      201,
    );
    const again = await get('organiser', url);
    expect(again.body.items[0]).toMatchObject({
      dossier: first,
      phase: 'TRAINED',
      nominatedOn: on,
      certificateIssuedOn: today,
    });
  });
});
