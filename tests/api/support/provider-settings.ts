import type { OidcSettings } from '../../../config/oidc-env';
import { CLIENT_SECRET } from '../../support/provider/start-provider';
import type { Door } from './door';
import type { PersonName } from './world';

export const PUBLIC_URL = 'http://127.0.0.1:9';
/** What the provider is told of us. */
export const PROVIDER_URIS = {
  redirectUris: [`${PUBLIC_URL}/api/v1/sign-in/oidc/callback`],
  postLogoutRedirectUris: [`${PUBLIC_URL}/sign-in`],
};

/** Settings of a door at which people may sign in at this provider; a factor is fresh for five minutes. */
export function providerSettings(issuer: string, change: Partial<OidcSettings> = {}) {
  const oidc: OidcSettings = {
    issuer,
    clientId: 'ro',
    clientSecret: CLIENT_SECRET,
    clientKeyFile: undefined,
    name: 'Cổng tỉnh',
    scope: 'openid',
    acr: [],
    ...change,
  };
  return { publicUrl: PUBLIC_URL, oidc, freshFactorMinutes: 5 };
}

/** Links `subject-of-<login>` at this issuer to the account. */
export async function linkedAs(door: Door, issuer: string, login: PersonName): Promise<void> {
  await door.database.query(
    `INSERT INTO account_identity (id, issuer, subject, account)
     SELECT gen_random_uuid(), $1, 'subject-of-' || login, id FROM account WHERE login = $2`,
    [issuer, login],
  );
}
