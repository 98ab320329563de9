import { accountIdentities } from '../../api/answers/accounts';
import { startProvider, type TestProvider } from '../support/provider/start-provider';
import { openDoor, type Door, type Visitor } from './support/door';
import { providerSettings, PROVIDER_URIS } from './support/provider-settings';
import { Traveller } from './support/traveller';
import type { PersonName } from './support/world';

let provider: TestProvider;
let door: Door;
let administrator: Visitor;
beforeAll(async () => {
  provider = await startProvider(PROVIDER_URIS);
  door = await openDoor(providerSettings(provider.issuer));
  administrator = await door.as('administrator');
});
afterAll(async () => {
  await door.close();
  await provider.stop();
});

async function accountOf(login: PersonName): Promise<string> {
  const [{ id }] = await door.database.query('SELECT id FROM account WHERE login = $1', [login]);
  return id;
}
const identity = (subject: string) => ({ issuer: provider.issuer, subject });
const at = async (login: PersonName) => `/api/v1/accounts/${await accountOf(login)}/identities`;

test('an administrator links a subject, who then signs in; unlinking ends that session', async () => {
  const url = await at('secretary');
  const linked = await administrator.post(url, identity('tỉnh/0042'));
  expect([linked.status, accountIdentities.safeParse(linked.body).error]).toEqual([201, undefined]);
  const [link] = linked.body.items;
  expect(link).toMatchObject({ issuer: provider.issuer, subject: 'tỉnh/0042' });
  const secretary = new Traveller(door);
  expect((await secretary.signIn('tỉnh/0042')).status).toBe(303);
  expect((await secretary.get('/api/v1/me')).status).toBe(200);
  const gone = await administrator.send({ method: 'DELETE', url: `${url}/${link.id}` });
  expect(gone.status).toBe(204);
  expect((await secretary.get('/api/v1/me')).status).toBe(401);
  expect((await new Traveller(door).signIn('tỉnh/0042')).status).toBe(403);
  const events = await administrator.get(url.replace('identities', 'events'));
  expect(events.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
    'identity.unlinked',
    'identity.linked',
  ]);
});

test('a subject leads to one account', async () => {
  expect((await administrator.post(await at('helper'), identity('one'))).status).toBe(201);
  const again = await administrator.post(await at('member'), identity('one'));
  expect([again.status, again.body.code]).toEqual([409, 'ACCOUNT.IDENTITY_TAKEN']);
});

test('nobody links who is no administrator, or whose account it is, or out of reach', async () => {
  const url = await at('organiser');
  const secretary = await door.as('secretary');
  expect((await secretary.post(url, identity('two'))).status).toBe(403);
  const own = await administrator.post(await at('administrator'), identity('two'));
  expect([own.status, own.body.code]).toEqual([403, 'ACCOUNT.OWN']);
  const candidate = await administrator.post(await at('candidate'), identity('two'));
  expect(candidate.status).toBe(404);
});

test('linking asks for a fresh proof of who links', async () => {
  await door.database.query("UPDATE session SET factor_at = now() - interval '6 minutes'");
  await administrator.get('/api/v1/me');
  const asked = await administrator.post(await at('chair'), identity('three'));
  expect([asked.status, asked.body.code]).toEqual([401, 'SESSION.FACTOR_STALE']);
  await door.database.query('UPDATE session SET factor_at = now()');
});

test('an account with a second factor is not opened round it, by an administrator or an invitation', async () => {
  const account = await accountOf('verifier');
  await door.database.query(
    `INSERT INTO account_factor (account, sealed_key, key_id, confirmed_at) VALUES ($1, 'sealed', 'k', now())`,
    [account],
  );
  const linked = await administrator.post(await at('verifier'), identity('four'));
  expect([linked.status, linked.body.code]).toEqual([409, 'ACCOUNT.HAS_FACTOR']);
  const invited = await administrator.post(`/api/v1/accounts/${account}/invitations`);
  expect(invited.status).toBe(201);
  const verifier = new Traveller(door);
  const { code: invitation } = invited.body;
  const left = await door.nobody.post('/api/v1/sign-in/oidc/invitations', { invitation });
  verifier.keep(left);
  const refused = await verifier.arrive(await verifier.there.signIn(left.body.continueAt, 'four'));
  expect([refused.status, refused.body.code]).toEqual([403, 'SIGN_IN.INVITATION_OVER']);
});
