import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../../api/sessions/passwords';
import { plainDate } from '../../rules/calendar/plain-date';
import { openDoor, type Door } from './support/door';
import { toDecision } from './support/to-decision';
import { PASSWORD } from './support/world';

/** Over HTTP each round tells a dossier from its beginning; the thousand rounds stand in tests/ledger/sixteen.test.ts. */
const ROUNDS = 10;
const APPROVERS = 16;

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** Sessions of sixteen secretaries of the authority. */
async function tokens(): Promise<readonly string[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const people = Array.from({ length: APPROVERS }, (_, at) => ({ id: uuidv7(), login: `s${at}` }));
  await door.ledger.enterRegister({
    persons: people.map(({ id, login }) => ({
      id,
      name: `Người ${login}`,
      bornOn: plainDate('1980-01-01'),
    })),
    appointments: people.map(({ id }) => ({
      person: id,
      role: 'secretary',
      organisation: door.world.bodies.superior,
      fromOn: plainDate('2020-01-01'),
    })),
    accounts: people.map(({ id, login }) => ({
      id: uuidv7(),
      login,
      passwordHash,
      person: id,
      locale: 'vi',
    })),
  });
  const signedIn: string[] = [];
  for (const { login } of people) {
    const { body } = await door.nobody.post('/api/v1/sessions', { login, password: PASSWORD });
    signedIn.push(body.token);
  }
  return signedIn;
}

test(`of ${APPROVERS} deciders over HTTP one gets 201, the others 409 with the new phase: ${ROUNDS} rounds`, async () => {
  const everybody = await tokens();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const dossier = await toDecision(door);
    const { today } = await door.ledger.businessNow();
    const input = {
      heldOn: today,
      form: 'secret-ballot',
      tally: { yes: 2, no: 0, blank: 0, invalid: 0 },
      presentCount: 2,
      decisionNumber: `${round}-QĐ`,
      issuedOn: today,
    };
    const shown = await (await door.as('decider')).get(`/api/v1/dossiers/${dossier}`);
    const answers = await Promise.all(
      everybody.map((token) =>
        door.nobody.post(`/api/v1/dossiers/${dossier}/acts/decide-admission`, input, {
          authorization: `Bearer ${token}`,
          'if-match': String(shown.headers['etag']),
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(APPROVERS - 1).fill(409)]);
    for (const { body, status } of answers) {
      if (status === 409) {
        expect(body).toMatchObject({ code: 'PHASE.NOT_NOW', facts: { phase: 'DECIDED' } });
      }
    }
  }
}, 60_000);
