// Runs before anything is compiled, so: plain JavaScript, Node's own modules only.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeModule, ROOT, run, step } from './bootstrap.mjs';

const SOURCES = [
  'rules',
  'ledger',
  'workflows',
  'activities',
  'entities',
  'api',
  'worker',
  'cli',
  'demo',
  'config',
  'bench',
];
const DIST = join(ROOT, 'dist');
const BUILD_STAMP = join(DIST, '.ro-build-stamp');
const BUNDLE_STAMP = join(DIST, '.ro-bundle-stamp');
const LOCK = join(DIST, '.ro-building');

/** Compiles the sources when they changed since the last time. */
export async function ensureBuilt() {
  await unlessStamped(
    BUILD_STAMP,
    () => stampOf(SOURCES),
    () =>
      step('compiling', () =>
        run(
          process.execPath,
          [nodeModule('typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
          'mend the source, then start again.',
        ),
      ),
  );
}

/** Bundles the workflows for Temporal's sandbox when they or the law they read changed. */
export async function ensureBundled() {
  const script = "require('./dist/config/workflow-bundle.js').writeWorkflowBundle()";
  await unlessStamped(
    BUNDLE_STAMP,
    () => stampOf(['workflows', 'rules']),
    () =>
      step('bundling workflows', () =>
        run(process.execPath, ['-e', script], 'mend the workflows, then start again.'),
      ),
  );
}

/** Does the work unless its stamp is fresh; two processes in the same folder take turns, the second finds it done. */
async function unlessStamped(file, stampNow, work) {
  if (isFresh(file, stampNow())) return;
  mkdirSync(DIST, { recursive: true });
  const unlock = await takeTurn();
  try {
    const stamp = stampNow();
    if (isFresh(file, stamp)) return;
    await work();
    writeFileSync(file, stamp);
  } finally {
    unlock();
  }
}

function isFresh(file, stamp) {
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

async function takeTurn() {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isHolderAlive()) rmSync(LOCK, { force: true });
      else await sleep(100);
    }
  }
}

function isHolderAlive() {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Sizes and times tell a change in milliseconds; a fresh clone has no dist to be wrong about. */
function stampOf(folders) {
  const hash = createHash('sha256');
  for (const file of ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'])
    addFile(hash, join(ROOT, file));
  for (const folder of folders) addFolder(hash, join(ROOT, folder));
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (/\.(ts|json)$/.test(entry.name)) addFile(hash, path);
  }
}

function addFile(hash, file) {
  const { size, mtimeMs } = statSync(file);
  hash.update(`${file}\0${size}\0${mtimeMs}\n`);
}
