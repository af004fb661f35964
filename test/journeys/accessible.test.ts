import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { findings, sideways } from '#test/support/journey.ts';
import { demoLogin, startRapport, type Rapport } from '#test/support/rapport.ts';

let rapport: Rapport;
let browser: Browser;

beforeAll(async () => {
  [rapport, browser] = await Promise.all([startRapport('--demo'), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await rapport.close();
});

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
  '/promised',
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
