import { createServer } from 'node:net';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../demo/accounts';
import {
  CLIENT_SECRET,
  startProvider,
  type TestProvider,
} from '../support/provider/start-provider';
import { faultsOn, openDesk, settle, sitDown, speak, WIDTHS, type Desk } from './support/desk';

const TIMEOUT_MS = 90_000;
const SECRETARY = 'secretary.cdlg';
const VOTE = 'Ghi kết quả biểu quyết của đảng ủy cơ sở';

let desk: Desk;
let provider: TestProvider;
beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  provider = await startProvider({
    host: 'localhost',
    redirectUris: [`${publicUrl}/api/v1/sign-in/oidc/callback`],
    postLogoutRedirectUris: [`${publicUrl}/sign-in`],
  });
  desk = await openDesk({
    port,
    publicUrl,
    freshFactorMinutes: 5,
    oidc: {
      issuer: provider.issuer,
      clientId: 'ro',
      clientSecret: CLIENT_SECRET,
      clientKeyFile: undefined,
      name: 'Cổng tỉnh',
      scope: 'openid',
      acr: [],
    },
  });
  await inDatabase(
    `INSERT INTO account_identity (id, issuer, subject, account)
     SELECT gen_random_uuid(), $1, 'subject-of-secretary', id FROM account WHERE login = $2`,
    [provider.issuer, SECRETARY],
  );
}, 300_000);
afterAll(async () => {
  await desk.close();
  await provider.stop();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function inDatabase(sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: desk.ownerUrl });
  await client.connect();
  await client.query(sql, [...values]);
  await client.end();
}

/** Everybody proved who they are, but a while ago. */
const letTimePass = () =>
  inDatabase("UPDATE session SET factor_at = now() - interval '10 minutes'");

/** A browser before the sign-in page. */
async function arrive(): Promise<Page> {
  const context = await desk.browser.newContext({ baseURL: desk.address });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto('/overdue');
  await page.waitForURL(/sign-in/);
  return page;
}

async function signInThere(page: Page, subject: string): Promise<void> {
  await page.locator('input[name=login]').and(page.getByLabel('Subject')).fill(subject);
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function fillVote(page: Page): Promise<void> {
  await page.goto('/');
  await settle(page);
  await page.locator('a.item', { hasText: VOTE }).first().click();
  await page.locator('.bar').getByRole('link', { name: VOTE }).click();
  const form = page.getByRole('form', { name: VOTE });
  await form.getByLabel('Bỏ phiếu kín').check();
  await form.getByLabel('Số người có mặt').fill('9');
  for (const [name, count] of Object.entries({ yes: '9', no: '0', blank: '0', invalid: '0' })) {
    await form.locator(`input[name="tally.${name}"]`).fill(count);
  }
  await form.getByLabel('Số nghị quyết').fill('12-NQ/ĐU');
  await form.getByRole('button', { name: VOTE }).click();
}

/** What axe finds at both widths in both languages. */
async function faultsEverywhere(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const language of ['en', 'vi'] as const) {
    await speak(page, language);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const found = await faultsOn(page);
      faults.push(...found.map((fault) => `${language} ${width}: ${fault}`));
    }
    await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  }
  return faults;
}

test(
  'signs in at the provider and comes back to the page asked for; the provider is asked on the way out',
  async () => {
    const page = await arrive();
    await page.getByRole('link', { name: 'Đăng nhập qua Cổng tỉnh' }).waitFor();
    expect(await faultsEverywhere(page)).toEqual([]);
    await page.getByRole('link', { name: 'Đăng nhập qua Cổng tỉnh' }).click();
    await signInThere(page, 'subject-of-secretary');
    await page.waitForURL(`${desk.address}/overdue`);
    await settle(page);
    await page.getByRole('button', { name: /^Tài khoản:/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/localhost.*session\/end/);
    await page.context().close();
  },
  TIMEOUT_MS,
);

test(
  'an identity nobody linked comes back to the sign-in page, which says what to do',
  async () => {
    const page = await arrive();
    await page.getByRole('link', { name: 'Đăng nhập qua Cổng tỉnh' }).click();
    await signInThere(page, 'subject-of-nobody');
    await page.waitForURL(/sign-in\?refused/);
    await page.getByText('chưa tài khoản nào ở đây gắn với định danh đó').waitFor();
    expect(await faultsEverywhere(page)).toEqual([]);
    await page.context().close();
  },
  TIMEOUT_MS,
);

test(
  'a decision asks again who decides: by keyboard, with the typed text kept, and sent once it is proven',
  async () => {
    const { page, complaints } = await sitDown(desk, { login: SECRETARY, language: 'en' });
    await letTimePass();
    await page.locator('a.item', { hasText: 'Decide on admission' }).first().click();
    await page.locator('.bar').getByRole('link', { name: 'Decide on admission' }).click();
    const form = page.getByRole('form', { name: 'Decide on admission' });
    await form.getByLabel('Secret ballot').check();
    await form.getByLabel('Number present').fill('5');
    for (const [name, count] of Object.entries({ yes: '1', no: '4', blank: '0', invalid: '0' }))
      await form.locator(`input[name="tally.${name}"]`).fill(count);
    await form.getByLabel('Reason').fill('Chưa đủ điều kiện.');
    await form.getByRole('button', { name: 'Decide on admission' }).click();
    await form.getByRole('button', { name: 'Yes, record the decision' }).click();

    const dialog = page.getByRole('dialog', { name: 'Prove that it is you' });
    await dialog.waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('password');
    expect(await faultsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('What you typed is still on this page.').waitFor();
    expect(await form.getByLabel('Reason').inputValue()).toBe('Chưa đủ điều kiện.');

    await form.getByRole('button', { name: 'Decide on admission' }).click();
    await form.getByRole('button', { name: 'Yes, record the decision' }).click();
    await dialog.getByRole('textbox', { name: 'Password' }).fill('not it');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Password' }).fill(DEMONSTRATION_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('Recorded: Decide on admission').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  TIMEOUT_MS,
);

test(
  'who signed in at the provider proves it there, in another tab, and the vote goes out from this one',
  async () => {
    const page = await arrive();
    await page.getByRole('link', { name: 'Đăng nhập qua Cổng tỉnh' }).click();
    await signInThere(page, 'subject-of-secretary');
    await page.waitForURL(/overdue/);
    await letTimePass();
    await fillVote(page);
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /Xác thực ở nhà cung cấp/ }).click();
    const tab = await opening;
    await signInThere(tab, 'subject-of-secretary');
    await tab.getByText('Có thể đóng thẻ này').waitFor();
    await page.getByText(`Đã ghi: ${VOTE}`).waitFor();
    await page.context().close();
  },
  TIMEOUT_MS,
);

test(
  'a session elsewhere is seen and ended from here',
  async () => {
    const there = await sitDown(desk, { login: 'supervisor.dcq' });
    const { page, complaints } = await sitDown(desk, { login: 'supervisor.dcq' });
    await page.getByRole('button', { name: /^Tài khoản:/ }).click();
    await page.getByRole('link', { name: 'Nơi đang đăng nhập' }).click();
    await page.waitForURL(/\/sessions/);
    await settle(page);
    await page.getByText('phiên này').waitFor();
    expect([...(await faultsEverywhere(page)), ...complaints]).toEqual([]);
    await page
      .getByRole('button', { name: /^Kết thúc phiên Chrome, Linux/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Kết thúc phiên/ }).waitFor({ state: 'detached' });
    await there.page.goto('/overdue');
    await there.page.waitForURL(/sign-in/);
    await page.goto('/overdue');
    await settle(page);
    expect(new URL(page.url()).pathname).toBe('/overdue');
    for (const one of [there.page, page]) await one.context().close();
  },
  TIMEOUT_MS,
);

test(
  'the password is masked, and managers may fill it in',
  async () => {
    const page = await arrive();
    const field = page.locator('input[name=password]');
    expect(await field.getAttribute('type')).toBe('password');
    expect(await field.getAttribute('autocomplete')).toBe('current-password');
    await field.evaluate((input) => input.focus());
    await page.keyboard.insertText('dán vào được'); // as pasting and managers do
    expect(await field.inputValue()).toBe('dán vào được');
    await page.context().close();
  },
  TIMEOUT_MS,
);
