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
  ['Loyalty and goodwill', 'goodwill'],
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

test('figures of a colleague: off, switched on by an owner in words, read by the colleague, seen by a lead', async () => {
  const [owner, agent, lead] = await Promise.all([openWindow(browser), openWindow(browser), openWindow(browser)]);
  await signIn(lead.page, rapport, 'Lead');
  await lead.page.goto(`${rapport.url}/reports/colleagues`);
  await lead.page.getByText('Figures of single colleagues are off').waitFor();
  await signIn(agent.page, rapport, 'Agent');

  await signIn(owner.page, rapport, 'Owner');
  await owner.page.goto(`${rapport.url}/settings/workspace`);
  await owner.page.getByRole('button', { name: 'Switch on' }).click();
  const dialog = owner.page.getByRole('dialog', { name: 'Show figures of single colleagues' });
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await dialog.getByText('Write what every colleague is shown.').waitFor();
  expect(await findings(owner.page)).toEqual([]);
  await dialog.getByText('The colleagues', { exact: true }).click();
  await dialog.getByLabel('Agreed on').fill('2026-01-07');
  await dialog.getByLabel('What every colleague is shown').fill('To see who could do with help. Never for pay.');
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await owner.page.getByText(/On, switched on by .*today/).waitFor();

  await agent.page.getByText('switched on figures of single colleagues').waitFor();
  await agent.page.getByRole('link', { name: 'Read it', exact: true }).click();
  await agent.page.getByText('To see who could do with help. Never for pay.').waitFor();
  expect(await findings(agent.page)).toEqual([]);
  await lead.page.reload();
  const aisha = lead.page.locator('.card', { has: lead.page.getByRole('heading', { name: 'Aisha Rahman' }) });
  await aisha.getByText('Nothing is shown until then').waitFor();
  await agent.page.getByRole('button', { name: 'I have read this' }).click();
  await agent.page.getByText('You have read this.').waitFor();
  await lead.page.reload();
  await aisha.getByText('Answered alone').waitFor();
  expect(await findings(lead.page)).toEqual([]);
  expect([...owner.thrown, ...agent.thrown, ...lead.thrown]).toEqual([]);
});

test('on paper stands what is on the page, without what is only for the screen', async () => {
  const { page } = await openWindow(browser, { colorScheme: 'dark' });
  await signIn(page, rapport, 'Lead');
  await page.goto(`${rapport.url}/reports/promise`);
  await shown(page, 'The promise of service');
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  for (const gone of [
    page.getByRole('navigation', { name: 'Reports' }),
    page.getByRole('button', { name: 'CSV' }).first(),
  ])
    expect(await gone.isVisible()).toBe(false);
  expect(await page.getByRole('region', { name: 'Trust' }).isVisible()).toBe(true);
  const ground = await page.evaluate<string>(`getComputedStyle(document.querySelector('.pillars')).backgroundColor`);
  expect(ground).toBe('rgb(255, 255, 255)');
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(794);
});
