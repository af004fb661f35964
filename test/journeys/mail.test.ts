import { createHmac } from 'node:crypto';
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

async function openConsole(): Promise<{ page: Page; thrown: string[] }> {
  const { page, thrown } = await openWindow(browser);
  await signIn(page, rapport, 'Owner');
  return { page, thrown };
}

/** Opens an inbox of mail as an owner does, without any server of one's own. */
async function openMailInbox(page: Page, address: string): Promise<(raw: string) => Promise<void>> {
  await page.goto(`${rapport.url}/settings/inboxes`);
  await page.getByRole('button', { name: 'New inbox' }).click();
  await page.getByText('Email', { exact: true }).first().click();
  await page.getByLabel('Name').fill(address);
  await page.getByRole('button', { name: 'Open the inbox' }).click();
  await page.getByLabel('Address', { exact: true }).fill(address);
  await page.getByText('No server', { exact: true }).click();
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByText('mail is handed in here').first().waitFor();
  const door = /http\S+\/mail\/\S+(?=,)/.exec(await page.getByText(/webhook posts/).innerText())?.[0] ?? '';
  const id = page.url().split('/').at(-1) ?? '';
  const { secret } = (await (await page.request.get(`${rapport.url}/api/v1/inboxes/${id}/secret`)).json()) as {
    secret: string;
  };
  return async (raw) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`${timestamp}.`).update(raw).digest('hex');
    const headers = {
      'content-type': 'message/rfc822',
      'x-rapport-timestamp': timestamp,
      'x-rapport-signature': signature,
    };
    expect((await fetch(door, { method: 'POST', headers, body: raw })).ok).toBe(true);
  };
}

/** A mail with a page, its words, a picture within and a file. */
const mailOf = (about: { subject: string; name: string; file: string; words: string; page: string }): string => {
  const word = (text: string) => `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`;
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC';
  const part = (head: string, body: string) => `--b\r\n${head}\r\n\r\n${body}\r\n`;
  return [
    `From: ${word(about.name)} <maya@example.com>\r\nTo: help@lark.example\r\nSubject: ${word(about.subject)}\r\n`,
    `Message-ID: <${String(Math.random()).slice(2)}@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`,
    `--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n`,
    `--c\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${about.words}\r\n`,
    `--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${about.page}\r\n--c--\r\n`,
    part('Content-Type: image/png\r\nContent-ID: <pic@x>\r\nContent-Transfer-Encoding: base64', png),
    part(
      `Content-Type: text/html; name="${word(about.file)}"\r\nContent-Disposition: attachment`,
      '<script>alert(1)</script>',
    ),
    '--b--\r\n',
  ].join('');
};

const trap = 'http://trap.example';
const hostile = [
  `<img src="${trap}/pixel.gif" srcset="${trap}/2x.gif 2x"><table background="${trap}/t"><tr><td>x</td></tr></table>`,
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  `<form action="${trap}/f"><input name=p autofocus onfocus=alert(1)><button>Sign in</button></form>`,
  `<iframe src="${trap}/i"></iframe><object data="${trap}/o"></object><embed src="${trap}/e">`,
  `<style>@import "${trap}/s"; body{background:url(${trap}/b)}</style><p style="background:url(${trap}/p)">x</p>`,
  `<link rel=stylesheet href="${trap}/l"><meta http-equiv=refresh content="0;url=${trap}/m"><base href="${trap}/">`,
  `<a href="javascript:alert(1)">one</a><a href="${trap}/a" ping="${trap}/ping">two</a>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>`,
  `<video src="${trap}/v" poster="${trap}/q" autoplay></video><audio src="${trap}/au" autoplay></audio>`,
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
];

test('whatever a mail says, showing it runs nothing, asks nobody and offers no form', async () => {
  const { page, thrown } = await openConsole();
  const dialogs: string[] = [];
  const outside: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(rapport.url) && !request.url().startsWith('data:')) outside.push(request.url());
  });
  const handIn = await openMailInbox(page, 'help@lark.example');
  const payload = hostile.join('\n');
  const all = hostile.join('');
  await handIn(
    mailOf({
      subject: `Trap ${all}`,
      name: all,
      file: `${hostile[2] ?? ''}.html`,
      words: `Trapped words ${payload}`,
      page: `<p>Trapped page</p><img src="cid:pic@x">${payload}`,
    }),
  );
  await page.goto(`${rapport.url}/inbox/all?sort=newest`);
  await page
    .getByRole('link', { name: /Trapped words/ })
    .first()
    .click();
  await page.getByText('Trapped words').last().waitFor();
  await page.getByRole('button', { name: 'As it was sent' }).click();
  const frame = page.frameLocator('iframe[title="The mail as it was sent"]');
  await frame.getByText('Trapped page').waitFor();
  expect((await frame.locator('img[src^="/files/"]').boundingBox())?.width).toBe(10);
  expect(
    await frame
      .locator('form, input, button, script, style:not(head style), iframe, object, embed, svg, video')
      .count(),
  ).toBe(0);
  await page.getByRole('button', { name: 'Show pictures' }).click();
  await frame.locator('img[src^="/mail-pictures"]').first().waitFor({ state: 'attached' });
  await page.getByRole('tab', { name: 'Source' }).click();
  await page.getByLabel('Source').last().getByText('Message-ID').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${rapport.url}/search?q=trapped`);
  await page.getByText('Trapped').first().waitFor();
  await page.waitForTimeout(500);
  expect({ dialogs, outside, thrown }).toEqual({ dialogs: [], outside: [], thrown: [] });
});

test('a dangerous file is saved and never shown', async () => {
  const { page } = await openConsole();
  const handIn = await openMailInbox(page, 'files@lark.example');
  const about = {
    subject: 'A file',
    name: 'Maya',
    file: 'page.html',
    words: 'See the file that I saved',
    page: '<p>x</p>',
  };
  await handIn(mailOf(about));
  await page.goto(`${rapport.url}/inbox/all?sort=newest`);
  await page
    .getByRole('link', { name: /See the file/ })
    .first()
    .click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /page\.html/ }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('page.html');
});

test('where nothing can go out the composer says so before anything is sent, and keeps the words', async () => {
  const { page, thrown } = await openConsole();
  const handIn = await openMailInbox(page, 'mute@lark.example');
  await handIn(
    'From: Maya <maya@example.com>\r\nTo: mute@lark.example\r\nSubject: Grinder\r\nMessage-ID: <mute@example.com>\r\n\r\nIs anybody there at all?\r\n',
  );
  await page.goto(`${rapport.url}/inbox/all?sort=newest`);
  await page
    .getByRole('link', { name: /Is anybody there at all/ })
    .first()
    .click();
  await page.getByText('Nothing goes out from mute@lark.example yet').waitFor();
  await page.getByRole('link', { name: 'Add one' }).waitFor();
  const words = page.getByRole('textbox', { name: /reply/i }).last();
  await words.fill('Yes, we are here.');
  await words.press('Control+Enter');
  await page.getByText('Your words stay here until one is added.').waitFor();
  expect(await words.inputValue()).toBe('Yes, we are here.');
  expect(await page.getByText('Goes out in').count()).toBe(0);
  expect(thrown).toEqual([]);
});
