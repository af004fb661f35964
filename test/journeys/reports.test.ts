import { readFileSync } from 'node:fs';
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

const pages = [
  ['The promise of service', 'promise'],
  ['Now', 'live'],
  ['Volumes', 'volumes'],
  ['Promptness', 'promptness'],
  ['Feelings', 'feelings'],
  ['Satisfaction', 'satisfaction'],
  ['Topics', 'topics'],
  ['First time and effort', 'effort'],
] as const;

/** The report stands there, with what was counted. */
async function shown(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText(/^Counted up to/).waitFor({ timeout: 40_000 });
}

test('a lead reads the promise of service, asks why, narrows the time, and takes the numbers along', async () => {
  const { page, thrown } = await openWindow(browser);
  await signIn(page, rapport, 'Lead');
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await shown(page, 'The promise of service');
  const promptness = page.getByRole('region', { name: 'Promptness' });
  await expect.poll(() => promptness.innerText()).toMatch(/\d+\s*%[^]+\d+ of \d+ first replies/);
  expect(await page.getByRole('region', { name: 'Consistency' }).innerText()).toContain('n too small');

  await promptness.getByRole('button', { name: 'What Promptness counts' }).focus();
  const why = page.getByRole('dialog', { name: 'What Promptness counts' });
  expect(await why.innerText()).toMatch(/by the moment promised[^]+Counted[^]+of[^]+Likely range, 95 %/);
  await page.keyboard.press('Escape');

  await page.getByRole('radio', { name: '4 weeks' }).click();
  await page.waitForURL(/weeks=4/);
  await page.getByRole('link', { name: 'Volumes' }).click();
  await shown(page, 'Volumes');
  expect(page.url()).toMatch(/\/reports\/volumes\?weeks=4/);
  await page.getByRole('table', { name: 'When customers write' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV of By inbox' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^volumes inboxes .+\.csv$/);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^\u{feff}Inbox,From customers,/u);
  expect(thrown).toEqual([]);
});

test.each(['light', 'dark'] as const)('every report can be used by everybody: %s', async (colorScheme) => {
  const { page, thrown } = await openWindow(browser, { colorScheme });
  await signIn(page, rapport, 'Lead');
  for (const [name, address] of pages) {
    await page.goto(`${rapport.url}/reports/${address}`);
    await shown(page, name);
    expect(await findings(page), address).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [name, address] of pages) {
    await page.goto(`${rapport.url}/reports/${address}`);
    await shown(page, name);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect([address, wide]).toEqual([address, 320]);
  }
  expect(thrown).toEqual([]);
});

test('an agent is not shown what is for leads', async () => {
  const { page } = await openWindow(browser);
  await signIn(page, rapport, 'Agent');
  expect(await page.getByRole('link', { name: 'Reports' }).count()).toBe(0);
  await page.goto(`${rapport.url}/reports/promise`);
  await page.getByText('This needs the permission').waitFor();
});
