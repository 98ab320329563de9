import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { OIDC_ENVIRONMENT, oidcProblems, oidcSettings, type OidcSettings } from './oidc-env';

/** Business time may only be moved in `demo` and `test`. */
export const MODES = ['demo', 'production', 'test'] as const;
export type Mode = (typeof MODES)[number];

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const POSTGRES_URL = 'a URL such as postgres://user:password@host:5432/database';
const WORD = 'letters, digits, dots, dashes and underscores only, such as ro';

/** Every environment variable Rõ reads, each with what it means; the message of a check says what would be right. */
const ENVIRONMENT = z.object({
  DATABASE_URL: postgresUrl()
    .optional()
    .describe(
      'PostgreSQL 15 or newer, as the restricted application role; unset: an embedded one is started.',
    ),
  DATABASE_OWNER_URL: postgresUrl()
    .optional()
    .describe('The same database as the role that owns the schema; used by the migrations alone.'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d{1,5}$/, { error: 'host and port, such as 127.0.0.1:7233' })
    .optional()
    .describe("Temporal server to use; unset: Temporal's dev server is started."),
  TEMPORAL_BIN: z
    .string()
    .refine(existsSync, { error: "the path of Temporal's command line on this machine" })
    .optional()
    .describe("Temporal's command line, when it should not be looked for or fetched."),
  TEMPORAL_NAMESPACE: word('ro').describe('Namespace all workflows live in.'),
  TEMPORAL_TASK_QUEUE: word('ro').describe('Task queue between workflows and workers.'),
  PORT: z
    .string()
    .regex(/^\d+$/, { error: 'a whole number from 0 (any free port) to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'a whole number from 0 (any free port) to 65535' })
    .default(3000)
    .describe('Port of the API and the web.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on; 0.0.0.0 opens it to the network.'),
  RO_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'a URL such as https://ro.example.vn' })
    .optional()
    .describe(
      'Address people type, when it differs from HOST and PORT; https makes cookies safer.',
    ),
  RO_TRUSTED_PROXIES: z
    .string()
    .regex(/^[\da-fA-F.:/]+(, *[\da-fA-F.:/]+)*$/, {
      error: 'addresses or networks separated by commas, such as 10.0.0.0/8, 192.168.1.5',
    })
    .optional()
    .describe(
      'Proxies whose X-Forwarded-For is believed; unset: none, and the address is that of the connection.',
    ),
  RO_FRESH_FACTOR_MINUTES: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: 'whole minutes from 1 to 9999' })
    .transform(Number)
    .optional()
    .describe(
      'How long a proven password or code lets decisions and votes pass; unset: 5 in production, else a whole session.',
    ),
  ...OIDC_ENVIRONMENT,
  RO_HOME: z
    .string()
    .optional()
    .describe('Folder of all data of the embedded default; unset: `.ro` in the project.'),
  RO_CACHE: z
    .string()
    .optional()
    .describe('Folder for downloaded programs, shared by all copies; unset: ~/.cache/ro.'),
  RO_MODE: z
    .enum(MODES, { error: `one of ${MODES.join(', ')}` })
    .optional()
    .describe('Kind of installation; unset: `demo` on the embedded database, else `production`.'),
  RO_FAILPOINT: z
    .string()
    .optional()
    .describe('Point at which the process kills itself, for fault tests.'),
  RO_SECRET_KEY: z
    .string()
    .transform((text) => text.split(',').map((one) => Buffer.from(one.trim(), 'base64')))
    .refine((keys) => keys.every(({ length }) => length === 32), {
      error: '32 random bytes as base64 (openssl rand -base64 32), several separated by commas',
    })
    .optional()
    .describe(
      'Key that seals second factors at rest, the newest first, older ones after it by commas; unset: one is made in RO_HOME.',
    ),
  RO_TOTP_REQUIRED_ROLES: z
    .string()
    .regex(/^(none|[a-z]+(-[a-z]+)*(,[a-z]+(-[a-z]+)*)*)$/, {
      error: 'roles separated by commas, such as administrator,secretary; or none',
    })
    .optional()
    .describe(
      'Roles whose holders must have a second factor; unset: administrator, and none in demonstration and test.',
    ),
  RO_ACCOUNTS_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{40,120}={0,2}$/, {
      error: 'an Ed25519 public key, DER as base64 (openssl pkey -pubout -outform DER | base64)',
    })
    .optional()
    .describe('Public key of the directory that sends files of accounts; unset: none is taken.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` })
    .default('info')
    .describe('Least grave kind of log line that is written.'),
});

/** What one start of Rõ was told, checked and typed. */
export interface Settings {
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly port: number;
  readonly host: string;
  readonly roHome: string;
  readonly mode: Mode;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly freshFactorMinutes: number | undefined;
  readonly oidc: OidcSettings | undefined;
  readonly failpoint: string | undefined;
  readonly logLevel: LogLevel;
  /** Newest first; none: the one of RO_HOME. */
  readonly sealingKeys: readonly Buffer[];
  /** Unset: the default of the mode. */
  readonly factorRoles: readonly string[] | undefined;
  /** Ed25519 public key, DER as base64. */
  readonly accountsKey: string | undefined;
}

/** The environment cannot be used; every bad variable is named with its remedy. */
export class BadEnvironment extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The environment cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.name = 'BadEnvironment';
  }
}

/**
 * Reads the settings. An empty variable counts as unset, as shells and compose files cannot unset one.
 * @throws BadEnvironment naming all bad variables at once
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = ENVIRONMENT.safeParse(given);
  if (!read.success) {
    throw new BadEnvironment(
      read.error.issues.map(
        ({ path, message }) => `${path.join('.')} is not usable. Remedy: ${message}, or unset it.`,
      ),
    );
  }
  const env = read.data;
  const mode = env.RO_MODE ?? (env.DATABASE_URL ? 'production' : 'demo');
  if (env.RO_FAILPOINT && mode === 'production') {
    throw new BadEnvironment([
      'RO_FAILPOINT would kill a production process. Remedy: unset it, or set RO_MODE=test.',
    ]);
  }
  const problems = oidcProblems(env, mode);
  if (problems.length > 0) throw new BadEnvironment(problems);
  return {
    databaseUrl: env.DATABASE_URL,
    ownerUrl: env.DATABASE_OWNER_URL,
    temporalAddress: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    taskQueue: env.TEMPORAL_TASK_QUEUE,
    port: env.PORT,
    host: env.HOST,
    roHome: env.RO_HOME ? resolve(env.RO_HOME) : join(projectRoot(), '.ro'),
    mode,
    publicUrl: env.RO_PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxies: env.RO_TRUSTED_PROXIES?.split(/, */) ?? [],
    freshFactorMinutes: env.RO_FRESH_FACTOR_MINUTES,
    oidc: oidcSettings(env),
    failpoint: env.RO_FAILPOINT,
    logLevel: env.LOG_LEVEL,
    sealingKeys: env.RO_SECRET_KEY ?? [],
    factorRoles: rolesIn(env.RO_TOTP_REQUIRED_ROLES),
    accountsKey: env.RO_ACCOUNTS_KEY,
  };
}

/** Every variable with its sentence, for the documents and for `ro --help`. */
export function describeEnv(): { name: string; meaning: string }[] {
  return Object.entries(ENVIRONMENT.shape).map(([name, check]) => ({
    name,
    meaning: check.description ?? '',
  }));
}

/** The folder with package.json, from the sources as well as from `dist/`. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

function rolesIn(text: string | undefined): readonly string[] | undefined {
  return text === 'none' ? [] : text?.split(',');
}

function postgresUrl() {
  return z.url({ protocol: /^postgres(ql)?$/, error: POSTGRES_URL });
}

function word(fallback: string) {
  return z
    .string()
    .regex(/^[\w.-]+$/, { error: WORD })
    .default(fallback);
}
