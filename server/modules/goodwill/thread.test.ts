import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customersPage } from '#server/modules/conversations/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { gestureIn, openShop, pathOf, type Shop } from './desk.fixture.ts';
import { expire } from './end.ts';

let shop: Shop;
let db: pg.Client;
beforeAll(async () => {
  shop = await openShop('api');
  db = new pg.Client(shop.house.database.owner);
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await shop.close();
});

interface Line {
  readonly type: string;
  readonly text: string;
}
const linesOf = async (id: string): Promise<string[]> => {
  const { items } = (await shop.does(shop.agent, 'GET', `/conversations/${id}/messages`)) as unknown as {
    items: Line[];
  };
  return items.flatMap(({ type, text }) => (type === 'activity' && text.includes('gesture') ? [text] : []));
};
const titlesOf = async (contactId: string): Promise<string[]> => {
  const { items } = await shop.does(shop.agent, 'GET', `/contacts/${contactId}/timeline?part=gestures`);
  return (items as { title: string }[]).map(({ title }) => title).reverse();
};
const claim = (path: string) => shop.house.app.http.inject({ method: 'POST', url: path });

test('the thread and the timeline say who asked, who said yes, who offered, and that it was claimed, each once', async () => {
  const { id, contactId } = await shop.case('thread-yes');
  const { id: giftId } = gestureIn(await shop.give(shop.agent, id, { amountMinor: 2_000 }));
  await shop.does(shop.lead, 'POST', `/gestures/${giftId}/approval`, { words: 'Of course' });
  const offered = await shop.agent.call('POST', `/gestures/${giftId}/offer`, {});
  await Promise.all([claim(pathOf(offered)), claim(pathOf(offered))]);
  const [asker, lead] = [shop.agent.me.agent.name, shop.lead.me.agent.name];
  expect(await linesOf(id)).toEqual([
    `${asker} asked for a yes to a gesture: Voucher, €20.00`,
    `${lead} said yes to the gesture: Voucher, €20.00. “Of course”`,
    `${asker} offered a gesture: Voucher, €20.00`,
    'thread-yes claimed the gesture: Voucher, €20.00',
  ]);
  expect(await titlesOf(contactId)).toEqual([
    'Voucher, waits for a yes',
    'Voucher, approved',
    'Voucher, offered',
    'Voucher, claimed',
  ]);
});

test('a no is said with its word, what was taken back with its reason, what ran out as such', async () => {
  const { id, contactId } = await shop.case('thread-no');
  const no = gestureIn(await shop.give(shop.agent, id, { amountMinor: 2_000 }));
  await shop.does(shop.lead, 'POST', `/gestures/${no.id}/refusal`, { words: 'Rather call them' });
  const slip = gestureIn(await shop.give(shop.agent, id, { amountMinor: 300 }));
  await shop.does(shop.agent, 'POST', `/gestures/${slip.id}/void`, { words: 'Given twice' });
  const late = gestureIn(await shop.give(shop.agent, id, { amountMinor: 400 }));
  const later = (it: Turn): Turn => ({ ...it, now: new Date(Date.parse(it.now) + 61 * 86_400_000).toISOString() });
  await shop.house.app.platform.takeTurn(shop.owner.workspaceId, (it) => expire(later(it), late.id));
  expect((await linesOf(id)).filter((text) => !/offered|asked/.test(text))).toEqual([
    `${shop.lead.me.agent.name} said no to the gesture: Voucher, €20.00. “Rather call them”`,
    `${shop.agent.me.agent.name} took the gesture back: Voucher, €3.00. “Given twice”`,
    'A gesture ran out without being claimed: Voucher, €4.00',
  ]);
  expect(await titlesOf(contactId)).toContain('Voucher, declined');
});

test('what is given by hand has its line, and nothing of a gesture is an answer that somebody would have to read first', async () => {
  const { id } = await shop.case('thread-note');
  await shop.give(shop.agent, id, { what: 'note', amountMinor: 0 });
  expect(await linesOf(id)).toEqual([`${shop.agent.me.agent.name} gave a gesture: Handwritten note, €1.20`]);
  const reply = { clientId: 'after-the-note', text: 'A card is on its way.', seenSeq: 2 };
  expect((await shop.agent.call('POST', `/conversations/${id}/replies`, reply)).status).toBe(200);
});

test('customers see no line of it, nor hear of one', async () => {
  const { id, contactId } = await shop.case('thread-hidden');
  await shop.give(shop.agent, id, { amountMinor: 2_000 });
  const seen = await shop.house.app.platform.takeTurn(shop.owner.workspaceId, (it) =>
    customersPage(it, contactId, shop.inboxId, { limit: 50 }),
  );
  expect(seen.items.map(({ text }) => text)).toEqual(['You charged me twice.', 'That was our retry; it is refunded.']);
  const { rows } = await db.query<{ visitor: unknown }>('select visitor from events where conversation_id = $1', [id]);
  expect(rows.filter(({ visitor }) => visitor !== null).length).toBeGreaterThan(2);
  expect(JSON.stringify(rows)).not.toMatch(/gesture|Voucher|20\.00/);
});
