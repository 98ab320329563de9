// `npm run bench [-- what]`: what is missing is installed and built, then the figures are measured; one JSON object a line.
import { main } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkPrerequisites } from './prerequisites.mjs';

await main(async () => {
  await checkPrerequisites('command');
  await ensureInstalled();
  await ensureBuilt();
  const { runBench } = await import('../dist/bench/main.js');
  process.exitCode = await runBench(process.argv.slice(2));
});
