import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { ApiSettings } from '../../../api/settings';
import { startApi } from '../../../api/start';
import { DEMONSTRATION_PASSWORD } from '../../../demo/accounts';
import { seedDemonstration } from '../../../demo/seed';
import { freshDatabase } from '../../support/postgres';
import { openBrowser } from './chromium';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
export type Language = 'vi' | 'en';
export const WIDTHS = [1366, 360] as const;

/** The built desk before a seeded demonstration, and a browser to sit at it. */
export interface Desk {
  readonly address: string;
  /** The database behind it, for what no screen does. */
  readonly ownerUrl: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** @param settings  what differs from the demonstration's own */
export async function openDesk(settings: Partial<ApiSettings> = {}): Promise<Desk> {
  const build = `import('./cli/build.mjs').then(({ ensureWebBuilt }) => ensureWebBuilt())`;
  execFileSync(process.execPath, ['--input-type=module', '-e', build]);
  const database = await freshDatabase();
  const roHome = mkdtempSync(join(process.env['RO_TEST_FOLDER'] ?? tmpdir(), 'desk-'));
  const { appUrl: databaseUrl, ownerUrl } = database;
  await seedDemonstration({ databaseUrl, ownerUrl, roHome, mode: 'test' }, () => undefined);
  const api = await startApi({
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    mode: 'test',
    parts: [],
    papersFolder: join(roHome, 'papers'),
    logLevel: 'silent',
    ...settings,
  });
  const browser = await openBrowser();
  return {
    address: api.address,
    ownerUrl,
    browser,
    close: async () => {
      await browser.close();
      await api.stop();
      await database.drop();
    },
  };
}

interface Seat {
  readonly login: string;
  readonly language?: Language;
  readonly width?: number;
}

/** A page with somebody signed in by the form; whatever the browser complains of is collected. */
export async function sitDown(
  { browser, address }: Desk,
  { login, language = 'vi', width = 1366 }: Seat,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL: address, viewport: { width, height: 900 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer; the browser reports its status as an error all the same.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  await page.goto('/');
  await page.waitForURL(/sign-in/);
  await speak(page, language);
  await signIn(page, login);
  await settle(page);
  return { page, complaints };
}

export async function signIn(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(DEMONSTRATION_PASSWORD);
  await page.locator('input[name=password]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

export async function speak(page: Page, language: Language): Promise<void> {
  await page.locator(`.lang button[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
}

/** Waits until nothing loads any more. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const busy = page.locator('[aria-busy=true]');
  while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'detached' });
}

/** What axe finds on the page as it stands, one line each; and whether the page is wider than the screen. */
export async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  const isTooWide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > window.innerWidth',
  );
  return isTooWide ? [...found, 'the page is wider than the screen'] : found;
}
