import { join } from 'node:path';
import { takeHome } from '../config/embedded/home';
import { freshFactorMinutes } from '../api/settings';
import { isTemporalUp } from '../config/embedded/temporal-server';
import { readEnv, type Settings } from '../config/env';
import { loadSecretKeys } from '../config/secret-keys';
import { closeOnSignals, createClosing, describe, type Closing } from './closing';
import { loadParts, type DoorSettings, type Parts, type ReadySettings, type SignIn } from './parts';
import { reportEvery, say, step } from './progress';
import { startDatabase, startTemporal, type ServerPlace } from './servers';

/** A system that is up. */
export interface Started {
  readonly address: string;
  readonly roHome: string;
  readonly signIns: readonly SignIn[];
}

/** `npm start`: brings everything up, prints where it is, and runs until it is told to stop. */
export async function runStart(): Promise<void> {
  const closing = createClosing();
  closeOnSignals(closing);
  try {
    const settings = readEnv();
    printStarted(await startEverything(settings, closing), settings);
  } catch (error) {
    if (closing.isClosing()) return; // stopped in the middle: what was being started fails, and that is expected
    process.stderr.write(`✗ ${describe(error)}\n`);
    await closing.close();
    process.exit(1);
  }
}

/**
 * Lock, database, Temporal, migrations, worker, API, demonstration, in this order; each registers how to stop it, so
 * that a failure or signal at any point leaves nothing behind.
 */
export async function startEverything(settings: Settings, closing: Closing): Promise<Started> {
  const address = `http://${settings.host}:${settings.port}`;
  const home = await takeHome(settings.roHome, address);
  closing.add('RO_HOME', () => home.release());
  if (home.orphans > 0)
    say(`✓ stopped ${home.orphans} server(s) that a killed start had left running`);
  const loading = loadParts();
  loading.catch(() => undefined); // awaited below; until then a failure must not count as unhandled

  const onGivenUp = (error: Error) => {
    process.stderr.write(`✗ ${describe(error)}\n`);
    void closing.close().finally(() => process.exit(1));
  };
  const place: ServerPlace = { home, closing, settings, onGivenUp };
  const ownerUrl = settings.databaseUrl ? settings.ownerUrl : await startDatabase(place);
  const engine = settings.temporalAddress
    ? { address: settings.temporalAddress, created: false }
    : await startTemporal(place);
  const parts = await loading;
  const ready: ReadySettings = {
    ...settings,
    ownerUrl,
    databaseUrl: await migrateDatabase(parts, settings.databaseUrl, ownerUrl),
    temporalAddress: engine.address,
    engineIsNew: engine.created,
    logFile: join(home.folder, 'logs', 'ro.log'),
  };
  const started = await startParts(parts, ready, closing);
  closing.add('commands', async () => home.announceStopping());
  home.publish({
    address: started.address,
    databaseUrl: ready.databaseUrl,
    ...(ownerUrl !== undefined && { ownerUrl }),
    temporalAddress: ready.temporalAddress,
    namespace: ready.namespace,
    taskQueue: ready.taskQueue,
    mode: ready.mode,
  });
  return { ...started, roHome: home.folder };
}

async function startParts(
  parts: Parts,
  settings: ReadySettings,
  closing: Closing,
): Promise<Omit<Started, 'roHome'>> {
  const worker = await step(
    () => 'worker ready',
    () => parts.startWorker(settings),
  );
  closing.add('worker', () => worker.stop());
  const api = await step(
    ({ address }) => `API ready on ${address}`,
    () => parts.startApi(doorSettings(settings, worker)),
  );
  closing.add('API', () => api.stop());
  if (settings.mode === 'production') return { address: api.address, signIns: [] };
  const { signIns } = await step(
    ({ seeded }) => (seeded ? 'demonstration seeded' : 'demonstration kept as it was'),
    () => parts.seedDemonstration(settings, reportEvery()),
  );
  return { address: api.address, signIns };
}

function doorSettings(settings: ReadySettings, worker: { ready(): boolean }): DoorSettings {
  const isEngineUp = () => isTemporalUp(settings.temporalAddress, settings.namespace);
  return {
    ...settings,
    papersFolder: join(settings.roHome, 'papers'),
    secretKeys: loadSecretKeys(settings.sealingKeys, settings.roHome),
    parts: [
      { name: 'temporal', check: isEngineUp },
      { name: 'worker', check: async () => worker.ready() },
    ],
  };
}

/** Migrates where the owner is known and returns the application's URL, which an operator's own setting overrides. */
async function migrateDatabase(
  parts: Parts,
  databaseUrl: string | undefined,
  ownerUrl: string | undefined,
): Promise<string> {
  if (ownerUrl === undefined) {
    if (databaseUrl === undefined) throw new Error('no database'); // cannot be: the embedded one has an owner
    say('  migrations are left to you: DATABASE_OWNER_URL is not set');
    return databaseUrl;
  }
  const describeMigrations = ({ applied }: { applied: string[] }) =>
    applied.length > 0 ? `${applied.length} migration(s) applied` : 'database is up to date';
  const { appUrl } = await step(describeMigrations, () => parts.migrate(ownerUrl));
  return databaseUrl ?? appUrl;
}

function printStarted({ address, roHome, signIns }: Started, settings: Settings): void {
  say('');
  say(`Rõ is up:        ${address}`);
  say(`API documents:   ${address}/docs`);
  for (const { role, login, password } of signIns) {
    say(`Sign in as ${role.padEnd(12)} ${login}  password ${password}`);
  }
  say(`Proof of self:   lasts ${freshFactorMinutes(settings)} minutes (RO_FRESH_FACTOR_MINUTES)`);
  say(`Data and logs:   ${roHome}`);
  say('Stop:            Ctrl-C (the data is kept)');
}
