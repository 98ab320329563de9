// Runs before node_modules exist, so: plain JavaScript, Node's own modules only.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModule, ROOT, run, step } from './bootstrap.mjs';

const STAMP = nodeModule('.ro-lock-hash');

/** Whether node_modules hold what package-lock.json says. */
export function isInstalled() {
  return readIfThere(STAMP) === lockHash();
}

/** Installs the packages when they are missing or others than the lock file says. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  if (!matchesLock()) {
    const remedy = 'let this machine reach the npm registry, then start again.';
    // Compiler and test tools are needed to come up from the sources, whatever NODE_ENV says.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    await step('installing packages (npm ci)', () => run('npm', args, remedy));
  }
  writeFileSync(STAMP, lockHash());
}

/** Whether somebody has run `npm ci` or `npm install` already; packages of other platforms may be absent. */
function matchesLock() {
  const hidden = readIfThere(nodeModule('.package-lock.json'));
  if (hidden === undefined) return false;
  const installed = JSON.parse(hidden).packages;
  const wanted = Object.entries(
    JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages,
  );
  return wanted.every(([path, { version, optional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
