import { factorBegun, factorNeeded, security } from '../../../api/answers/accounts';
import { hashRecoveryCode } from '../../../api/codes/recovery-codes';
import { findStep, newTotpKey } from '../../../api/codes/totp';
import { codeOf, enrol, settled, signedIn, signIn } from '../support/accounts';
import { openDoor, type Answer, type Door } from '../support/door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const finish = (step: string, code: string): Promise<Answer> =>
  door.nobody.post('/api/v1/sessions/second-step', { step, code });
const shown = (headers: { authorization: string }) =>
  door.nobody.get('/api/v1/me/security', headers);

async function enrolled() {
  const holder = await settled(door);
  return { ...holder, ...(await enrol(door, holder.headers)) };
}

test('RFC 6238 appendix B: the codes of the standard, in six figures', () => {
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // 12345678901234567890
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ] as const) {
    expect(findStep(key, code, seconds * 1_000)).toBe(Math.floor(seconds / 30));
  }
});

test.each([
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
])('a clock %i steps away is taken: %s', (steps, taken) => {
  const key = newTotpKey();
  const nowMs = 1_800_000_015_000;
  const found = findStep(key, codeOf(key, nowMs + steps * 30_000), nowMs);
  expect(found).toBe(taken ? 60_000_000 + steps : undefined);
});

test('a second factor counts once its first code confirmed it', async () => {
  const { headers, login } = await settled(door);
  const begun = await door.nobody.post('/api/v1/me/factor', undefined, headers);
  expect(factorBegun.safeParse(begun.body).error).toBeUndefined();
  expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/R%C3%B5:/);
  expect((await signIn(door, login)).status).toBe(201);
  const wrong = await door.nobody.post('/api/v1/me/factor/confirm', { code: '000000' }, headers);
  expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'FACTOR.WRONG']);
  const code = codeOf(begun.body.key);
  const confirmed = await door.nobody.post('/api/v1/me/factor/confirm', { code }, headers);
  expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
  const view = await shown(headers);
  expect(security.safeParse(view.body).error).toBeUndefined();
  expect(view.body.factor.recoveryCodes).toBe(10);
  const again = await door.nobody.post('/api/v1/me/factor', undefined, headers);
  expect([again.status, again.body.code]).toEqual([409, 'FACTOR.THERE']);
});

test('signing in takes two steps from then on, and the first gives no session', async () => {
  const { login, key } = await enrolled();
  const first = await signIn(door, login);
  expect(first.status).toBe(202);
  expect(factorNeeded.safeParse(first.body).error).toBeUndefined();
  expect(first.headers['set-cookie']).toBeUndefined();
  const asToken = await door.nobody.get('/api/v1/me', {
    authorization: `Bearer ${first.body.step}`,
  });
  expect(asToken.status).toBe(401);
  const second = await finish(first.body.step, codeOf(key));
  expect(second.status).toBe(201);
  expect(String(second.headers['set-cookie'])).toContain('ro_session=');
  const headers = { authorization: `Bearer ${second.body.token}` };
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(200);
});

test('a wrong password and an unknown login are told apart neither by status nor by body, enrolled or not', async () => {
  const { login } = await enrolled();
  const wrong = await signIn(door, login, 'không phải mật khẩu này');
  const unknown = await signIn(door, 'khong-co-ai', 'không phải mật khẩu này');
  const comparable = ({ status, body }: Answer) => ({ status, ...body, instance: '' });
  expect(comparable(wrong)).toEqual(comparable(unknown));
  expect(wrong.body.code).toBe('SIGN_IN.FAILED');
});

test('a code is good once, also on another sign-in', async () => {
  const { login, key } = await enrolled();
  const code = codeOf(key);
  const [one, two] = [await signIn(door, login), await signIn(door, login)];
  expect((await finish(one.body.step, code)).status).toBe(201);
  const replayed = await finish(two.body.step, code);
  expect([replayed.status, replayed.body.code]).toEqual([401, 'FACTOR.WRONG']);
});

test('of many who use one code at once, one signs in', async () => {
  const { login, key } = await enrolled();
  const code = codeOf(key);
  const steps = await Promise.all(Array.from({ length: 8 }, () => signIn(door, login)));
  const answers = await Promise.all(steps.map(({ body }) => finish(body.step, code)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
});

test('a step is good once, and for five tries', async () => {
  const { login, key, paper } = await enrolled();
  const one = await signIn(door, login);
  const both = [finish(one.body.step, codeOf(key)), finish(one.body.step, paper[0] ?? '')];
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 401]);
  const two = await signIn(door, login);
  for (let nth = 0; nth < 5; nth += 1) await finish(two.body.step, '000000');
  const sixth = await finish(two.body.step, paper[1] ?? '');
  expect([sixth.status, sixth.body.code]).toEqual([401, 'SIGN_IN.STEP_OVER']);
});

test('guessing codes is slowed down over all steps of an account', async () => {
  const { login } = await enrolled();
  const statuses: number[] = [];
  for (let step = 0; step < 3; step += 1) {
    const { body } = await signIn(door, login);
    for (let nth = 0; nth < 5; nth += 1) statuses.push((await finish(body.step, '000000')).status);
  }
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
  expect(statuses.slice(10, 15)).toEqual(Array(5).fill(429));
});

test('a recovery code stands for the app once, whatever its case and dashes; new ones void the old', async () => {
  const { login, paper, key, account } = await enrolled();
  const [first = '', second = ''] = paper;
  const use = async (code: string) => finish((await signIn(door, login)).body.step, code);
  const used = await use(first.toLowerCase().replaceAll('-', ''));
  expect(used.status).toBe(201);
  expect((await use(first)).status).toBe(401);
  const headers = { authorization: `Bearer ${used.body.token}` };
  expect((await shown(headers)).body.factor.recoveryCodes).toBe(9);
  const renewed = await door.nobody.post(
    '/api/v1/me/factor/recovery-codes',
    { code: codeOf(key) },
    headers,
  );
  expect(renewed.body.recoveryCodes).toHaveLength(10);
  expect((await use(second)).status).toBe(401);
  const rows = await door.database.query(
    'SELECT code_sha256 FROM recovery_code WHERE account = $1',
    [account],
  );
  expect(rows.map((row: { code_sha256: string }) => row.code_sha256).sort()).toEqual(
    renewed.body.recoveryCodes.map((code: string) => hashRecoveryCode(account, code)).sort(),
  );
});

test('of two who use one recovery code at once, one signs in', async () => {
  const { login, paper } = await enrolled();
  const steps = [await signIn(door, login), await signIn(door, login)];
  const answers = await Promise.all(steps.map(({ body }) => finish(body.step, paper[0] ?? '')));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
});

test('the key stands sealed in the database, and moved to another account it opens no more', async () => {
  const { account, key, login } = await enrolled();
  const other = await enrolled();
  const [row] = await door.database.query('SELECT * FROM account_factor WHERE account = $1', [
    account,
  ]);
  expect(JSON.stringify(row)).not.toContain(key);
  await door.database.query(
    `UPDATE account_factor SET sealed_key = $2, last_step = NULL WHERE account = $1`,
    [other.account, row.sealed_key],
  );
  const { body } = await signIn(door, other.login);
  expect((await finish(body.step, codeOf(key))).status).toBe(500);
  expect(login).toBeDefined();
});

test('the holder gives it up by a code; all is as before', async () => {
  const { login, key, headers } = await enrolled();
  const removed = await door.nobody.post(
    '/api/v1/me/factor/remove',
    { code: codeOf(key) },
    headers,
  );
  expect([removed.status, removed.body.factor]).toEqual([200, null]);
  expect((await signIn(door, login)).status).toBe(201);
});

test('confirming ends other sessions', async () => {
  const { login, headers } = await settled(door);
  const elsewhere = await signedIn(door, login);
  await enrol(door, headers);
  expect((await door.nobody.get('/api/v1/me', elsewhere)).status).toBe(401);
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(200);
});

test('a sign-in under way ends when the password is set anew', async () => {
  const { account, login, key } = await enrolled();
  const { body } = await signIn(door, login);
  const administrator = await door.as('administrator');
  // the invitation that made the account is this administrator's too; a factor is not removed here
  const invitation = await administrator.post(`/api/v1/accounts/${account}/invitations`);
  await door.nobody.post('/api/v1/invitations/accept', {
    code: invitation.body.code,
    password: 'một câu dài mà dễ nhớ',
  });
  const late = await finish(body.step, codeOf(key));
  expect([late.status, late.body.code]).toEqual([401, 'SIGN_IN.STEP_OVER']);
});
