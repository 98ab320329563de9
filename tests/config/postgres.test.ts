import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { ensureDatabase } from '../../config/embedded/database';
import { startCluster, type Cluster } from '../../config/embedded/postgres';
import { isRoot } from '../../config/embedded/unprivileged';

let folder: string;
let running: Cluster[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ro-cluster-'));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const cluster of running) await cluster.stop();
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

test('keeps the data from start to start, also after kill -9 of the server', async () => {
  const first = await start(join(folder, 'data'));
  expect(first.created).toBe(true);
  const ownerUrl = new URL(await ensureDatabase(first.superuserUrl));
  await ask(ownerUrl.href, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = await start(join(folder, 'data'));
  expect(second.created).toBe(false);
  ownerUrl.port = String(second.port);
  expect(await ask(ownerUrl.href, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
});

test('stops a server that a killed start left on the same data', async () => {
  const left = await start(join(folder, 'data'));
  await start(join(folder, 'data'));
  await expect(left.ended).resolves.toBeDefined();
});

test('listens on the loopback only, asks for the password, and keeps that to its owner', async () => {
  const cluster = await start(join(folder, 'data'));
  expect(await ask(cluster.superuserUrl, 'SHOW listen_addresses')).toEqual([
    { listen_addresses: '127.0.0.1' },
  ]);
  const stranger = new URL(cluster.superuserUrl);
  stranger.password = 'guess';
  await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(folder, 'data.password')).mode & 0o777).toBe(0o600);
});

test('says why it does not start, with the end of the log, and leaves nothing running', async () => {
  const cluster = await start(join(folder, 'data'));
  const other = startCluster({
    dataFolder: join(folder, 'other'),
    durable: false,
    port: cluster.port,
  });
  await expect(other).rejects.toThrow(/did not start on port \d+[^]*Address already in use/);
  expect(existsSync(join(folder, 'other', 'postmaster.pid'))).toBe(false);
});

const asRoot = isRoot() ? test : test.skip;

asRoot('never runs as root', async () => {
  const cluster = await start(join(folder, 'data'));
  const uid = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${cluster.pid}/status`, 'utf8'))?.[1];
  expect(Number(uid)).toBeGreaterThan(0);
});

asRoot(
  'under a folder closed to its user it takes a stand-in, and forgets it with the link',
  async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const wished = join(closed, 'home', 'data');
    const first = await start(wished);
    expect(lstatSync(wished).isSymbolicLink()).toBe(true);
    await first.stop();
    expect((await start(wished)).created).toBe(false);
    rmSync(join(closed, 'home'), { recursive: true });
    const afresh = await start(wished);
    expect([afresh.created, afresh.folder]).toEqual([true, first.folder]);
    await afresh.stop();
    rmSync(dirname(first.folder), { recursive: true });
  },
);

async function start(dataFolder: string): Promise<Cluster> {
  const cluster = await startCluster({ dataFolder, durable: false });
  running.push(cluster);
  return cluster;
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}
