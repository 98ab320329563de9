import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

/** A system user without rights of its own, for PostgreSQL, which refuses to run as root. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whether this process is root; on Windows nobody is. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The user PostgreSQL runs as: ourselves (`undefined`) unless we are root, then the owner of data that exists already,
 * else `postgres`, `nobody` or `daemon`. It must stand in the user list because initdb looks its own name up.
 * @throws when we are root and there is no such user
 */
export function chooseUser(dataFolder: string): SystemUser | undefined {
  if (!isRoot()) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(parseUser);
  const ownerUid = existsSync(dataFolder) ? statSync(dataFolder).uid : 0;
  const owner = users.find((candidate) => candidate?.uid === ownerUid && ownerUid !== 0);
  if (owner) return owner;
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const user = users.find((candidate) => candidate?.name === name && candidate.uid !== 0);
    if (user) return user;
  }
  throw new Error(
    'PostgreSQL never runs as root and no user postgres, nobody or daemon exists. ' +
      'Remedy: `useradd --system postgres`, or start Rõ as an ordinary user.',
  );
}

/** Whether another user may pass through every folder on the way to `folder` (which itself need not exist yet). */
export function isReachableFor(user: SystemUser, folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && !mayPass(user, at)) return false;
    if (dirname(at) === at) return true;
  }
}

/**
 * A root-owned folder every user can reach, for what cannot stay where it was asked for because a parent (such as
 * /root) is closed to others. The same name gives the same folder.
 * @throws when no such folder can be made
 */
export function openReachableFolder(name: string): string {
  for (const base of ['/var/lib', '/opt', '/tmp']) {
    const folder = join(base, name);
    if (tryOwnedFolder(folder)) return folder;
  }
  throw new Error(
    "PostgreSQL's user cannot reach the folder asked for, and /var/lib, /opt and /tmp cannot be written. " +
      'Remedy: set RO_HOME to a folder others may pass through (chmod o+x on its parents).',
  );
}

/** Name of the folder that stands in for a path, by a hash of it. */
export function standInName(path: string): string {
  return `ro-${createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12)}`;
}

/** Gives a folder with all it holds to the user. */
export function giveTo(user: SystemUser, folder: string): void {
  const { uid, gid } = statSync(folder);
  if (uid === user.uid && gid === user.gid) return;
  execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
}

function tryOwnedFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const found = lstatSync(folder);
    // In /tmp anybody could have put a folder or link of this name there before us.
    if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
    chmodSync(folder, 0o755);
    chownSync(folder, 0, 0);
    return true;
  } catch {
    return false; // read-only or missing base: the next one is tried
  }
}

function mayPass(user: SystemUser, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function parseUser(line: string): SystemUser | undefined {
  const [name, , uid, gid] = line.split(':');
  if (!name || uid === undefined || gid === undefined) return undefined;
  return { name, uid: Number(uid), gid: Number(gid) };
}
