import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { resolveTemporal, resolveTestServer } from '../../config/embedded/temporal-binary';
import { startDevServer, type DevServer } from '../../config/embedded/temporal-server';
import { noteServer } from './run-folder';

/** Where tests keep what they start; Jest's global set-up removes it at the end. */
function runFolder(): string {
  const folder = process.env['RO_TEST_FOLDER'] ?? tmpdir();
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * A server that skips time while a result is awaited or in `env.sleep` (namespace `default`; no Schedules, no list).
 * One per test file: skipping is global to it. Call `teardown()` in `afterAll`.
 */
export async function testServer(): Promise<TestWorkflowEnvironment> {
  const path = await resolveTestServer({ roHome: runFolder() });
  const server = { executable: { type: 'existing-path' as const, path } };
  return TestWorkflowEnvironment.createTimeSkipping({ server });
}

/** A real dev server of one test file, with connections to it. */
export interface TestDevServer extends DevServer {
  /** Client and worker connections to the server; closed by `stop`. */
  readonly env: TestWorkflowEnvironment;
  /** Its SQLite file, for tests that delete or reopen it. */
  readonly file: string;
}

/** A full Temporal server in real time, with Rõ's search attributes. Call `stop()` in `afterAll`. */
export async function devServer(namespace = 'ro'): Promise<TestDevServer> {
  const folder = mkdtempSync(join(runFolder(), 'temporal-'));
  const file = join(folder, 'dev-server.db');
  const binary = await resolveTemporal({ roHome: folder });
  const server = await startDevServer({
    binary,
    namespace,
    file,
    logFile: join(folder, 'temporal.log'),
    onSpawn: (_, mark) => noteServer(runFolder(), mark),
  });
  const env = await TestWorkflowEnvironment.createFromExistingServer({
    address: server.address,
    namespace,
  });
  const stop = async () => {
    await env.teardown().catch(() => undefined); // the test may have killed the server
    await server.stop();
  };
  return { ...server, env, file, stop };
}
