import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { isExecutable, type Attempt, type TemporalProgram } from './temporal-program';

/** Older command lines bundle a server that lacks what the worker asks of it. */
const OLDEST_MINOR = 5;

/** Looks for the program on the PATH; a `temporal` older than 1.5 is passed over, with the version as the reason. */
export function findOnPath({ program }: TemporalProgram, env: NodeJS.ProcessEnv): Attempt {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const path = folders.map((folder) => join(folder, program)).find(isExecutable);
  if (path === undefined) return { missing: `no \`${program}\` there` };
  if (program !== 'temporal') return { path };
  const version = versionOf(path);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 1 || (major === 1 && minor >= OLDEST_MINOR)) return { path };
  return { missing: `${path} is version ${version}, at least 1.${OLDEST_MINOR} is needed` };
}

function versionOf(path: string): string {
  try {
    const said = execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
    return /version (\d+\.\d+\.\d+)/.exec(said)?.[1] ?? '0.0.0 (unknown)';
  } catch {
    return '0.0.0 (it does not run)';
  }
}
