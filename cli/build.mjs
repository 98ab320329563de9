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
import { nodeModule, progress, ROOT, run, step } from './bootstrap.mjs';

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
const SERVER_FILES = /\.(ts|json)$/;
const WEB_FILES = /\.(tsx?|json|css|html|svg|mjs)$/;
const DIST = join(ROOT, 'dist');
const BUILD_STAMP = join(DIST, '.ro-build-stamp');
const BUNDLE_STAMP = join(DIST, '.ro-bundle-stamp');
const WEB_STAMP = join(DIST, '.ro-web-stamp');
const WEB_DIST = join(ROOT, 'web', 'dist');
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

/**
 * Builds the desk when it or the law it reads changed. The system works without it: where it cannot be built, this says
 * so and leaves none behind, so that the plain page is served rather than a desk of yesterday.
 */
export async function ensureWebBuilt() {
  const vite = nodeModule('vite', 'bin', 'vite.js');
  const isThere = existsSync(join(WEB_DIST, 'index.html'));
  if (!existsSync(vite)) {
    if (!isThere) progress.stream.write('  the desk is not built: vite is not installed here\n');
    return;
  }
  if (!isThere) rmSync(WEB_STAMP, { force: true });
  try {
    await unlessStamped(
      WEB_STAMP,
      () => stampOf(['web', 'rules'], WEB_FILES),
      () =>
        step('building the desk', () =>
          run(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], 'mend web/.'),
        ),
    );
  } catch (error) {
    rmSync(WEB_DIST, { recursive: true, force: true });
    progress.stream.write(`✗ ${error.message}\n  going on with the plain page at /\n`);
  }
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
function stampOf(folders, kinds = SERVER_FILES) {
  const hash = createHash('sha256');
  for (const file of ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'])
    addFile(hash, join(ROOT, file));
  for (const folder of folders) addFolder(hash, join(ROOT, folder), kinds);
  return hash.digest('hex');
}

function addFolder(hash, folder, kinds) {
  if (!existsSync(folder) || folder === WEB_DIST) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path, kinds);
    else if (kinds.test(entry.name)) addFile(hash, path);
  }
}

function addFile(hash, file) {
  const { size, mtimeMs } = statSync(file);
  hash.update(`${file}\0${size}\0${mtimeMs}\n`);
}
