import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ClientSecretBasic, None, PrivateKeyJwt, type ClientAuth } from 'openid-client';
import { z } from 'zod';
import type { OidcSettings } from '../../config/oidc-env';

const RSA = { hash: 'SHA-256' } as const;
const ALGORITHMS = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', ...RSA },
  PS256: { name: 'RSA-PSS', ...RSA },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;
const jwk = z.looseObject({
  kty: z.enum(['RSA', 'EC']),
  alg: z.enum(['RS256', 'PS256', 'ES256']),
  kid: z.string().optional(),
});

/**
 * How we prove at the provider who we are: a private key, a secret, or nothing (then PKCE alone binds the answer). The
 * key file is read each time, so that a new key is used without a restart.
 * @throws when the key file is no private JWK of a kind known here
 */
export async function clientAuthOf({
  clientSecret,
  clientKeyFile,
}: OidcSettings): Promise<ClientAuth> {
  if (clientKeyFile !== undefined) return byKey(await readFile(clientKeyFile, 'utf8'));
  return clientSecret === undefined ? None() : ClientSecretBasic(clientSecret);
}

async function byKey(text: string): Promise<ClientAuth> {
  const { kid, ...rest } = jwk.parse(JSON.parse(text));
  const key = await webcrypto.subtle.importKey('jwk', rest, ALGORITHMS[rest.alg], false, ['sign']);
  return PrivateKeyJwt(kid === undefined ? key : { key, kid });
}
