import type { Browser, Page } from 'playwright-core';
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

const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` });
};

/** Ida wrote that she was charged twice. */
async function charged(page: Page): Promise<string> {
  const call = callOn(page, rapport);
  const inbox = await call('POST', '/inboxes', { name: 'Orders', channel: 'api' });
  const { conversation } = await call('POST', `/inboxes/${String(inbox['id'])}/messages`, {
    ...{ clientId: 'charged-twice', text: 'You charged me twice for the beans.' },
    from: { externalId: 'ida', name: 'Ida Brandt' },
  });
  return (conversation as { id: string }).id;
}

/** On a phone one says first that one wants to write. */
async function openDialog(page: Page): Promise<void> {
  const write = page.getByRole('button', { name: /^Write to/ });
  const tool = page.getByRole('button', { name: 'Give a gesture' });
  await write.or(tool).first().waitFor();
  if (!(await tool.isVisible())) await write.click();
  await tool.click();
}

/** Part of their credit is noted as used, by keys alone, and taken back again. */
async function useCredit(page: Page, contactId: string, order: string): Promise<void> {
  await page.goto(`${rapport.url}/customers/${contactId}`);
  const credit = page.getByRole('region', { name: 'Credit' });
  const before = await credit.getByText(/to use$/).innerText();
  await credit.getByRole('button', { name: /^Note as used/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Credit that was used' });
  await dialog.getByLabel('How much, in EUR').fill('1000');
  await dialog.getByLabel('For what').fill(order);
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Write an amount up to/).waitFor();
  await dialog.getByLabel('How much, in EUR').fill('2');
  expect(await findings(page), 'noting credit').toEqual([]);
  await page.keyboard.press('Enter');
  const used = credit.getByRole('listitem').filter({ hasText: order });
  await used.getByText('−€2.00').waitFor();
  await used.getByRole('button', { name: /^Take back/ }).press('Enter');
  await credit.getByText(before, { exact: true }).waitFor();
  expect(await findings(page), 'the profile with credit').toEqual([]);
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /A gesture for/ });

/** Fills the case in, up to the reason. */
async function fill(page: Page, amount: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel('What was put right').fill('The second charge went back.');
  await dialog.getByLabel('What they lost, in EUR').fill('100');
  await dialog.getByLabel('I checked that it happened').check();
  await dialog.getByRole('radio', { name: /^Voucher/ }).check({ force: true });
  await dialog.getByLabel('Amount in EUR').fill(amount);
  await dialog.getByLabel(/^Why/).fill('Charged twice by our retry.');
  await dialog.getByLabel('Your line to Ida').fill('You were patient with us; thank you for that.');
}

test('an agent proposes above the limit, a lead approves, the customer claims it once in two tabs', async () => {
  const owner = await openWindow(browser);
  await signIn(owner.page, rapport, 'Owner');
  const id = await charged(owner.page);
  const agent = await openWindow(browser);
  const { page } = agent;
  await signIn(page, rapport, 'Agent');
  await page.goto(`${rapport.url}/inbox/all/${id}?status=any`);
  await page.getByRole('button', { name: 'Give a gesture' }).click();
  await dialogOf(page).getByText('Solve it first').waitFor();
  await dialogOf(page).getByText('The customer waits for an answer.').waitFor();
  expect(await dialogOf(page).getByRole('radio').count()).toBe(0);
  await shot(page, 'solve-first');
  await dialogOf(page).getByRole('button', { name: 'Back to the answer' }).click();

  const reply = { clientId: 'put-right', text: 'Our retry charged you twice. It is refunded.', seenSeq: 100 };
  await callOn(page, rapport)('POST', `/conversations/${id}/replies`, reply);
  await page.getByText('Our retry charged you twice').first().waitFor();
  await page.getByRole('button', { name: 'Give a gesture' }).click();
  await fill(page, '160');
  await dialogOf(page)
    .getByText(/So far above the loss nothing is given/)
    .waitFor();
  await dialogOf(page).getByLabel('Amount in EUR').fill('20');
  await dialogOf(page).getByText('An amount of this size needs a lead.').waitFor();
  expect(await findings(page), 'the dialog, light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page), 'the dialog, dark').toEqual([]);
  await shot(page, 'dialog-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await shot(page, 'dialog-light');
  await dialogOf(page)
    .getByRole('button', { name: /^Ask a lead/ })
    .click();
  await page.getByText('A lead has it now.').waitFor();

  const lead = await openWindow(browser);
  await signIn(lead.page, rapport, 'Lead');
  const row = lead.page.getByRole('listitem', { name: 'Voucher for Ida Brandt' });
  // Colleagues come later than the page: whoever asked is named all the same.
  await lead.page.route('**/api/v1/agents', async (route) => {
    await row.getByText('A colleague').waitFor();
    await route.continue();
  });
  await lead.page.goto(`${rapport.url}/goodwill`);
  await row.getByText('An amount of this size needs a lead.').waitFor();
  await row.getByText('Aisha Rahman').waitFor();
  await shot(lead.page, 'waiting');
  await row.getByRole('button', { name: /^Approve/ }).click();
  await row.waitFor({ state: 'detached' });

  await page.getByText(/Voucher for Ida Brandt was approved/).waitFor();
  await page.getByRole('button', { name: 'Give a gesture' }).click();
  await dialogOf(page).getByRole('button', { name: 'Offer it' }).click();
  const answer = page.getByRole('textbox', { name: 'Reply to Ida' });
  await expect.poll(() => answer.inputValue()).toContain('You were patient with us');
  expect(await answer.inputValue()).toMatch(/\n\nYour voucher: http\S+$/);
  const link = new RegExp(`${rapport.url}/gesture/rg_[\\w-]+`).exec(await answer.inputValue())?.[0] ?? '';

  const tabs = [
    await openWindow(browser, { javaScriptEnabled: false }),
    await openWindow(browser, { javaScriptEnabled: false }),
  ];
  for (const tab of tabs) await tab.page.goto(link);
  await Promise.all(tabs.map((tab) => tab.page.getByRole('button', { name: 'Take it' }).click()));
  const codes = await Promise.all(tabs.map((tab) => tab.page.locator('.code').innerText()));
  expect(codes[0]).toMatch(/^\w{5}-\w{5}$/);
  expect(codes[1]).toBe(codes[0]);
  for (const line of [
    /asked for a yes to a gesture: Voucher, €20.00/,
    /said yes to the gesture/,
    /offered a gesture/,
    /^Ida Brandt claimed the gesture: Voucher, €20.00/,
  ])
    await page.getByText(line).waitFor();
  const { items } = await callOn(page, rapport)('GET', `/gestures?conversationId=${id}`);
  expect(items).toMatchObject([{ state: 'claimed', code: codes[0], decided: { words: null } }]);
  expect([owner.thrown, agent.thrown, lead.thrown]).toEqual([[], [], []]);
});

test.each([
  ['light', 1440],
  ['dark', 320],
] as const)('the screens of goodwill are accessible and fit, %s at %i', async (colorScheme, width) => {
  const { page, thrown } = await openWindow(browser, { colorScheme, viewport: { width, height: 900 } });
  await signIn(page, rapport, 'Owner');
  const { items } = await callOn(page, rapport)('GET', '/gestures');
  const [gesture] = items as { id: string; conversation: { id: string } }[];
  for (const screen of ['', '/settings', '/touches', '/referrals', '/reviews', `/card/${gesture?.id ?? ''}`]) {
    await page.goto(`${rapport.url}/goodwill${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await findings(page), screen).toEqual([]);
    expect(await sideways(page), `${screen} scrolls sideways`).toBe(false);
    await shot(page, `${colorScheme}${screen.slice(0, 9).replaceAll('/', '-')}`);
  }
  await page.goto(`${rapport.url}/goodwill`);
  for (const tab of ['All', 'Fair to everybody?']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForLoadState('networkidle');
    expect(await findings(page), tab).toEqual([]);
    expect(await sideways(page), `${tab} scrolls sideways`).toBe(false);
    await shot(page, `${colorScheme}-${tab.slice(0, 4)}`);
  }
  await page.goto(`${rapport.url}/inbox/all/${gesture?.conversation.id ?? ''}?status=any`);
  await openDialog(page);
  await fill(page, '5');
  expect(await findings(page), 'the dialog').toEqual([]);
  expect(await sideways(page)).toBe(false);
  await shot(page, `${colorScheme}-dialog`);
  expect(thrown).toEqual([]);
});

test.each(['light', 'dark'] as const)('the customer’s page is accessible and fits a phone, %s', async (colorScheme) => {
  const owner = await openWindow(browser);
  await signIn(owner.page, rapport, 'Owner');
  const call = callOn(owner.page, rapport);
  const { items } = await call('GET', '/gestures');
  const [gesture] = items as { conversation: { id: string } }[];
  const failure = {
    lossMinor: 5_000,
    mode: 'accepted',
    severity: 'low',
    fault: 1,
    verified: true,
    priorSameCause180d: 0,
  };
  const wanted = {
    id: crypto.randomUUID(),
    what: 'credit',
    amountMinor: 500,
    failure,
    repaired: 'Refunded.',
    category: 'billing',
  };
  const { link } = await call('POST', `/conversations/${gesture?.conversation.id ?? ''}/gestures`, {
    ...wanted,
    ...{ why: 'Charged twice.', line: 'For your patience.' },
  });
  const { page } = await openWindow(browser, { colorScheme, viewport: { width: 320, height: 700 } });
  await page.goto(String(link));
  for (const state of ['offered', 'claimed']) {
    expect(await findings(page), state).toEqual([]);
    expect(await sideways(page)).toBe(false);
    await shot(page, `claim-${colorScheme}-${state}`);
    if (state === 'offered') await page.getByRole('button', { name: 'Take it' }).click();
  }
  await page.getByRole('heading', { name: '€5.00 credit' }).waitFor();
  await page.getByText('Mention it with your next order, and we take it off. It does not run out.').waitFor();
  await page.getByText('From Lark & Kettle').waitFor();
  await useCredit(owner.page, (items as { contact: { id: string } }[])[0]?.contact.id ?? '', `order in ${colorScheme}`);
  await page.goto(`${rapport.url}/gesture/rg_nothing`);
  await page.getByRole('heading', { name: 'This link has run out' }).waitFor();
});
