import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { findings, signIn, sideways } from '#test/support/journey.ts';
import { startRapport, type Rapport } from '#test/support/rapport.ts';

/** The person, whole: made by another system, known by an agent. */
let rapport: Rapport;
let browser: Browser;

beforeAll(async () => {
  [rapport, browser] = await Promise.all([startRapport('--demo'), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await rapport.close();
});

/** Another system, by a key that the owner made for it. */
async function otherSystem(
  owner: Page,
): Promise<(method: string, path: string, body: unknown) => Promise<Record<string, unknown>>> {
  const scopes = ['contacts.edit', 'contacts.happen', 'contacts.define', 'contacts.read'];
  const answer = await owner.request.post(`${rapport.url}/api/v1/api-keys`, { data: { name: 'Shop', scopes } });
  const { key } = (await answer.json()) as { key: string };
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${key}` };
    const said = await owner.request.fetch(`${rapport.url}/api/v1${path}`, { method, headers, data: body });
    expect([path, said.status()]).toEqual([path, 200]);
    return (await said.json()) as Record<string, unknown>;
  };
}

test('a customer made by another system is known by an agent: profile, field, note, timeline, quiet hours', async () => {
  const [owner, agent] = await Promise.all([
    openWindow(browser),
    openWindow(browser, { viewport: { width: 1440, height: 1000 } }),
  ]);
  await signIn(owner.page, rapport, 'Owner');
  const shop = await otherSystem(owner.page);
  await shop('POST', '/fields', {
    about: 'person',
    name: 'grind',
    label: 'Grind',
    type: 'choice',
    choices: ['Fine', 'Coarse'],
  });
  const identities = [
    { kind: 'external', value: 'shop-4711' },
    { kind: 'email', value: 'ines@roastery.example' },
  ];
  await shop('POST', '/contacts', { name: 'Ines Moreau', timeZone: 'Europe/Paris', identities });
  const order = { what: 'order', name: 'order_placed', title: 'Order 4711 placed', at: new Date().toISOString() };
  const reported = { ...order, id: '4711', externalId: 'shop-4711', amount: { minor: 4990, currency: 'EUR' } };
  await shop('POST', '/events', reported);
  await shop('POST', '/events', reported);

  const { page, thrown } = agent;
  await signIn(page, rapport, 'Agent');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('heading', { name: 'Customers' }).waitFor();
  await page.getByRole('searchbox', { name: 'Name, address or number' }).fill('ines');
  await page.getByRole('link', { name: /Ines Moreau/ }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: /Ines Moreau/ }).click();
  await page.getByRole('heading', { name: 'Ines Moreau', level: 1 }).waitFor();

  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByText('Order 4711 placed').waitFor();
  expect(await timeline.getByText('Order 4711 placed').count()).toBe(1);
  await timeline.getByText('€49.90').waitFor();
  await page.getByRole('link', { name: 'Roastery' }).waitFor();

  const known = page.getByRole('region', { name: 'What we know' });
  await known.getByRole('button', { name: 'Change Grind' }).click();
  await known.getByRole('button', { name: 'Save' }).click();
  await known.getByText('Choose one of: Fine, Coarse.').waitFor();
  expect(await findings(page)).toEqual([]);
  await known.getByLabel('Grind').selectOption('Coarse');
  await known.getByLabel('They told us themselves').check();
  await known.getByRole('button', { name: 'Save' }).click();
  await known.getByText('Coarse', { exact: true }).waitFor();

  await page.getByLabel('Note', { exact: true }).fill('Prefers to be called in the afternoon.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await timeline.getByText('Prefers to be called in the afternoon.').waitFor();
  await shop('POST', '/events', { ...reported, id: '4712', title: 'Order 4712 placed' });
  await timeline.getByText('Order 4712 placed').waitFor(); // live

  await page.getByRole('button', { name: 'Change their wishes' }).click();
  const wishes = page.getByRole('region', { name: 'Their wishes' });
  await wishes.getByLabel('From').fill('21:00');
  await wishes.getByRole('button', { name: 'Save' }).click();
  await wishes.getByText('Give both times, or neither.').waitFor();
  await wishes.getByLabel('To', { exact: true }).fill('08:30');
  await wishes.getByRole('button', { name: 'Save' }).click();
  await wishes.getByText('21:00 to 08:30, on their clock').waitFor();
  await timeline.getByText('Quiet hours from 21:00 to 08:30').waitFor();

  await timeline.getByLabel('What to show of the timeline').selectOption('Orders');
  await timeline.getByText('Prefers to be called').waitFor({ state: 'detached' });
  await timeline.getByText('Order 4711 placed').waitFor();
  expect(thrown).toEqual([]);
}, 90_000);

test.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 320],
] as const)(
  'list, profile and fields are accessible and fit, %s at %i',
  async (colorScheme, width) => {
    const { page, thrown } = await openWindow(browser, { colorScheme, viewport: { width, height: 900 } });
    await signIn(page, rapport, 'Owner');
    for (const address of ['/customers', '/customers?q=nobody%20is%20called%20so', '/settings/fields']) {
      await page.goto(rapport.url + address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await findings(page), address).toEqual([]);
      expect(await sideways(page), `${address} scrolls sideways`).toBe(false);
    }
    await page.goto(`${rapport.url}/customers`);
    await page.getByRole('list', { name: 'Customers' }).getByRole('link').first().click();
    await page.getByRole('region', { name: 'Timeline' }).waitFor();
    expect(await findings(page), 'profile').toEqual([]);
    expect(await sideways(page), 'the profile scrolls sideways').toBe(false);
    expect(thrown).toEqual([]);
  },
  60_000,
);
