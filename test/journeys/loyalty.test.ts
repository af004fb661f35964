import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { callOn, findings, signIn, sideways } from '#test/support/journey.ts';
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

const chatOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Chat"]');

/** Maya is signed in on the shop's page; its chat opens by itself. */
async function openChatAsMaya(page: Page): Promise<void> {
  await page.getByText('Maya Lindqvist', { exact: true }).first().click();
  await chatOf(page).getByText('Your cards').waitFor();
}

const name = 'Filter club';

test('a programme is made and published, a customer joins with a head start, earns, redeems, and it is rolled back', async () => {
  const { page, thrown } = await openWindow(browser);
  await signIn(page, rapport, 'Owner');
  const call = callOn(page, rapport);
  await page.goto(`${rapport.url}/loyalty`);
  await page.getByRole('button', { name: 'New programme' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByRole('radiogroup', { name: 'Reminders' }).getByRole('radio', { name: 'On' }).check({ force: true });
  const reason = page.getByLabel('The reason they read');
  const own = await reason.inputValue();
  await reason.fill('');
  await page.getByText('Before it can be published').waitFor();
  expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
  await reason.fill(own);
  await page.getByRole('button', { name: 'Publish' }).click();
  const asked = page.getByRole('dialog', { name: `Publish ${name}?` });
  await asked.getByText('There is no reward to redeem yet.').waitFor();
  await asked.getByRole('button', { name: 'Not yet' }).click();
  expect((await call('GET', '/programmes'))['items']).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ name, status: 'draft' })]) as unknown[],
  );
  await page.getByRole('button', { name: 'Publish' }).click();
  await asked.getByRole('definition').filter({ hasText: '2 given, 8 to earn' }).waitFor();
  expect(await findings(page), 'before publishing').toEqual([]);
  await asked.getByRole('button', { name: 'Publish it' }).click();
  await page.getByText('Published as version 1').waitFor();
  await page.getByText('There is no reward to redeem yet.').waitFor();
  await page.getByRole('tab', { name: 'Rewards' }).click();
  await page.getByRole('button', { name: 'Add a reward' }).click();
  await page.getByLabel('What it is').fill('A filter on us');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('A filter on us').first().waitFor();
  await page.getByText('There is no reward to redeem yet.').waitFor({ state: 'detached' });
  const { items } = await call('GET', '/programmes');
  const programmeId = String((items as { id: string; name: string }[]).find((one) => one.name === name)?.id);

  const shop = await openWindow(browser);
  await shop.page.goto(`${rapport.url}/demo`);
  await openChatAsMaya(shop.page);
  const chat = chatOf(shop.page);
  await chat.getByText('Your cards').click();
  const card = chat.getByRole('region', { name });
  await card.getByRole('button', { name: 'Join' }).click();
  await card.getByRole('img', { name: '2 of 10 stamps, 2 of them given at the start' }).waitFor();
  await card.getByText(/We started you off with 2/).waitFor();
  for (const scheme of ['light', 'dark'] as const) {
    await shop.page.emulateMedia({ colorScheme: scheme });
    expect(await findings(shop.page), `the chat’s card, ${scheme}`).toEqual([]);
  }

  const { items: members } = await call('GET', `/programmes/${programmeId}/members`);
  const contactId = (members as { contactId: string }[])[0]?.contactId ?? '';
  const order = (n: number) =>
    call('POST', `/contacts/${contactId}/events`, {
      ...{ id: `club-${String(n)}`, what: 'order', name: 'order_placed', at: new Date().toISOString() },
    });
  for (let n = 0; n < 6; n++) await order(n);
  await order(5); // told twice, counted once
  const profile = await openWindow(browser);
  await signIn(profile.page, rapport, 'Lead');
  await profile.page.goto(`${rapport.url}/customers/${contactId}`);
  await profile.page.getByRole('article', { name }).getByText('Only 2 to go').waitFor();
  for (let n = 6; n < 8; n++) await order(n);
  const article = profile.page.getByRole('article', { name });
  await article.getByText(/^Reached/).waitFor(); // without a reload

  await card.getByText(/^Reached/).waitFor(); // nor in the chat
  await card.getByRole('button', { name: 'Redeem A filter on us' }).click();
  await card.getByRole('button', { name: 'Yes, use 10 stamps' }).click();
  await card.getByText('Done so far: 0').waitFor();
  await card.getByText('Every stamp').click();
  await card.getByText(/, our start/).waitFor();

  await article.getByRole('button', { name: 'Roll back A filter on us' }).click();
  await article.getByText(/^Reached/).waitFor();
  await page.goto(`${rapport.url}/loyalty/books`);
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByText(/Everything balances/).waitFor();
  expect([thrown, shop.thrown, profile.thrown]).toEqual([[], [], []]);
});

test('on their own page, without a script and at 320 px, a customer sees every step, is reminded no more, and leaves', async () => {
  const { page } = await openWindow(browser);
  await signIn(page, rapport, 'Owner');
  const call = callOn(page, rapport);
  const { items } = await call('GET', '/programmes');
  const programmeId = String((items as { id: string; name: string }[]).find((one) => one.name === name)?.id);
  const { items: members } = await call('GET', `/programmes/${programmeId}/members`);
  const contactId = (members as { contactId: string }[])[0]?.contactId ?? '';
  const { url } = await call('POST', `/contacts/${contactId}/loyalty-link`);
  for (const colorScheme of ['light', 'dark'] as const) {
    const look = await openWindow(browser, { colorScheme, viewport: { width: 320, height: 800 } });
    await look.page.goto(String(url));
    expect(await findings(look.page), `their page, ${colorScheme}`).toEqual([]);
    expect(await sideways(look.page)).toBe(false);
    if (process.env['SHOTS'] !== undefined)
      await look.page.screenshot({ path: `${process.env['SHOTS']}/page-${colorScheme}.png`, fullPage: true });
  }
  const customer = await openWindow(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  await customer.page.goto(String(url));
  const card = customer.page.getByRole('region', { name });
  await card.getByText('Every stamp').click();
  await card.getByText('A filter on us, rolled back').waitFor();
  await card.getByRole('button', { name: 'Remind me now and then' }).click();
  await card.getByRole('button', { name: 'No more reminders' }).click();
  await customer.page.getByRole('status').getByText('No more reminders.').waitFor();
  await card.getByRole('button', { name: 'Leave this card' }).click();
  await card.getByRole('button', { name: 'Join' }).click();
  await card.getByText(/^Reached/).waitFor(); // what they had was kept
});

test.each([
  ['light', 1440],
  ['dark', 320],
] as const)('the screens of loyalty are accessible and fit, %s at %i', async (colorScheme, width) => {
  const { page, thrown } = await openWindow(browser, { colorScheme, viewport: { width, height: 900 } });
  await signIn(page, rapport, 'Owner');
  const { items } = await callOn(page, rapport)('GET', '/programmes');
  const id = (items as { id: string }[])[0]?.id ?? '';
  const tabs = ['card', 'rewards', 'members', 'figures', 'test'].map((tab) => `/${id}?tab=${tab}`);
  for (const screen of ['', ...tabs, '/redemptions', '/books']) {
    await page.goto(`${rapport.url}/loyalty${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await findings(page), screen).toEqual([]);
    expect(await sideways(page), `${screen} scrolls sideways`).toBe(false);
  }
  expect(thrown).toEqual([]);
});
