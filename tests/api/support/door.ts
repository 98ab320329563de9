import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { DataSource } from 'typeorm';
import { LEDGER } from '../../../api/ledger-token';
import type { ApiSettings } from '../../../api/settings';
import { buildApi, type BuiltApi } from '../../../api/start';
import type { Ledger } from '../../../ledger/ledger';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { PASSWORD, settle, type PersonName, type World } from './world';

/** An answer as tests read it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into JSON of any shape
  readonly body: any;
  readonly text: string;
}

/** Somebody at the door. */
export interface Visitor {
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  post(url: string, body?: object | string, headers?: Record<string, string>): Promise<Answer>;
  send(options: InjectOptions): Promise<Answer>;
}

/** A door on a database of its own, with a small world behind it. */
export interface Door {
  readonly api: BuiltApi;
  readonly world: World;
  readonly ledger: Ledger;
  readonly database: DataSource;
  readonly testDatabase: TestDatabase;
  readonly papersFolder: string;
  readonly nobody: Visitor;
  as(name: PersonName): Promise<Visitor>;
  /** Somebody of another world than the door's own. */
  signIn(login: string, password: string): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openDoor(settings: Partial<ApiSettings> = {}): Promise<Door> {
  const testDatabase = await freshDatabase();
  const papersFolder = mkdtempSync(join(tmpdir(), 'ro-papers-'));
  const api = await buildApi({
    databaseUrl: testDatabase.appUrl,
    host: '127.0.0.1',
    port: 0,
    papersFolder,
    mode: 'test',
    parts: [],
    logLevel: 'silent',
    ...settings,
  });
  const ledger: Ledger = api.app.get(LEDGER);
  const world = await settle(ledger);
  const server: FastifyInstance = api.app.getHttpAdapter().getInstance();
  const visitors = new Map<PersonName, Visitor>();
  const nobody = visitor(server, {});
  const signIn = async (login: string, password: string): Promise<Visitor> => {
    const { status, body, text } = await nobody.post('/api/v1/sessions', { login, password });
    if (status !== 201) throw new Error(`${login} could not sign in: ${text}`);
    return visitor(server, { authorization: `Bearer ${body.token}` });
  };
  return {
    api,
    world,
    ledger,
    database: api.app.get(DataSource),
    testDatabase,
    papersFolder,
    nobody,
    signIn,
    as: async (name) => {
      const known = visitors.get(name);
      if (known) return known;
      const fresh = await signIn(name, PASSWORD);
      visitors.set(name, fresh);
      return fresh;
    },
    close: async () => {
      await api.close();
      await testDatabase.drop();
      rmSync(papersFolder, { recursive: true, force: true });
    },
  };
}

function visitor(server: FastifyInstance, always: Record<string, string>): Visitor {
  const send = async (options: InjectOptions): Promise<Answer> => {
    const headers = { 'accept-language': 'en', ...always, ...options.headers };
    const answer = await server.inject({ ...options, headers });
    const json = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: json && answer.body !== '' ? answer.json() : undefined,
      text: answer.body,
    };
  };
  return {
    send,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    post: (url, body, headers = {}) =>
      send({
        method: 'POST',
        url,
        headers: { 'idempotency-key': randomUUID(), ...headers },
        ...(body !== undefined && { payload: body }),
      }),
  };
}
