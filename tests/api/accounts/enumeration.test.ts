import { enrol, invited, settled, signIn } from '../support/accounts';
import { openDoor, type Door } from '../support/door';

/** Each login is tried less often than the throttle of logins allows, and all together less than that of addresses. */
const ROUNDS = 8;
/** The fastest of several is steady; a skipped hash would be some ten times faster. */
const TOLERANCE = 0.5;

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

async function triedMs(login: string): Promise<number> {
  const from = performance.now();
  const { status, body } = await signIn(door, login, 'không phải câu này đâu nhé');
  const tookMs = performance.now() - from;
  expect([status, body.code]).toEqual([401, 'SIGN_IN.FAILED']);
  return tookMs;
}

test('the time of an answer does not tell whether there is such a login, a password or a second factor', async () => {
  const enrolled = await settled(door);
  await enrol(door, enrolled.headers);
  const waiting = await invited(door);
  const disabled = await settled(door);
  const administrator = await door.as('administrator');
  await administrator.post(`/api/v1/accounts/${disabled.account}/disable`);
  await triedMs('ham.nong'); // what is made at the first question is made now
  const logins = {
    unknown: 'khong.co.ai',
    known: 'secretary',
    enrolled: enrolled.login,
    invited: waiting.login,
    disabled: disabled.login,
  };
  const fastest = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [kind, login] of Object.entries(logins)) {
      fastest.set(kind, Math.min(fastest.get(kind) ?? Infinity, await triedMs(login)));
    }
  }
  const unknown = fastest.get('unknown') ?? 0;
  for (const [kind, ms] of fastest) {
    const share = ms / unknown;
    expect([kind, share, Math.abs(share - 1) < TOLERANCE]).toEqual([kind, share, true]);
  }
});
