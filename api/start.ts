import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDataSource } from '../entities/data-source';
import { createLedger } from '../ledger/ledger';
import { procedures } from '../rules/procedures';
import { AppModule } from './app.module';
import { KnownRoutes } from './http/known-routes';
import { DocsDesk } from './openapi/docs-desk';
import { openApiDocument } from './openapi/document';
import { directoryKey } from './accounts/bulk/signature';
import { rolesNeedingFactor } from './security/factor-roles';
import type { ApiSettings } from './settings';
import { createAdapter, equip, openLog } from './web-server';

/** For browsers and for whoever runs the machine; everything else is `/api/v1`. */
const OUTSIDE_THE_PREFIX = [
  '/',
  'docs',
  'docs/:part',
  'openapi.json',
  'health/live',
  'health/ready',
];

/** A running door. */
export interface RunningApi {
  /** Where it answers, such as `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Lets requests under way end, then closes; a second call does nothing. */
  stop(): Promise<void>;
}

/** The door as built, before it listens: for tests and for the API's document. */
export interface BuiltApi {
  readonly app: NestFastifyApplication;
  readonly routes: KnownRoutes;
  close(): Promise<void>;
}

/** Builds the door on its database. @throws when PostgreSQL does not answer; nothing is left open then */
export async function buildApi(settings: ApiSettings): Promise<BuiltApi> {
  if (settings.accountsKey !== undefined) directoryKey(settings.accountsKey); // a key that is none stops the start
  rolesNeedingFactor(settings); // a role misspelt in the environment stops the start here, with its remedy
  const { databaseUrl, poolSize, mode } = settings;
  const database = createDataSource(databaseUrl, poolSize === undefined ? {} : { poolSize });
  await database.initialize();
  try {
    const ledger = createLedger({
      dataSource: database,
      procedures,
      mayMoveTime: mode !== 'production',
    });
    const routes = new KnownRoutes();
    const log = openLog(settings);
    const adapter = createAdapter(log, settings);
    routes.listen(adapter.getInstance());
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.of({ settings, database, ledger, routes }),
      adapter,
      { logger: ['error', 'warn'], bodyParser: false },
    );
    await equip(app, settings, log);
    app.setGlobalPrefix('api/v1', { exclude: OUTSIDE_THE_PREFIX });
    app.get(DocsDesk).publish(openApiDocument(app));
    await app.init();
    await adapter.getInstance().ready();
    const close = once(async () => {
      await app.close();
      await database.destroy();
    });
    return { app, routes, close };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** Starts the door and answers once it listens. */
export async function startApi(settings: ApiSettings): Promise<RunningApi> {
  const { app, close } = await buildApi(settings);
  try {
    await app.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    await close();
    throw error;
  }
  return { address: await app.getUrl(), stop: close };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
