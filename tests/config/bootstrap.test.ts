import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../config/env';

let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ro-clone-'));
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A fresh clone as far as the bootstrap sees it: no node_modules, no dist. */
function freshClone(): void {
  for (const part of ['package.json', 'package-lock.json', 'cli', 'config']) {
    cpSync(join(projectRoot(), part), join(folder, part), { recursive: true });
  }
}

test('start names everything that is missing at once, before anything is started', async () => {
  freshClone();
  const port = await occupyPort();
  const bin = join(folder, 'only-node');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  const env = {
    PATH: bin,
    HOME: folder,
    PORT: String(port),
    RO_HOME: join(folder, 'package.json', 'home'),
  };
  const { status, stderr } = spawnSync('node', ['cli/start.mjs'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/nothing was started/);
  for (const missing of [
    /npm, .*Remedy/,
    /Python 3 with pip.*Remedy/,
    /port \d+.*PORT=\d+ npm start/,
  ]) {
    expect(stderr).toMatch(missing);
  }
});

test('npx ro is the program of the clone, not of the registry, before anything is installed', () => {
  freshClone();
  writeFileSync(
    join(folder, 'cli', 'ro.mjs'),
    '#!/usr/bin/env node\nconsole.log(process.argv.slice(2).join());\n',
  );
  const { stdout } = spawnSync('npx', ['ro', 'law', 'vote'], {
    cwd: folder,
    env: { ...process.env, npm_config_offline: 'true' },
    encoding: 'utf8',
    input: '',
  });
  expect(stdout).toBe('law,vote\n');
});

function occupyPort(): Promise<number> {
  return new Promise((resolve) => {
    const occupied = createServer().listen(0, '127.0.0.1', () => {
      const address = occupied.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
    server = occupied;
  });
}
