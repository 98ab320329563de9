// A real OpenID Connect provider as a process of its own: the library is ESM, which Jest does not load. Told what to
// be by messages of its parent; whoever signs in is whom the form names.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { URLSearchParams } from 'node:url';
import Provider from 'oidc-provider';

const options = JSON.parse(process.argv[2]);
let told = {};

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(6).toString('hex');
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

function providerWith(issuer, keys) {
  const provider = new Provider(issuer, {
    jwks: { keys },
    clients: [
      {
        client_id: 'ro',
        ...options.client,
        redirect_uris: options.redirectUris,
        post_logout_redirect_uris: options.postLogoutRedirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    acrValues: ['one-factor', 'two-factors'],
    claims: { openid: ['sub', 'amr'], acr: null, auth_time: null },
    cookies: { keys: ['only-for-tests'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Whoever signs in has agreed to this one client.
    loadExistingGrant: async (context) => {
      const { accountId } = context.oidc.session;
      const grant = new context.oidc.provider.Grant({ accountId, clientId: 'ro' });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    if (context.method === 'GET') {
      context.type = 'html';
      context.body = `<!doctype html><html lang="en"><title>Provider</title><h1>Provider</h1>
<form method="post"><label>Subject <input name="login"></label><button>Continue</button></form></html>`;
      return undefined;
    }
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    const login = new URLSearchParams(Buffer.concat(chunks).toString()).get('login');
    const result =
      login === 'cancel'
        ? { error: 'access_denied', error_description: 'cancelled' }
        : { login: { accountId: login, acr: told.acr, amr: told.amr } };
    await provider.interactionFinished(context.req, context.res, result);
    context.respond = false;
    return undefined;
  });
  return provider;
}

let handle = () => undefined;
const server = createServer((request, response) => handle(request, response));
server.listen(options.port ?? 0, '127.0.0.1', () => {
  const issuer = `http://${options.host ?? '127.0.0.1'}:${server.address().port}`;
  let keys = [newKey()];
  const take = () => {
    handle = providerWith(issuer, keys).callback();
  };
  take();
  process.on('message', ({ id, tell, rotate, confuse }) => {
    if (tell) told = tell;
    if (rotate) {
      keys = [newKey()];
      take();
    }
    if (confuse) handle = confused(issuer, confuse);
    process.send({ done: id });
  });
  process.send({ issuer });
});
process.on('disconnect', () => process.exit(0));

/** Answers the discovery with some metadata of another provider. */
function confused(issuer, change) {
  const right = handle;
  return (request, response) => {
    if (!request.url.startsWith('/.well-known/')) return right(request, response);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer, ...change }));
    return undefined;
  };
}
