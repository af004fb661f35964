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

/** Stands in for the machine's notifications, and for looking elsewhere. */
const elsewhere = `
  globalThis.asked = 0; globalThis.shown = []; globalThis.away = false;
  globalThis.Notification = class {
    static permission = sessionStorage.getItem('permission') ?? 'default';
    static requestPermission() {
      globalThis.asked += 1;
      sessionStorage.setItem('permission', (Notification.permission = 'granted'));
      return Promise.resolve('granted');
    }
    constructor(title, options) { globalThis.shown.push(Object.assign(this, { title }, options)); }
    close() {}
  };
  Object.defineProperty(document, 'visibilityState', { get: () => (globalThis.away ? 'hidden' : 'visible') });
  document.hasFocus = () => !globalThis.away;
  globalThis.look = (at) => { globalThis.away = !at; document.dispatchEvent(new Event('visibilitychange')); };
`;

const shown = (page: Page): Promise<string[]> => page.evaluate<string[]>('shown.map((one) => one.title)');

test('what comes while one looks elsewhere is counted in the title and told once, if one wants', async () => {
  const [lead, agent, shop] = await Promise.all([openWindow(browser), openWindow(browser), openWindow(browser)]);
  await lead.page.addInitScript(elsewhere);
  await signIn(lead.page, rapport, 'Lead');
  expect(await lead.page.evaluate('asked')).toBe(0);
  await lead.page.getByRole('link', { name: 'Settings' }).click();
  await lead.page
    .getByRole('radiogroup', { name: 'Notifications on this computer' })
    .getByRole('radio', { name: 'On' })
    .click();
  await expect.poll(() => lead.page.evaluate('asked')).toBe(1);
  expect(await findings(lead.page)).toEqual([]);

  await lead.page.evaluate('look(false)');
  await shop.page.goto(`${rapport.url}/demo`);
  const chat = shop.page.frameLocator('iframe[title="Chat"]');
  const write = async (text: string): Promise<void> => {
    await chat.getByRole('textbox').last().fill(text);
    await chat.getByRole('textbox').last().press('Enter');
  };
  await write('Do you grind for a moka pot?');
  await expect.poll(() => lead.page.title()).toBe('(1) Profile · Rapport');
  await write('And how fine?');
  await chat.getByText('And how fine?').waitFor();
  await lead.page.waitForTimeout(500);
  expect(await shown(lead.page)).toHaveLength(1);
  expect(await lead.page.title()).toBe('(1) Profile · Rapport');

  await lead.page.evaluate('look(true); shown[0].onclick()');
  await lead.page.getByText('And how fine?').last().waitFor();
  await expect.poll(() => lead.page.title()).not.toMatch(/^\(/);

  await lead.page.evaluate('look(false)');
  await signIn(agent.page, rapport, 'Agent');
  await agent.page.getByRole('link', { name: /moka pot|how fine/ }).click();
  await agent.page.getByText('And how fine?').last().waitFor();
  await agent.page.keyboard.press('n');
  await agent.page.keyboard.type('Ask @to');
  const field = agent.page.getByRole('combobox', { name: 'Note for the team' });
  await field.waitFor();
  expect(await findings(agent.page)).toEqual([]);
  await agent.page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await agent.page.keyboard.type('m');
  expect(await field.count()).toBe(0);
  await agent.page.keyboard.press('Backspace');
  await agent.page.keyboard.type(' and @to');
  await agent.page.getByRole('option', { name: /Tomás/ }).waitFor();
  await agent.page.keyboard.press('Enter');
  await agent.page.keyboard.type('about it.');
  expect(await agent.page.getByLabel('Note for the team').inputValue()).toBe('Ask @to and @Tomás about it.');
  await agent.page.keyboard.press('Control+Enter');

  await expect.poll(() => shown(lead.page)).toHaveLength(2);
  expect((await shown(lead.page))[1]).toContain('named you');
  await lead.page.evaluate('look(true)');
  await lead.page.getByRole('link', { name: /Mentions/ }).click();
  await lead.page.getByRole('link', { name: /Ask @to and @Tomás/ }).waitFor();
  expect(await findings(lead.page)).toEqual([]);
  await lead.page.getByRole('link', { name: /Ask @to and @Tomás/ }).click();
  await lead.page.getByRole('article', { name: /Note from/ }).waitFor();
  await expect
    .poll(() => lead.page.getByRole('link', { name: 'Mentions' }).innerText(), { timeout: 5000 })
    .not.toMatch(/\d/);
  expect([...lead.thrown, ...agent.thrown, ...shop.thrown]).toEqual([]);
});
