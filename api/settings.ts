import type { LogLevel, Mode } from '../config/env';
import type { OidcSettings } from '../config/oidc-env';
import type { SecretKeys } from '../config/secret-keys';

/** A part the product needs beside this process; readiness names the one that is not up. */
export interface Part {
  readonly name: string;
  check(): Promise<boolean>;
}

/** How long a sign-in lasts, on real time, whatever business time says. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

/** All the door must know; whoever starts it reads the environment. */
export interface ApiSettings {
  /** As the application's role, which may only insert into and select from the ledger. */
  readonly databaseUrl: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address users type, when it differs from host and port; `https:` makes cookies `Secure`. */
  readonly publicUrl?: string | undefined;
  /** Proxies whose `X-Forwarded-For` is believed; none: the address is that of the connection. */
  readonly trustedProxies?: readonly string[];
  /** The provider people may sign in at; needs `publicUrl`. */
  readonly oidc?: OidcSettings | undefined;
  /** Where uploaded papers lie, each under the SHA-256 of its bytes. */
  readonly papersFolder: string;
  /** Business time may be moved only where nobody's real dossiers are: `demo` and `test`. */
  readonly mode: Mode;
  readonly parts: readonly Part[];
  readonly logLevel?: LogLevel;
  /** File the log is appended to; none: the standard output. */
  readonly logFile?: string;
  readonly sessions?: SessionLimits;
  /** How long a proven factor lets weighty acts pass; unset: five minutes in production, else a whole session. */
  readonly freshFactorMinutes?: number | undefined;
  /** What seals second factors at rest; unset: a key that goes with this process, for tests. */
  readonly secretKeys?: SecretKeys;
  /** Roles whose holders need a second factor; unset: administrators in production, else none. */
  readonly factorRoles?: readonly string[] | undefined;
  /** Ed25519 public key (DER, base64) of the directory that sends files of accounts; unset: none is taken. */
  readonly accountsKey?: string | undefined;
  /** Connections to PostgreSQL at most. */
  readonly poolSize?: number;
}

/** Eight hours is a working day; half an hour covers a telephone call without leaving a desk open. */
export const SESSION_LIMITS: SessionLimits = { idleMinutes: 30, absoluteHours: 8 };

/** Long enough to read a file once more, too short for a desk left open. */
const FRESH_FACTOR_MINUTES = 5;

/** How long a proven factor lasts here. Who shows or tests the product would be asked at every second act. */
export function freshFactorMinutes({
  freshFactorMinutes,
  mode,
}: Pick<ApiSettings, 'freshFactorMinutes' | 'mode'>): number {
  const inEarnest = mode === 'production';
  return (
    freshFactorMinutes ?? (inEarnest ? FRESH_FACTOR_MINUTES : SESSION_LIMITS.absoluteHours * 60)
  );
}

/** Token of the settings in Nest's container. */
export const SETTINGS = Symbol('settings');

/** Token of the keys that seal secrets at rest. */
export const SECRET_KEYS = Symbol('secret keys');

/** Whether browsers reach this installation over TLS. */
export function isSecure(settings: ApiSettings): boolean {
  return settings.publicUrl?.startsWith('https:') ?? false;
}
