import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { signIn } from '#test/support/journey.ts';
import { startRapport, type Rapport } from '#test/support/rapport.ts';

let rapport: Rapport;
let browser: Browser;

beforeAll(async () => {
  [rapport, browser] = await Promise.all([startRapport('--demo'), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await rapport.close();
});

const question = 'My parcel 10519 still has not arrived. This is the third time I ask! When will it be here?';
const answer = 'I called the courier: parcel 10519 is in Athlone. I’ll write to you by 15:00 tomorrow.';

const chatOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Chat"]');

async function writeInChat(page: Page, text: string): Promise<void> {
  await chatOf(page).getByRole('textbox').last().fill(text);
  await chatOf(page).getByRole('textbox').last().press('Enter');
}

test('a customer asks on the shop’s page, an agent sees what they feel and answers, the customer reads it', async () => {
  const [shop, console] = await Promise.all([openWindow(browser), openWindow(browser)]);
  await signIn(console.page, rapport, 'Lead');
  await shop.page.goto(`${rapport.url}/demo`);
  await writeInChat(shop.page, question);

  const row = console.page.getByRole('link', { name: /parcel 10519/ }).first();
  await row.waitFor(); // without a reload
  expect(await row.innerText()).toMatch(/frustrated/i);
  await row.click();
  await console.page.getByText(question).last().waitFor();
  await chatOf(shop.page)
    .getByText(/answer by/)
    .waitFor();

  const writing = console.page.getByRole('textbox', { name: /reply/i }).first();
  await writing.click();
  await console.page.keyboard.type(answer);
  await console.page.keyboard.press('Control+Enter');
  await chatOf(shop.page).getByRole('region', { name: 'Messages' }).getByText('parcel 10519 is in Athlone').waitFor();
  await console.page
    .getByText(/· read/)
    .first()
    .waitFor();
  expect([...shop.thrown, ...console.thrown]).toEqual([]);
});

test('what is written while the server is away arrives once it is back, once', async () => {
  const [shop, console] = await Promise.all([openWindow(browser), openWindow(browser)]);
  await signIn(console.page, rapport, 'Agent');
  await shop.page.goto(`${rapport.url}/demo`);
  await writeInChat(shop.page, 'Do you grind for AeroPress?');
  await chatOf(shop.page)
    .getByText(/Received/)
    .first()
    .waitFor();

  await rapport.kill();
  await writeInChat(shop.page, 'And is the oolong back?');
  await chatOf(shop.page).getByText('Goes out when online').first().waitFor();
  await console.page
    .getByText(/offline/i)
    .first()
    .waitFor();
  await rapport.again();

  await console.page
    .getByRole('link', { name: /Do you grind for AeroPress/ })
    .first()
    .click();
  await console.page.getByText('And is the oolong back?').last().waitFor();
  await shop.page.waitForTimeout(1_500); // long enough for a double to show
  expect(await console.page.locator('.msg-text').getByText('And is the oolong back?').count()).toBe(1);
  expect([...shop.thrown, ...console.thrown]).toEqual([]);
});
