import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { demoLogin, startRapport, type Rapport } from '#test/support/rapport.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let rapport: Rapport;
let browser: Browser;

beforeAll(async () => {
  [rapport, browser] = await Promise.all([startRapport('--demo'), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await rapport.close();
});

/** What axe finds on a page as it stands, in words. */
async function findings(page: Page): Promise<string[]> {
  await page.waitForTimeout(300); // panes fade in
  await page.evaluate(source);
  const found = await page.evaluate(
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values } }),
    rules,
  );
  return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}

const sideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

const settings = [
  'profile',
  'sign-ins',
  'keys',
  'people',
  'teams',
  'workspace',
  'reader',
  'inboxes',
  'parked-mail',
  'api-keys',
];
const screens = [
  '/inbox/all',
  '/mentions',
  '/search?q=parcel',
  '/reading',
  ...settings.map((page) => `/settings/${page}`),
];

test.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 320],
] as const)('every screen is accessible and fits, %s at %i', async (colorScheme, width) => {
  const { page, thrown } = await openWindow(browser, { colorScheme, viewport: { width, height: 900 } });
  const login = demoLogin(rapport, 'Owner');
  await page.goto(`${rapport.url}/demo/feelings`);
  await page.getByText('Carried by').waitFor();
  expect(await findings(page), '/demo/feelings').toEqual([]);
  expect(await sideways(page), '/demo/feelings scrolls sideways').toBe(false);
  await page.goto(`${rapport.url}/login`);
  await page.getByLabel('Mail').fill(login.email);
  expect(await findings(page), '/login').toEqual([]);
  await page.getByLabel('Password', { exact: true }).fill(login.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  for (const screen of screens) {
    await page.goto(rapport.url + screen);
    await page.getByRole('heading').first().waitFor();
    expect(await findings(page), screen).toEqual([]);
    expect(await sideways(page), `${screen} scrolls sideways`).toBe(false);
  }
  await page.goto(`${rapport.url}/inbox/all`);
  await page
    .getByRole('link', { name: /Maya Lindqvist/ })
    .first()
    .click();
  await page.getByText('third time').first().waitFor();
  expect(await findings(page), 'a conversation').toEqual([]);
  expect(await sideways(page), 'a conversation scrolls sideways').toBe(false);
  expect(thrown).toEqual([]);
});

test('the shop’s page and its chat are accessible', async () => {
  const { page } = await openWindow(browser);
  await page.goto(`${rapport.url}/demo`);
  const chat = page.frameLocator('iframe[title="Chat"]');
  await chat.getByRole('textbox').first().waitFor();
  expect(await findings(page)).toEqual([]);
});
