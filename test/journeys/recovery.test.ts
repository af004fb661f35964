import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { findings, signIn } from '#test/support/journey.ts';
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

const rows = (page: Page) => page.locator('.recovery');

/** Puts everybody aside whom the sample shop brought here, each with a reason. */
async function empty(page: Page): Promise<void> {
  for (let left = await rows(page).count(); left > 0; left -= 1) {
    await rows(page)
      .first()
      .getByRole('button', { name: /^More for/ })
      .click();
    await page.getByRole('menuitem', { name: 'Put aside with a reason' }).click();
    await page.getByLabel('The reason').fill('Told in the sample shop only');
    await page.getByRole('button', { name: 'Put aside' }).click();
    await expect.poll(() => rows(page).count()).toBe(left - 1);
  }
}

test('somebody left on a low is found, helped, says so, and nobody is left', async () => {
  const [agent, shop] = await Promise.all([openWindow(browser), openWindow(browser)]);
  const { page } = agent;
  await signIn(page, rapport, 'Lead');
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('heading', { name: /left on a low$/i, level: 1 }).waitFor();
  await page.locator('.recovery, .recovery-zero').first().waitFor();
  await empty(page);
  await page.getByText('Nobody is left on a low').waitFor();

  await shop.page.goto(`${rapport.url}/demo`);
  const chat = shop.page.frameLocator('iframe[title="Chat"]');
  const write = async (text: string): Promise<void> => {
    await chat.getByRole('textbox').last().fill(text);
    await chat.getByRole('textbox').last().press('Enter');
    await chat.getByText(text).first().waitFor();
  };
  await write('My grinder came broken. This is unacceptable, I am furious!');
  await expect.poll(() => rows(page).count(), { timeout: 15_000 }).toBe(1);
  const row = rows(page).first();
  await row.getByText(/angry|frustrated/i).waitFor();
  expect(await page.getByRole('link', { name: /Recovery/ }).textContent()).toContain('1 left on a low');
  expect(await findings(page)).toEqual([]);

  await row.getByRole('button', { name: /^Take on/ }).click();
  await page.getByRole('menuitem', { name: 'Take this on' }).click();
  await page.getByText(/^You look after/).waitFor();
  await row.getByRole('link', { name: /^Open/ }).click();
  const person = page.getByRole('complementary', { name: /^About/ });
  await person.getByText('Resolve first.').waitFor();
  await person.getByText('Left with a hard feeling').waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('I am sorry. A new grinder leaves today and is with you on Thursday.');
  await page.keyboard.press('Control+Enter');
  await chat.getByText('A new grinder leaves today').first().waitFor();
  await page
    .getByRole('button', { name: /^Resolve/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Solved, but nobody said so/ }).click();
  await page.getByText(/^Resolved\./).waitFor();
  await page.goto(`${rapport.url}/recovery`);
  await page.getByRole('heading', { name: /Solved, waiting for their word/ }).waitFor();

  await write('Thank you so much, that solved it!');
  await page.getByText('Nobody is left on a low', { exact: true }).waitFor();
  await page.getByText('“Thank you so much, that solved it!”').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
  expect([...agent.thrown, ...shop.thrown]).toEqual([]);
});
