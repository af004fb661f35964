import { createHmac } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openWindow } from '#test/support/browser.ts';
import { callOn, findings, signIn, sideways, type Body, type Call } from '#test/support/journey.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { startRapport, type Rapport } from '#test/support/rapport.ts';

let rapport: Rapport;
let browser: Browser;
let sink: Sink;
beforeAll(async () => {
  [rapport, browser, sink] = await Promise.all([startRapport('--demo'), openBrowser(), openSink()]);
});
afterAll(async () => {
  await browser.close();
  await rapport.close();
  await sink.close();
});

/** An inbox of mail that sends by the sink, and a customer’s mail in it. */
async function mailFrom(call: Call, address: string): Promise<string> {
  const inbox = await call('POST', '/inboxes', { name: 'Post', channel: 'email', settings: { undoSeconds: 0 } });
  const id = String(inbox['id']);
  const smtp = { host: '127.0.0.1', port: sink.port, security: 'none', user: 'help', signIn: 'password' };
  await call('PUT', `/inboxes/${id}/mailbox`, {
    address: 'help@lark.example',
    smtp,
    secrets: { smtpPassword: 'right' },
  });
  const { secret } = await call('GET', `/inboxes/${id}/secret`);
  const raw = `From: Maya Lind <${address}>\r\nTo: help@lark.example\r\nSubject: My parcel\r\nMessage-ID: <asked@example.test>\r\n\r\nWhere is my parcel?\r\n`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'message/rfc822',
    'x-rapport-timestamp': timestamp,
    'x-rapport-signature': createHmac('sha256', String(secret)).update(`${timestamp}.`).update(raw).digest('hex'),
  };
  const door = await fetch(`${rapport.url}/mail/${String(inbox['publicKey'])}`, { method: 'POST', headers, body: raw });
  expect(door.ok).toBe(true);
  return id;
}

async function newest(call: Call, inboxId: string): Promise<string> {
  for (let i = 0; i < 200; i++) {
    const { items } = await call('GET', `/conversations?inboxId=${inboxId}&status=any&sort=newest`);
    const [first] = items as { id: string }[];
    if (first !== undefined) return first.id;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('nobody wrote');
}

async function makeSurvey(page: Page, name: string): Promise<void> {
  await page.goto(`${rapport.url}/surveys`);
  await page.getByRole('button', { name: 'New survey' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Running', { exact: true }).first().waitFor();
}

/** Says on the page of surveys which one follows a resolution at once. */
async function follows(page: Page, inbox: string, survey: string): Promise<void> {
  await page.goto(`${rapport.url}/surveys`);
  const rule = page.getByRole('group', { name: inbox, exact: true });
  await rule.getByLabel('Survey').selectOption({ label: survey });
  await rule.getByLabel('After, minutes').fill('0');
  await rule.getByRole('button', { name: /^Save/ }).click();
  await page.getByText(`Saved for ${inbox}`).waitFor();
}

const answerAndResolve = (call: Call, id: string) =>
  call('POST', `/conversations/${id}/replies`, {
    ...{ clientId: `reply-${id}`, text: 'It comes tomorrow.', seenSeq: 100, then: 'resolve' },
  });

/** How many loops were closed in time, and how many were raised. */
async function loops(page: Page): Promise<[inTime: number, raised: number]> {
  await page.goto(`${rapport.url}/surveys`);
  const words =
    (await page
      .getByText(/\d+ in time, \d+ raised/)
      .first()
      .textContent()) ?? '';
  const [inTime = NaN, raised = NaN] = (/(\d+) in time, (\d+) raised/.exec(words) ?? []).slice(1).map(Number);
  return [inTime, raised];
}

test('from a resolution to a closed loop: asked by mail, answered with 2, come back to', async () => {
  const { page, thrown } = await openWindow(browser);
  await signIn(page, rapport, 'Owner');
  const call = callOn(page, rapport);
  const [inTimeBefore, raisedBefore] = await loops(page);
  const inboxId = await mailFrom(call, 'maya@example.test');
  await makeSurvey(page, 'After a letter');
  await follows(page, 'Post', 'After a letter');
  const conversationId = await newest(call, inboxId);
  await answerAndResolve(call, conversationId);
  const mails = await sink.arrived(2);
  const letter = await PostalMime.parse(mails.find(({ raw }) => /auto-generated/i.test(raw))?.raw ?? '');
  const link = new RegExp(`${rapport.url}/survey/rq_[\\w-]+`).exec(letter.text ?? '')?.[0] ?? '';
  expect(letter.html).toContain(`${link}?pick=2`);

  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    const look = await openWindow(browser, { colorScheme, viewport: { width, height: 800 } });
    await look.page.goto(link);
    expect(await findings(look.page), `the customer’s page, ${colorScheme}`).toEqual([]);
    expect(await sideways(look.page)).toBe(false);
    await look.page.context().close();
  }

  const customer = await openWindow(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  await customer.page.goto(`${link}?pick=2`);
  expect(await customer.page.getByRole('radio', { name: '2' }).isChecked()).toBe(true);
  const answers = async () =>
    (await call('GET', `/survey-answers?conversationId=${conversationId}`))['items'] as Body[];
  expect(await answers()).toEqual([]);
  await customer.page.getByLabel('What should we know?').fill('Nobody told me anything for three weeks.');
  await customer.page.getByLabel('How long it took').check();
  await customer.page.getByRole('button', { name: 'Send answer' }).click();
  await customer.page.getByText('Your answer is kept.').waitFor();
  expect(await answers()).toMatchObject([{ score: 2, low: true, values: { what: ['time'] } }]);

  await page.goto(`${rapport.url}/surveys/follow-ups`);
  const row = page.getByRole('article', { name: /Maya Lind, 2 of 5/ });
  await row.getByText('Nobody told me anything').waitFor();
  await row.getByRole('button', { name: /^Close the loop/ }).click();
  await page.getByLabel('What was done').fill('Called her, and the parcel comes today.');
  await page.getByRole('dialog').getByRole('button', { name: 'Close the loop' }).click();
  await row.waitFor({ state: 'detached' });
  const [inTime, raised] = await loops(page);
  expect([inTime - inTimeBefore, raised - raisedBefore]).toEqual([1, 1]);
  await page.goto(`${rapport.url}/inbox/all/${conversationId}?status=any`);
  await page.getByText('Answered “After a letter”: 2 of 5').first().waitFor();
  expect([thrown, customer.thrown]).toEqual([[], []]);
});

const always = { timeZone: 'UTC', week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]) };

test('in the chat, one question when it rests, and never twice', async () => {
  const { page } = await openWindow(browser);
  await signIn(page, rapport, 'Owner');
  const call = callOn(page, rapport);
  const inbox = await call('POST', '/inboxes', { name: 'Corner', channel: 'widget', hours: always });
  await makeSurvey(page, 'After a chat');
  await follows(page, 'Corner', 'After a chat');
  const customer = await openWindow(browser, { colorScheme: 'dark', viewport: { width: 320, height: 700 } });
  const chat = customer.page;
  await chat.goto(`${rapport.url}/widget/chat/${String(inbox['publicKey'])}`);
  await chat.getByRole('textbox').first().fill('Do you have decaf?');
  await chat.keyboard.press('Enter');
  await chat.getByText('Do you have decaf?').first().waitFor();
  const id = await newest(call, String(inbox['id']));
  await answerAndResolve(call, id);
  const asked = chat.getByRole('group', { name: 'How satisfied are you with how we handled this?' });
  await asked.waitFor();
  expect(await findings(chat), 'the chat, dark').toEqual([]);
  expect(await sideways(chat)).toBe(false);
  await asked.getByRole('radio', { name: /^5/ }).check({ force: true });
  await chat.getByLabel('What should we know?').fill('Quick and kind.');
  await chat.emulateMedia({ colorScheme: 'light' });
  expect(await findings(chat), 'the chat, light').toEqual([]);
  await chat.getByRole('button', { name: 'Send answer' }).click();
  await chat.getByText(/reads every answer/).waitFor();
  const { items } = await call('GET', `/survey-answers?conversationId=${id}`);
  expect(items).toMatchObject([{ score: 5, way: 'chat', text: 'Quick and kind.' }]);
  await chat.reload();
  await chat.getByText(/reads every answer/).waitFor();
  expect(customer.thrown).toEqual([]);
});

test.each([
  ['light', 1440],
  ['dark', 320],
] as const)('the screens of surveys are accessible and fit, %s at %i', async (colorScheme, width) => {
  const { page, thrown } = await openWindow(browser, { colorScheme, viewport: { width, height: 900 } });
  await signIn(page, rapport, 'Owner');
  const { items } = await callOn(page, rapport)('GET', '/surveys');
  const id = (items as { id: string; name: string }[]).find(({ name }) => name === 'After a letter')?.id ?? '';
  const screens = ['', '/follow-ups', ...['results', 'answers', 'themes', 'edit'].map((tab) => `/${id}?tab=${tab}`)];
  for (const screen of screens) {
    await page.goto(`${rapport.url}/surveys${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await findings(page), screen).toEqual([]);
    expect(await sideways(page), `${screen} scrolls sideways`).toBe(false);
    if (process.env['SHOTS'] !== undefined)
      await page.screenshot({
        path: `${process.env['SHOTS']}/${colorScheme}${screen.replace(/\W+/g, '-')}.png`,
        fullPage: true,
      });
  }
  expect(thrown).toEqual([]);
});
