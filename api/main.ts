import { join } from 'node:path';
import { readEnv } from '../config/env';
import { loadSecretKeys } from '../config/secret-keys';
import { startApi } from './start';

/** The API as a process of its own, on a database that is there already. */
async function main(): Promise<void> {
  const env = readEnv();
  if (env.databaseUrl === undefined) {
    throw new Error('DATABASE_URL is not set. The API alone starts no database; `npm start` does.');
  }
  const { host, port, mode, logLevel, publicUrl, trustedProxies, freshFactorMinutes, oidc } = env;
  const { factorRoles, accountsKey } = env;
  const running = await startApi({
    databaseUrl: env.databaseUrl,
    host,
    port,
    mode,
    logLevel,
    publicUrl,
    trustedProxies,
    freshFactorMinutes,
    oidc,
    factorRoles,
    accountsKey,
    secretKeys: loadSecretKeys(env.sealingKeys, env.roHome),
    papersFolder: join(env.roHome, 'papers'),
    parts: [],
  });
  const stop = () => void running.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
