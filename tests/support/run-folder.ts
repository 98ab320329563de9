import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stopProcess } from '../../config/embedded/children';
import { clearLeftoverCluster } from '../../config/embedded/postgres-leftover';
import {
  findProcess,
  isAlive,
  ownMark,
  type ProcessMark,
} from '../../config/embedded/process-mark';

const PREFIX = 'ro-test-';
/** The memory-backed folder of Linux. */
const MEMORY = '/dev/shm';

/** A folder for one Jest run; it names its owner, so that a later run can clear it when this one was killed. */
export function makeRunFolder(): string {
  const folder = mkdtempSync(join(hasRoomInMemory() ? MEMORY : tmpdir(), PREFIX));
  chmodSync(folder, 0o755); // as root PostgreSQL's user must pass through it
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(ownMark()));
  return folder;
}

/** Notes a server a test started, so that the run's end (or the next run) stops it should the test not have. */
export function noteServer(folder: string, mark: ProcessMark): void {
  writeFileSync(join(folder, `server-${mark.pid}.json`), JSON.stringify(mark));
}

/** Stops the servers noted in a run's folder and removes it. */
export async function clearRunFolder(folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.startsWith('server-'))) {
    const mark = readMark(join(folder, file));
    if (mark) await stopProcess(mark, { signals: ['SIGTERM'], graceMs: 3_000 });
  }
  await clearLeftoverCluster(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}

/** Clears the folders of runs that were killed; those of living runs are left alone. */
export async function clearDeadRuns(): Promise<void> {
  const places = [tmpdir(), MEMORY].filter((place) => existsSync(place));
  const folders = places.flatMap((place) => readdirSync(place).map((name) => join(place, name)));
  for (const folder of folders.filter((path) => basename(path).startsWith(PREFIX))) {
    const owner = readMark(join(folder, 'owner.json'));
    if (owner && !isAlive(owner)) await clearRunFolder(folder).catch(() => undefined);
  }
}

/** Copying a template database is hundreds of small files: 10 ms in memory, 160 on a slow disk. */
function hasRoomInMemory(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > 2 ** 31; // containers often have 64 MB only
}

function readMark(file: string): ProcessMark | undefined {
  try {
    const { pid, startedAt }: ProcessMark = JSON.parse(readFileSync(file, 'utf8'));
    return findProcess(pid) ? { pid, startedAt } : { pid, startedAt: 'ended' };
  } catch {
    return undefined; // another run is just making or removing the folder
  }
}
