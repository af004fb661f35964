import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { hang, keepFile } from '#server/modules/files/index.ts';
import { chatInboxOf, idOf, visit } from '#test/guards/scene.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { insertMail } from '../arrive/mails.ts';
import { addressOf, readAddress } from './link.ts';

let house: House;
let owner: Person;
beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
});
afterAll(() => house.close());

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** A message that came as this page. */
async function mailOf(html: string | null): Promise<{ messageId: string; conversationId: string }> {
  const customer = await visit(house, (await chatInboxOf(owner)).publicKey);
  const sent = await customer.write('Words of the mail');
  const [messageId, conversationId] = [idOf(sent, 'message'), idOf(sent, 'conversation')];
  const box = JSON.stringify({ name: 'Maya', address: 'maya@example.test' });
  const rest = [null, `${newId()}@example.test`, box, '{"to":[],"cc":[]}', 'Hello', null, html, null, null] as const;
  await house.app.platform.takeTurn(owner.workspaceId, async (turn) => {
    await insertMail(turn.tx, messageId, conversationId, 'in', ...rest);
    const logo = await keepFile(turn, {
      by: messageId,
      name: 'logo.png',
      type: 'image/png',
      bytes: png,
      contentId: 'logo@x',
    });
    await hang(turn.tx, [logo.id], conversationId, messageId);
  });
  return { messageId, conversationId };
}

async function look(messageId: string, pictures = 'none') {
  const { status, body } = await owner.call('GET', `/messages/${messageId}/page?pictures=${pictures}`);
  if (status !== 200) return { status, body, html: '', headers: {} as Record<string, unknown> };
  const page = await house.app.http.inject({ url: String(body['url']) });
  return { status: page.statusCode, body, html: page.payload, headers: page.headers as Record<string, unknown> };
}

test('a page runs nothing, sends nothing and asks nobody', async () => {
  const { messageId } = await mailOf(
    `<p onclick="alert(1)">Hello <b>there</b></p><script>alert(1)</script><form action="https://evil.example"><input name="p"></form>
     <iframe src="https://evil.example"></iframe><img src="https://evil.example/pixel.gif"><a href="javascript:alert(1)">x</a>
     <style>body{background:url(https://evil.example/s)}</style><svg onload="alert(1)"></svg><meta http-equiv="refresh" content="0;url=https://evil.example">`,
  );
  const { status, body, html, headers } = await look(messageId);
  expect([status, body['remote'], body['plain']]).toEqual([200, 1, false]);
  expect(html).toContain('Hello <b>there</b>');
  const inside = html.slice(html.indexOf('<body>'));
  expect(inside).not.toMatch(/<(script|form|iframe|input|style|svg|meta)|onclick|onload|javascript:|src="https?:/i);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'none'");
  expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
  expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src|https:\/\/|\*/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
});

test('pictures that came along are shown by a link of ours, those elsewhere only through this house when asked for', async () => {
  const { messageId } = await mailOf(
    '<img src="cid:logo@x"><img src="https://shop.example/a.png"><img src="https://shop.example/a.png">',
  );
  const without = await look(messageId);
  expect(without.body['remote']).toBe(1);
  expect(without.html).not.toContain('src="https://shop.example');
  expect(without.html).not.toContain('src="/mail-pictures');
  const cid = /src="(\/files\/[^"]+)"/.exec(without.html)?.[1] ?? '';
  const picture = await house.app.http.inject({ url: cid });
  expect([picture.statusCode, picture.rawPayload]).toEqual([200, png]);
  const withAll = await look(messageId, 'all');
  expect(withAll.html.match(/src="\/mail-pictures\?of=/g)).toHaveLength(2);
  expect(withAll.html).not.toContain('src="https://shop.example');
});

test('a mail without a page has none, nor has one of a conversation that is not theirs to see', async () => {
  expect((await look((await mailOf(null)).messageId)).status).toBe(404);
  const { messageId, conversationId } = await mailOf('<p>For the others</p>');
  const agent = await house.person(owner.workspaceId, 'agent');
  const ask = () => agent.call('GET', `/messages/${messageId}/page`);
  expect((await ask()).status).toBe(200);
  const team = await owner.call('POST', '/teams', { name: 'Others', memberIds: [owner.agentId] });
  const given = { assigneeId: owner.agentId, teamId: idOf(team) };
  await owner.call('PUT', `/conversations/${conversationId}/assignment`, given);
  expect((await ask()).status).toBe(404);
});

test('an address holds for its mail and its time, and nobody else makes one', async () => {
  const key = Buffer.alloc(32, 1);
  const looking = { workspaceId: newId(), messageId: newId(), pictures: 'none' as const, until: 1000 };
  const token = addressOf(key, looking).slice('/mail-pages?of='.length);
  expect(readAddress(key, token, 999)).toEqual(looking);
  expect(readAddress(key, token, 1000)).toBeNull();
  expect(readAddress(Buffer.alloc(32, 2), token, 999)).toBeNull();
  expect(readAddress(key, 'nonsense', 0)).toBeNull();
  expect((await house.app.http.inject({ url: `/mail-pages?of=${token}` })).statusCode).toBe(404);
});
