import { existsSync } from 'node:fs';
import { z } from 'zod';

const HTTPS_URL = 'a URL such as https://id.example.vn';

/** The variables of sign-in by a provider, each with what it means; all are unset by default. */
export const OIDC_ENVIRONMENT = {
  RO_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: HTTPS_URL })
    .optional()
    .describe(
      'Issuer of the OpenID Connect provider people sign in at; unset: local accounts only.',
    ),
  RO_OIDC_CLIENT_ID: z.string().optional().describe('Name of this installation at the provider.'),
  RO_OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .describe(
      'Secret shared with the provider; unset together with the key file: a public client.',
    ),
  RO_OIDC_CLIENT_KEY_FILE: z
    .string()
    .refine(existsSync, { error: 'the path of a file on this machine' })
    .optional()
    .describe('File with our private key as a JWK with `alg` and `kid`, instead of a secret.'),
  RO_OIDC_NAME: z
    .string()
    .max(60)
    .default('OpenID Connect')
    .describe('What the provider is called on the sign-in page.'),
  RO_OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, { error: 'words with openid among them' })
    .default('openid')
    .describe('Scopes asked for; names and addresses are never needed.'),
  RO_OIDC_ACR: z
    .string()
    .optional()
    .describe(
      'Classes of authentication (acr) accepted, separated by spaces; unset: whatever the provider does.',
    ),
};

/** How people sign in at a provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** File with a private JWK, instead of a secret. */
  readonly clientKeyFile: string | undefined;
  readonly name: string;
  readonly scope: string;
  /** Any of these classes will do; none: no class is demanded. */
  readonly acr: readonly string[];
}

type OidcEnvironment = z.output<z.ZodObject<typeof OIDC_ENVIRONMENT>>;

/** The provider's settings; none where no issuer is named. */
export function oidcSettings(env: OidcEnvironment): OidcSettings | undefined {
  if (env.RO_OIDC_ISSUER === undefined || env.RO_OIDC_CLIENT_ID === undefined) return undefined;
  return {
    issuer: env.RO_OIDC_ISSUER,
    clientId: env.RO_OIDC_CLIENT_ID,
    clientSecret: env.RO_OIDC_CLIENT_SECRET,
    clientKeyFile: env.RO_OIDC_CLIENT_KEY_FILE,
    name: env.RO_OIDC_NAME,
    scope: env.RO_OIDC_SCOPE,
    acr: env.RO_OIDC_ACR?.split(' ').filter((word) => word !== '') ?? [],
  };
}

/** What does not go together, each with its remedy. */
export function oidcProblems(
  env: OidcEnvironment & { readonly RO_PUBLIC_URL?: string | undefined },
  mode: string,
): readonly string[] {
  const { RO_OIDC_ISSUER: issuer, RO_OIDC_CLIENT_ID: id, RO_PUBLIC_URL: ours } = env;
  if (issuer === undefined) {
    return id === undefined ? [] : ['RO_OIDC_CLIENT_ID needs RO_OIDC_ISSUER. Remedy: set both.'];
  }
  const bothSet = env.RO_OIDC_CLIENT_SECRET && env.RO_OIDC_CLIENT_KEY_FILE;
  return [
    ...(id === undefined ? ['RO_OIDC_ISSUER needs RO_OIDC_CLIENT_ID. Remedy: set both.'] : []),
    ...(ours === undefined
      ? [
          'RO_OIDC_ISSUER needs RO_PUBLIC_URL: the provider sends people back there. Remedy: set it.',
        ]
      : []),
    ...(bothSet
      ? ['RO_OIDC_CLIENT_SECRET and RO_OIDC_CLIENT_KEY_FILE exclude each other. Remedy: unset one.']
      : []),
    ...(mode === 'production' && !issuer.startsWith('https:')
      ? ['RO_OIDC_ISSUER must be https in production. Remedy: use the https address.']
      : []),
  ];
}
