// `npm start`: what is missing is installed and built, then everything comes up in this process.
import { main, progress } from './bootstrap.mjs';
import { ensureBuilt, ensureBundled, ensureWebBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkHolder, checkPrerequisites } from './prerequisites.mjs';

progress.stream = process.stdout;
await main(async () => {
  checkHolder();
  await checkPrerequisites('start');
  await ensureInstalled();
  await ensureBuilt();
  await ensureBundled();
  await ensureWebBuilt();
  const { runStart } = await import('../dist/cli/start.js');
  await runStart();
});
