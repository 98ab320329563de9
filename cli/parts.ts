import type { Settings } from '../config/env';
import type { SecretKeys } from '../config/secret-keys';

/** Settings of a system whose database and Temporal server are known, embedded or not. */
export interface ReadySettings extends Settings {
  /** As the restricted application role. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** The engine holds nothing: open dossiers' workflows must be rebuilt from the ledger. */
  readonly engineIsNew: boolean;
  /** Where the parts write their log; unset means the standard output. */
  readonly logFile?: string;
}

/** A part that runs until it is stopped. */
export interface Part {
  stop(): Promise<void>;
}

/** What the door must know beyond that. */
export interface DoorSettings extends ReadySettings {
  /** Where uploaded papers lie. */
  readonly papersFolder: string;
  /** What seals second factors at rest. */
  readonly secretKeys: SecretKeys;
  /** What `/health/ready` asks, beside the database; it names the one that is not up. */
  readonly parts: readonly { readonly name: string; check(): Promise<boolean> }[];
}

/** One way to sign in to the demonstration. */
export interface SignIn {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

/** Called while the demonstration is being seeded. */
export type OnProgress = (done: number, total: number, what: string) => void;

/** What the other rooms offer to whoever starts the system. */
export interface Parts {
  migrate(ownerUrl: string): Promise<{ appUrl: string; applied: string[] }>;
  startWorker(settings: ReadySettings): Promise<Part & { ready(): boolean }>;
  startApi(settings: DoorSettings): Promise<Part & { address: string }>;
  seedDemonstration(
    settings: ReadySettings,
    onProgress: OnProgress,
  ): Promise<{ signIns: SignIn[]; seeded: boolean }>;
}

/** Where each part lives; loaded late because together they take a second, during which the databases come up. */
const PLACES = {
  migrate: '../entities/migrate.js',
  startWorker: '../worker/start.js',
  startApi: '../api/start.js',
  seedDemonstration: '../demo/seed.js',
} as const satisfies Record<keyof Parts, string>;

/** Loads all parts. */
export async function loadParts(): Promise<Parts> {
  const [entities, worker, api, demo] = await Promise.all([
    load<'migrate'>(PLACES.migrate),
    load<'startWorker'>(PLACES.startWorker),
    load<'startApi'>(PLACES.startApi),
    load<'seedDemonstration'>(PLACES.seedDemonstration),
  ]);
  return { ...entities, ...worker, ...api, ...demo };
}

async function load<K extends keyof Parts>(place: string): Promise<Pick<Parts, K>> {
  const module: Pick<Parts, K> = await import(place);
  return module;
}
