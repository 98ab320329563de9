import { request as ask, type Page } from 'playwright-core';
import { generateSync } from 'otplib';
import { DEMONSTRATION_PASSWORD, loginOf } from '../../demo/accounts';
import { faultsOn, openDesk, settle, speak, WIDTHS, type Desk } from './support/desk';

const TIMEOUT_MS = 120_000;
const PASSWORD = 'con đường gạch đỏ sau làng 7';
const ADMINISTRATOR = loginOf('administrator', 'dcq');

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 300_000);
afterAll(() => desk.close());

/** A code for an account below, as its administrator gets it. */
async function newCode(): Promise<{ code: string; login: string }> {
  const context = await ask.newContext({
    baseURL: desk.address,
    extraHTTPHeaders: { 'x-requested-with': 'ro' },
  });
  const post = async (url: string, data?: object) => {
    const answer = await context.post(`/api/v1${url}`, data ? { data } : {});
    if (!answer.ok()) throw new Error(await answer.text());
    return answer.json();
  };
  await post('/sessions', { login: ADMINISTRATOR, password: DEMONSTRATION_PASSWORD });
  const list = await context.get('/api/v1/accounts?limit=100&search=organiser');
  const [account] = (await list.json()).items;
  const made = await post(`/accounts/${account.id}/invitations`);
  await context.dispose();
  return { code: made.code, login: account.login };
}

async function axeEverywhere(page: Page, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await faultsOn(page)).map((fault) => `${screen} ${width}: ${fault}`));
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  return faults;
}

test(
  'somebody invited sets a password, signs in, sets up a second factor, and signs in by it; every screen is accessible',
  async () => {
    const { code, login } = await newCode();
    const context = await desk.browser.newContext({ baseURL: desk.address });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const faults: string[] = [];

    await page.goto(`/invitation#${code}`);
    await settle(page);
    expect(page.url()).not.toContain(code);
    for (const language of ['en', 'vi'] as const) {
      await speak(page, language);
      faults.push(...(await axeEverywhere(page, `invitation ${language}`)));
    }
    const field = page.locator('input[name=password]');
    await field.fill('matkhau12345');
    await field.press('Enter');
    await page.getByText('Nhiều người dùng mật khẩu này').waitFor();
    await field.fill(PASSWORD);
    await field.press('Enter');
    await page.getByText('Đã đặt mật khẩu').waitFor();
    await page.locator('a[href="/sign-in"]').click();

    const signIn = async () => {
      await page.locator('input[name=login]').fill(login);
      await page.locator('input[name=password]').fill(PASSWORD);
      await page.locator('input[name=password]').press('Enter');
    };
    await signIn();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/security');
    await settle(page);
    faults.push(...(await axeEverywhere(page, 'security vi')));
    await page.getByRole('button', { name: 'Cài đặt' }).click();
    const key = (await page.locator('.key code').innerText()).replaceAll(' ', '');
    faults.push(...(await axeEverywhere(page, 'key vi')));
    const now = () => Math.floor(Date.now() / 1_000);
    await page.locator('input[name=code]').fill(generateSync({ secret: key, epoch: now() }));
    await page.locator('input[name=code]').press('Enter');
    await page.locator('.codes li').nth(9).waitFor();
    faults.push(...(await axeEverywhere(page, 'recovery codes vi')));
    const paper = await page.locator('.codes li').first().innerText();

    await page.context().clearCookies();
    await page.goto('/sign-in');
    await settle(page);
    await signIn();
    await page.locator('input[name=code]').waitFor();
    faults.push(...(await axeEverywhere(page, 'code vi')));
    await page.locator('input[name=code]').fill('000000');
    await page.locator('input[name=code]').press('Enter');
    await page.locator('[role=alert]').waitFor();
    await page.locator('input[name=code]').fill(paper);
    await page.locator('input[name=code]').press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await speak(page, 'en');
    await page.goto('/security');
    await settle(page);
    await page.getByText('9 recovery codes are left').waitFor();
    await page.getByText('A recovery code used').waitFor();
    faults.push(...(await axeEverywhere(page, 'security en')));
    await context.close();
    expect(faults).toEqual([]);
  },
  TIMEOUT_MS,
);
