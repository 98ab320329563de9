// `npm test`: what is missing is installed and built, then all tests run; further arguments go to Jest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, nodeModule, progress, ROOT } from './bootstrap.mjs';
import { ensureBuilt, ensureBundled, ensureWebBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkPrerequisites } from './prerequisites.mjs';

progress.stream = process.stdout;
await main(async () => {
  await checkPrerequisites('test');
  await ensureInstalled();
  await ensureBuilt();
  await ensureBundled();
  await ensureWebBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'ro-summary-'));
  const summaryFile = join(folder, 'summary.json');
  const exitCode = await runJest(summaryFile);
  const { passed, failed } = readSummary(summaryFile);
  rmSync(folder, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = exitCode !== 0 || failed > 0 || passed === 0 ? 1 : 0;
});

function runJest(summaryFile) {
  const env = { ...process.env, TZ: 'UTC', RO_TEST_SUMMARY: summaryFile };
  const args = [nodeModule('jest', 'bin', 'jest.js'), ...process.argv.slice(2)];
  const jest = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  // Jest stops its servers by itself; ending before it would leave the terminal to a half-stopped run.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
  return new Promise((resolve) => jest.once('close', (code) => resolve(code ?? 1)));
}

/** A run that ended before it could count has passed nothing. */
function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
