import type { Browser, Page } from 'playwright-core';
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

const first = 'Where is my grinder? This is the third time I ask, and I was on hold for an hour.';
const second = 'Where is my grinder? This is outrageous, nobody answers! I will cancel my account and tell my lawyer.';

async function narrow(page: Page, feeling: string): Promise<void> {
  await page.getByRole('button', { name: /^Feeling: / }).click();
  await page.getByRole('menuitemcheckbox', { name: feeling, exact: true }).click();
}

/** How many readings were corrected, of how many, as the page for leads says. */
async function counted(page: Page): Promise<readonly [corrected: number, read: number]> {
  await page.goto(`${rapport.url}/settings/reader`);
  const said = await page.getByText(/readings were corrected/).innerText();
  const [corrected, read] = [...said.matchAll(/\d+/g)].map(Number);
  return [corrected ?? NaN, read ?? NaN];
}

test('anger is marked, explained, corrected, found and counted, and nobody is left on it without a word', async () => {
  const [shop, agent, lead] = await Promise.all([openWindow(browser), openWindow(browser), openWindow(browser)]);
  const { page } = agent;
  const heard: string[] = [];
  shop.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(payload.toString())));
  await signIn(lead.page, rapport, 'Lead');
  const before = await counted(lead.page);

  await signIn(page, rapport, 'Agent');
  await shop.page.goto(`${rapport.url}/demo`);
  const chat = shop.page.frameLocator('iframe[title="Chat"]');
  for (const text of [first, second]) {
    await chat.getByRole('textbox').last().fill(text);
    await chat.getByRole('textbox').last().press('Enter');
    await chat.getByText(text).waitFor();
  }

  const row = page.getByRole('link', { name: /my grinder/ });
  await expect.poll(() => row.innerText()).toMatch(/angry/i);
  expect(await row.innerText()).toContain('Offer a lead');
  await row.click();
  const mark = page.getByRole('article', { name: /wrote/ }).last().getByRole('button', { name: /angry/i });
  await mark.hover();
  const card = page.getByRole('dialog', { name: 'Why it reads so' });
  expect(await card.innerText()).toMatch(
    /Very angry, .+ sure[^]+Carried by “[^]+May leave[^]+Speaks of law[^]+Hardest/,
  );
  const plan = page.getByRole('region', { name: 'When someone is angry' });
  expect(await plan.innerText()).toContain('This is outrageous');

  await page.getByRole('button', { name: 'Offer a lead' }).hover();
  const advice = page.getByRole('dialog', { name: 'Offer a lead' });
  expect(await advice.innerText()).toMatch(/\d+ of 100[^]+Says they will leave[^]+Speaks of law/);
  await page.keyboard.press('Escape');

  await narrow(page, 'Angry');
  await row.waitFor();
  await page.keyboard.press('m');
  await page.getByRole('group', { name: 'What it reads as' }).getByRole('button', { name: 'Disappointed' }).click();
  await row.waitFor({ state: 'detached' });
  await narrow(page, 'Disappointed');
  await expect.poll(() => row.innerText()).toMatch(/disappointed/i);
  await page.getByText('Your word wins over the reader’s').waitFor();

  const [corrected, read] = await counted(lead.page);
  expect([corrected - before[0], read - before[1]]).toEqual([1, 2]);

  await narrow(page, 'Left on a low');
  await row.click();
  await page.getByRole('button', { name: /^Resolve/ }).click();
  const question = page.getByRole('dialog', { name: 'Why can this close now?' });
  expect(await question.innerText()).toMatch(/last words read as\s+\S*\s*disappointed/i);
  await page.keyboard.press('1');
  await expect.poll(() => row.innerText()).toContain('resolved');

  expect(heard.join()).toContain('my grinder');
  expect(heard.join()).not.toMatch(/anger|disappoint|valence|offer_lead/);
  expect([...shop.thrown, ...agent.thrown, ...lead.thrown]).toEqual([]);
});

test('anybody may try a sentence: it is read in the browser and sent nowhere', async () => {
  const { page, thrown } = await openWindow(browser);
  await page.goto(`${rapport.url}/demo/feelings`);
  await page.getByText('Carried by').waitFor();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const verdict = page.getByRole('region', { name: 'It reads as' });
  await page.getByLabel('A customer’s message').fill('It works, thank you so much! You saved my evening.');
  await expect.poll(() => verdict.innerText()).toMatch(/grateful|delighted/i);
  await page.getByLabel('A customer’s message').fill('Ich warte seit zwei Wochen auf mein Paket und es ist nicht da.');
  await expect.poll(() => verdict.innerText()).toMatch(/Unclear[^]+not look like English/);
  expect(sent).toEqual([]);
  expect(thrown).toEqual([]);
});
