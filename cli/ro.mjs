#!/usr/bin/env node
// `ro`: installs and compiles only what changed (some 20 ms to find out), then hands over to the command.
import { main } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkPrerequisites } from './prerequisites.mjs';

await main(async () => {
  await checkPrerequisites('command');
  await ensureInstalled();
  await ensureBuilt();
  await import('../dist/cli/main.js');
});
