import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunning, takeHome } from '../../config/embedded/home';
import { HomeTaken } from '../../config/embedded/home-lock';
import { findProcess, isAlive, type ProcessMark } from '../../config/embedded/process-mark';

const ADDRESS = 'http://127.0.0.1:3000';
const RUNNING = {
  address: ADDRESS,
  databaseUrl: 'postgres://app@127.0.0.1/ro',
  temporalAddress: '127.0.0.1:7233',
  namespace: 'ro',
  taskQueue: 'ro',
  mode: 'demo',
};
let roHome: string;
const strangers: ChildProcess[] = [];

beforeEach(() => {
  roHome = mkdtempSync(join(tmpdir(), 'ro-home-'));
});
afterEach(() => {
  for (const stranger of strangers.splice(0)) stranger.kill('SIGKILL');
  rmSync(roHome, { recursive: true, force: true });
});

test('a second start says who holds the folder and changes nothing', async () => {
  const holder = await startStranger();
  write('lock.json', {
    ...holder,
    since: '2026-05-04T01:00:00.000Z',
    address: ADDRESS,
    stopping: false,
  });
  const before = contents();
  const error: unknown = await takeHome(roHome, 'http://127.0.0.1:3001').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(HomeTaken);
  expect(String(error)).toContain(
    `process ${holder.pid} since 2026-05-04T01:00:00.000Z, at ${ADDRESS}`,
  );
  expect(contents()).toEqual(before);
});

test('the lock of a dead process is taken over, by one of many starts only', async () => {
  write('lock.json', {
    pid: 2 ** 22 + 1,
    startedAt: 'x',
    since: 'x',
    address: 'x',
    stopping: false,
  });
  const starts = await Promise.allSettled([1, 2, 3, 4].map(() => takeHome(roHome, ADDRESS)));
  expect(starts.map(({ status }) => status).sort()).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
  ]);
});

test('the lock of a process whose number now belongs to somebody else is taken over', async () => {
  const stranger = await startStranger();
  write('lock.json', {
    pid: stranger.pid,
    startedAt: 'earlier',
    since: 'x',
    address: 'x',
    stopping: false,
  });
  const home = await takeHome(roHome, ADDRESS);
  await home.release();
  expect(isAlive(stranger)).toBe(true);
});

test('a start waits for a holder that is just stopping', async () => {
  const holder = await startStranger();
  write('lock.json', { ...holder, since: 'x', address: ADDRESS, stopping: true });
  const taking = takeHome(roHome, ADDRESS);
  strangers[0]?.kill('SIGKILL');
  await (await taking).release();
});

test('after a kill its own orphans are stopped, a stranger with a recorded number is not', async () => {
  const orphan = await startStranger();
  const stranger = await startStranger();
  write('children.json', [
    { name: 'temporal', ...orphan },
    { name: 'postgres', pid: stranger.pid, startedAt: 'another start' },
  ]);
  const home = await takeHome(roHome, ADDRESS);
  expect(home.orphans).toBe(1);
  expect([isAlive(orphan), isAlive(stranger)]).toEqual([false, true]);
  await home.release();
});

test('what is left of the folder after release is the data alone', async () => {
  const home = await takeHome(roHome, ADDRESS);
  const child = await startStranger();
  home.noteChild('temporal', child);
  home.publish(RUNNING);
  await home.release();
  expect(isAlive(child)).toBe(false);
  expect(readdirSync(roHome)).toEqual([]);
});

test('commands find the running system, and only while its process lives', async () => {
  expect(findRunning(roHome)).toBeUndefined();
  const home = await takeHome(roHome, ADDRESS);
  home.publish(RUNNING);
  expect(findRunning(roHome)).toMatchObject({ pid: process.pid, address: ADDRESS });
  expect(statSync(join(roHome, 'running.json')).mode & 0o777).toBe(0o600);
  const running: object = JSON.parse(readFileSync(join(roHome, 'running.json'), 'utf8'));
  write('running.json', { ...running, startedAt: 'before the reboot' });
  expect(findRunning(roHome)).toBeUndefined();
  home.announceStopping();
  expect(existsSync(join(roHome, 'running.json'))).toBe(false);
  await home.release();
});

async function startStranger(): Promise<ProcessMark> {
  const stranger = spawn('sleep', ['300'], { stdio: 'ignore', detached: true });
  strangers.push(stranger);
  await new Promise((resolve) => stranger.once('spawn', resolve));
  const mark = findProcess(stranger.pid ?? 0);
  if (!mark) throw new Error('sleep did not start');
  return mark;
}

function write(name: string, content: object): void {
  writeFileSync(join(roHome, name), JSON.stringify(content));
}

function contents(): string[] {
  return readdirSync(roHome).map((name) => `${name}: ${readFileSync(join(roHome, name), 'utf8')}`);
}
