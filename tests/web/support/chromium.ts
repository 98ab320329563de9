import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** A browser of the system's own; where it is missing and we may, it is installed. @throws with what to do otherwise */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) install();
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

function install(): void {
  const remedy = `${CHROMIUM} is missing. Remedy: apt-get install chromium, then run the tests again.`;
  if (process.getuid?.() !== 0) throw new Error(remedy);
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  } catch (cause) {
    throw new Error(remedy, { cause });
  }
}
