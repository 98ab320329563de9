import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { lastLines, spawnChild, type Stopping } from './children';
import type { ClusterBinaries } from './postgres-binaries';
import { clearLeftoverCluster } from './postgres-leftover';
import type { ProcessMark } from './process-mark';
import {
  giveTo,
  isReachableFor,
  openReachableFolder,
  standInName,
  type SystemUser,
} from './unprivileged';

const INITDB_FLAGS = ['-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256'];
/** Half a data folder is thrown away, so there is nothing to be polite about. */
export const STOPPING_INITDB: Stopping = { signals: [], graceMs: 0 };

/** What to make and for whom. */
export interface DataWish {
  readonly dataFolder: string;
  readonly passwordFile: string;
  readonly binaries: ClusterBinaries;
  readonly user: SystemUser | undefined;
  readonly durable: boolean;
  readonly logFile: string;
  readonly onSpawn?: (name: string, mark: ProcessMark) => void;
}

/** Data that is ready to be served. */
export interface ReadyData {
  /** The real folder; elsewhere than asked for when the user could not have reached it. */
  readonly folder: string;
  readonly password: string;
  readonly created: boolean;
}

/**
 * Makes the data folder on first use, and the superuser's password beside it (mode 0600). An interrupted first use
 * leaves nothing that looks finished: the folder is built under another name and renamed.
 */
export async function prepareData(wish: DataWish): Promise<ReadyData> {
  const folder = await placeFolder(wish);
  if (existsSync(join(folder, 'PG_VERSION'))) {
    if (wish.user) giveTo(wish.user, folder);
    return { folder, password: readPassword(wish.passwordFile, folder), created: false };
  }
  const password = randomBytes(24).toString('hex');
  await initialise(wish, folder, password);
  return { folder, password, created: true };
}

/** The folder itself, or a stand-in that a link at the asked place points to, so that removing RO_HOME forgets it. */
async function placeFolder({ dataFolder, user }: DataWish): Promise<string> {
  mkdirSync(dirname(dataFolder), { recursive: true });
  if (
    lstatSync(dataFolder, { throwIfNoEntry: false })?.isSymbolicLink() &&
    existsSync(dataFolder)
  ) {
    return realpathSync(dataFolder);
  }
  if (!user || isReachableFor(user, dirname(dataFolder))) return dataFolder;
  const standIn = join(openReachableFolder(standInName(dataFolder)), 'postgres');
  // Data of an RO_HOME that somebody deleted: a new home starts empty, but nothing is destroyed unasked.
  if (existsSync(standIn)) {
    await clearLeftoverCluster(standIn);
    renameSync(standIn, `${standIn}.left-behind-${Date.now()}`);
  }
  rmSync(dataFolder, { force: true });
  mkdirSync(standIn, { mode: 0o700 });
  chownSync(standIn, user.uid, user.gid);
  symlinkSync(standIn, dataFolder);
  return standIn;
}

async function initialise(wish: DataWish, folder: string, password: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  const secret = `${unfinished}.secret`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (wish.user)
    for (const path of [unfinished, secret]) chownSync(path, wish.user.uid, wish.user.gid);
  const initdb = await spawnChild({
    name: 'initdb',
    command: wish.binaries.initdb,
    args: [
      '-D',
      unfinished,
      ...INITDB_FLAGS,
      `--pwfile=${secret}`,
      ...(wish.durable ? [] : ['--no-sync']),
    ],
    logFile: wish.logFile,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    ...(wish.user && { user: wish.user }),
    stopping: STOPPING_INITDB,
  });
  wish.onSpawn?.(initdb.name, initdb);
  const how = await initdb.ended;
  rmSync(secret, { force: true });
  if (how !== 'code 0') {
    throw new Error(
      `initdb could not create ${folder} (${how}); ${wish.logFile} ends:\n${lastLines(wish.logFile)}`,
    );
  }
  writeFileSync(wish.passwordFile, password, { mode: 0o600 });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

function readPassword(passwordFile: string, folder: string): string {
  try {
    return readFileSync(passwordFile, 'utf8').trim();
  } catch (error) {
    throw new Error(
      `The database in ${folder} exists but its password file ${passwordFile} is missing. ` +
        'Remedy: restore the file, or move the data folder away to start empty.',
      { cause: error },
    );
  }
}
