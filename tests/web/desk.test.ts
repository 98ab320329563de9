import { request as ask } from 'playwright-core';
import { DEMONSTRATION_PASSWORD, SIGN_INS } from '../../demo/accounts';
import {
  faultsOn,
  openDesk,
  settle,
  signIn,
  sitDown,
  speak,
  WIDTHS,
  type Desk,
} from './support/desk';

const TIMEOUT_MS = 90_000;
const VOTE = 'Ghi kết quả biểu quyết của đảng ủy cơ sở';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 300_000);
afterAll(() => desk.close());

/** Somebody else at the API, by the same door as everybody. */
async function atTheDoor(login: string) {
  const context = await ask.newContext({
    baseURL: desk.address,
    extraHTTPHeaders: { 'x-requested-with': 'ro' },
  });
  await context.post('/api/v1/sessions', { data: { login, password: DEMONSTRATION_PASSWORD } });
  return context;
}

test.concurrent.each(SIGN_INS)(
  'the three screens are accessible to $login in both languages at both widths',
  async ({ login }) => {
    const { page, complaints } = await sitDown(desk, { login });
    const faults: string[] = [];
    await page.goto('/dossiers');
    await settle(page);
    const dossier = await page.locator('a.item').first().getAttribute('href');
    for (const screen of ['/', String(dossier), '/overdue']) {
      await page.goto(screen);
      await settle(page);
      for (const language of ['vi', 'en'] as const) {
        await speak(page, language);
        await settle(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const found = await faultsOn(page);
          faults.push(...found.map((fault) => `${screen} ${language} ${width}: ${fault}`));
        }
        await page.setViewportSize({ width: WIDTHS[0], height: 900 });
      }
    }
    await page.context().close();
    expect([...faults, ...complaints]).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'a secretary records a vote from the inbox, and is told with whom the dossier lies now',
  async () => {
    const { page, complaints } = await sitDown(desk, { login: 'secretary.cdlg' });
    await page.locator('a.item', { hasText: VOTE }).first().click();
    await page.locator('.bar').getByRole('link', { name: VOTE }).click();
    const form = page.getByRole('form', { name: VOTE });
    await form.getByRole('button', { name: VOTE }).click();
    await page.getByText('Chưa gửi được').waitFor();
    await form.getByLabel('Bỏ phiếu kín').check();
    await form.getByLabel('Số người có mặt').fill('9');
    for (const [name, count] of Object.entries({ yes: '9', no: '0', blank: '0', invalid: '0' })) {
      await form.locator(`input[name="tally.${name}"]`).fill(count);
    }
    await form.getByLabel('Số nghị quyết').fill('12-NQ/ĐU');
    await form.getByRole('button', { name: VOTE }).click();
    await page.getByText(`Đã ghi: ${VOTE}`).waitFor();
    await page.getByText('Đã chuyển đến:').first().waitFor();
    await page.getByRole('tab', { name: /^Biểu quyết/ }).click();
    await page.getByText('3 × 9 = 27 > 26 = 2 × 13').waitFor();
    expect([...(await faultsOn(page)), ...complaints]).toEqual([]);
    await page.context().close();
  },
  TIMEOUT_MS,
);

test(
  'a decision on what has changed meanwhile is not taken: who changed what is said, and what was typed is kept',
  async () => {
    const seat = { login: 'secretary.cdlg', language: 'en', width: 360 } as const;
    const { page, complaints } = await sitDown(desk, seat);
    await page.locator('a.item', { hasText: 'Decide on admission' }).first().click();
    await page.locator('.phone-bar').click();
    const form = page.getByRole('form', { name: 'Decide on admission' });
    await form.getByLabel('Secret ballot').check();
    await form.getByLabel('Number present').fill('5');
    await form.locator('input[name="tally.yes"]').fill('1');
    await form.locator('input[name="tally.no"]').fill('4');
    for (const name of ['blank', 'invalid'])
      await form.locator(`input[name="tally.${name}"]`).fill('0');
    const reason = 'Chưa đủ điều kiện, cần thêm thời gian rèn luyện.';
    await form.getByLabel('Reason').fill(reason);

    const organiser = await atTheDoor('organiser.cdlg');
    const dossier = new URL(page.url()).pathname;
    const { today } = await (await organiser.get('/api/v1/clock')).json();
    const paper = await organiser.post(`/api/v1${dossier}/papers/application?madeOn=${today}`, {
      headers: { 'content-type': 'application/pdf', 'idempotency-key': `desk-test-${Date.now()}` },
      data: Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    });
    expect([paper.status(), await paper.text()]).toEqual([201, expect.anything()]);

    await form.getByRole('button', { name: 'Decide on admission' }).click();
    await form.getByRole('button', { name: 'Yes, record the decision' }).click();
    await page.getByText('The dossier changed since you looked').waitFor();
    await page.getByText(/Tạ Thị Kim Ánh recorded “Attach a paper”/).waitFor();
    expect(await form.getByLabel('Reason').inputValue()).toBe(reason);
    expect(await faultsOn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Read the dossier again' }).click();
    await page.getByText('The dossier changed since you looked').waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Decide on admission' }).click();
    await form.getByRole('button', { name: 'Yes, record the decision' }).click();
    await page.getByText('Recorded: Decide on admission').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  TIMEOUT_MS,
);

test(
  'an ended session leads to the sign-in and back to the same place, with what was typed',
  async () => {
    const { page } = await sitDown(desk, { login: 'organiser.cdlg' });
    await page.locator('a.item', { hasText: 'Ghi nhận kết quả thẩm tra' }).first().click();
    await page.locator('.bar a.pri').click();
    const finding = page.getByLabel('Ngày trả lời');
    await finding.fill('01/11/2026');
    await page.context().clearCookies();
    await page.locator('.act .btn.pri').click();
    await page.getByLabel('Đủ tiêu chuẩn', { exact: true }).check();
    await page.locator('select[name=request]').selectOption({ index: 1 });
    await page.locator('.act .btn.pri').click();
    await page.waitForURL(/sign-in/);
    await page.getByText('Phiên làm việc đã hết').waitFor();
    await signIn(page, 'organiser.cdlg');
    expect(await page.getByLabel('Ngày trả lời').inputValue()).toBe('01/11/2026');
    await page.context().close();
  },
  TIMEOUT_MS,
);

test(
  'the list is walked and opened by keyboard alone',
  async () => {
    const { page } = await sitDown(desk, { login: 'organiser.cdlg' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.locator('a.item').first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('a.item').nth(1).and(page.locator('[aria-current]')).waitFor();
    await page.locator('.bar a.pri').press('Enter');
    await page.waitForURL(/dossiers/);
    await page.context().close();
  },
  TIMEOUT_MS,
);
