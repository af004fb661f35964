import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { findings, signIn } from '#test/support/journey.ts';
import { startRapport, type Rapport } from '#test/support/rapport.ts';

/** Two customers who are one person, and one who wants to be forgotten. */
let rapport: Rapport;
let browser: Browser;

beforeAll(async () => {
  [rapport, browser] = await Promise.all([startRapport('--demo'), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await rapport.close();
});

const calls =
  (page: Page) =>
  async (method: string, path: string, data?: unknown): Promise<Record<string, unknown>> => {
    const answer = await page.request.fetch(`${rapport.url}/api/v1${path}`, { method, data });
    expect([path, answer.status()]).toEqual([path, 200]);
    return (await answer.json()) as Record<string, unknown>;
  };

test('merged and taken apart again, then erased and nowhere to be found', async () => {
  const { page, thrown } = await openWindow(browser, { viewport: { width: 1440, height: 1000 } });
  await signIn(page, rapport, 'Owner');
  const call = calls(page);
  const identities = [{ kind: 'email', value: 'ottilie@quillfeather.example' }];
  const kept = await call('POST', '/contacts', {
    name: 'Ottilie Quillfeather',
    notes: 'Collects kettles.',
    identities,
  });
  await call('POST', '/contacts', { name: 'O. Quillfeather', identities });
  await call('POST', `/contacts/${String(kept['id'])}/notes`, { text: 'Asked about the copper kettle.' });

  await page.goto(`${rapport.url}/customers/${String(kept['id'])}`);
  await page.getByText('Perhaps the same person as O. Quillfeather').waitFor();
  await page.getByRole('button', { name: 'Look at both' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge two customers' });
  await dialog.getByRole('region', { name: 'Goes up in them' }).getByText('O. Quillfeather').waitFor();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText('Merged with O. Quillfeather').first().waitFor();
  const search = async (): Promise<string[]> => {
    const { items } = (await call('GET', '/contacts?q=quillfeather')) as { items: { name: string }[] };
    return items.map(({ name }) => name).sort();
  };
  expect(await search()).toEqual(['Ottilie Quillfeather']);
  await page.getByRole('button', { name: 'Take apart again' }).click();
  await expect.poll(search).toEqual(['O. Quillfeather', 'Ottilie Quillfeather']);

  await page.getByRole('button', { name: 'More to do with this customer' }).click();
  await page.getByRole('menuitem', { name: 'Hand out everything' }).click();
  await page.getByText('A copy of everything is being made').waitFor();
  await page.goto(`${rapport.url}/customers/requests`);
  await page.getByRole('button', { name: 'Fetch the copy for Ottilie Quillfeather' }).waitFor();
  expect(await findings(page)).toEqual([]);

  await page.goto(`${rapport.url}/customers/${String(kept['id'])}`);
  await page.getByRole('button', { name: 'More to do with this customer' }).click();
  await page.getByRole('menuitem', { name: 'Erase…' }).click();
  const erase = page.getByRole('dialog', { name: 'Erase Ottilie Quillfeather?' });
  await erase.getByRole('button', { name: 'Erase for good' }).click();
  await erase.getByText('Type Ottilie Quillfeather to erase them.').waitFor(); // nothing happens by a slip
  expect(await search()).toHaveLength(2);
  expect(await findings(page)).toEqual([]);
  await erase.getByRole('textbox').fill('ottilie quillfeather');
  await erase.getByRole('button', { name: 'Erase for good' }).click();
  await page.waitForURL(/\/customers$/);
  expect(await search()).toEqual(['O. Quillfeather']);
  await page.goto(`${rapport.url}/customers/${String(kept['id'])}`);
  await page.getByText('This person did not come').waitFor();
  await page.goto(`${rapport.url}/customers/requests`);
  await page.getByText(/^Erased customer/).waitFor();
  expect(await page.getByText('Ottilie').count()).toBe(0);
  expect(thrown).toEqual([]);
});
