import { FACTOR_CHECK, type FactorCheck } from '../../api/sessions/factor-check';
import { openDoor, type Answer, type Door } from './support/door';
import { listing } from './support/listing';
import { toDecision } from './support/to-decision';
import { PASSWORD } from './support/world';

const CODE = '123456';
let door: Door;
/** Whether accounts have one-time codes in the test under way. */
let codes = false;
beforeAll(async () => {
  door = await openDoor({ freshFactorMinutes: 5 });
  const check: FactorCheck = door.api.app.get(FACTOR_CHECK);
  jest.spyOn(check, 'hasCodes').mockImplementation(async () => codes);
  jest.spyOn(check, 'matches').mockImplementation(async (_account, code) => code === CODE);
});
afterAll(() => door.close());

/** Signed in, but so long ago that weighty acts ask again. */
async function signedInLongAgo(login: string): Promise<Record<string, string>> {
  const { body } = await door.nobody.post('/api/v1/sessions', { login, password: PASSWORD });
  await door.database.query("UPDATE session SET factor_at = now() - interval '5 minutes'");
  return { authorization: `Bearer ${body.token}` };
}

const prove = (given: object, headers: Record<string, string>): Promise<Answer> =>
  door.nobody.post('/api/v1/sessions/current/factor', given, headers);

test('recording a vote asks again who it is, tells how, and passes with the same key once that is proven', async () => {
  const headers = await signedInLongAgo('secretary');
  const key = { 'idempotency-key': 'vote-of-the-cell' };
  const body = { kind: 'admission', act: 'list-candidate', input: await listing(door) };
  const asked = await door.nobody.post('/api/v1/dossiers', body, { ...headers, ...key });
  expect([asked.status, asked.body.code]).toEqual([401, 'SESSION.FACTOR_STALE']);
  expect(asked.body.facts).toEqual({ minutes: 5, way: 'password' });
  expect(asked.headers['www-authenticate']).toContain('max_age="300"');
  const proven = await prove({ password: PASSWORD }, headers);
  expect(proven.status).toBe(200);
  const renewed = { authorization: `Bearer ${proven.body.token}` };
  const done = await door.nobody.post('/api/v1/dossiers', body, { ...renewed, ...key });
  expect(done.status).toBe(201);
});

test('a decision asks too, before the ledger is asked; a paper does not', async () => {
  const dossier = await toDecision(door);
  const headers = await signedInLongAgo('decider');
  const { headers: shown } = await door.nobody.get(`/api/v1/dossiers/${dossier}`, headers);
  const { today } = await door.ledger.businessNow();
  const decide = await door.nobody.post(
    `/api/v1/dossiers/${dossier}/acts/decide-admission`,
    {
      heldOn: today,
      form: 'secret-ballot',
      tally: { yes: 2, no: 0, blank: 0, invalid: 0 },
      presentCount: 2,
      decisionNumber: '1-QĐ',
      issuedOn: today,
    },
    { ...headers, 'if-match': String(shown['etag']) },
  );
  expect(decide.body).toMatchObject({ code: 'SESSION.FACTOR_STALE' });
  const note = await door.nobody.post(
    `/api/v1/dossiers/${dossier}/acts/withdraw`,
    { withdrawnOn: today, reason: 'Xin rút' },
    headers,
  );
  expect(note.body.code).not.toBe('SESSION.FACTOR_STALE');
});

test('after a proof the old secret is worth nothing and the session is the same', async () => {
  const headers = await signedInLongAgo('organiser');
  const { body } = await prove({ password: PASSWORD }, headers);
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(401);
  const renewed = { authorization: `Bearer ${body.token}` };
  expect((await door.nobody.get('/api/v1/me', renewed)).status).toBe(200);
});

test('a proof seen by another process counts here: the row is asked before anybody is refused', async () => {
  const headers = await signedInLongAgo('secretary');
  const body = { kind: 'admission', act: 'list-candidate', input: await listing(door) };
  expect((await door.nobody.post('/api/v1/dossiers', body, headers)).status).toBe(401);
  await door.database.query('UPDATE session SET factor_at = now()');
  expect((await door.nobody.post('/api/v1/dossiers', body, headers)).status).toBe(201);
});

test('a wrong password proves nothing, names its field, and is throttled', async () => {
  const headers = await signedInLongAgo('chair');
  const wrong = await prove({ password: 'wrong' }, headers);
  expect([wrong.status, wrong.body.errors[0]]).toMatchObject([
    422,
    { code: 'FACTOR.WRONG', pointer: '/password' },
  ]);
  for (let attempt = 1; attempt < 10; attempt += 1) await prove({ password: 'wrong' }, headers);
  expect((await prove({ password: PASSWORD }, headers)).status).toBe(429);
});

test('who has one-time codes proves by one: the password alone no longer does', async () => {
  const headers = await signedInLongAgo('secretary');
  codes = true; // set up since: signing in itself took none yet
  const body = { kind: 'admission', act: 'list-candidate', input: await listing(door) };
  const asked = await door.nobody.post('/api/v1/dossiers', body, headers);
  expect(asked.body.facts).toMatchObject({ way: 'code' });
  const byPassword = await prove({ password: PASSWORD }, headers);
  expect([byPassword.status, byPassword.body.code]).toEqual([422, 'FACTOR.CODE_NEEDED']);
  expect((await prove({ code: '000000' }, headers)).status).toBe(422);
  expect((await prove({ code: CODE }, headers)).status).toBe(200);
  codes = false;
});
