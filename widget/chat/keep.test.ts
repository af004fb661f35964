import { expect, test } from 'vitest';
import { createKeep } from './keep.ts';
import type { Outgoing } from './outbox.ts';
import { memoryShelf } from './shelf.ts';

const item = (clientId: string, minute: number): Outgoing => ({
  clientId,
  text: `text of ${clientId}`,
  at: `2026-11-17T14:0${minute}:00.000Z`,
  state: 'sending',
});

test('messages that have not gone out survive a reload, in the order written, and wait', () => {
  const shelf = memoryShelf();
  const before = createKeep('shop', shelf);
  before.keepOutgoing(item('z', 1));
  before.keepOutgoing(item('a', 2));
  before.keepOutgoing(item('m', 3));
  before.dropOutgoing('a');
  expect(createKeep('shop', shelf).outbox()).toEqual([
    { ...item('z', 1), state: 'waiting' },
    { ...item('m', 3), state: 'waiting' },
  ]);
});

test('two tabs do not overwrite each other’s messages', () => {
  const shelf = memoryShelf();
  const [one, two] = [createKeep('shop', shelf), createKeep('shop', shelf)];
  one.keepOutgoing(item('one', 1));
  two.keepOutgoing(item('two', 2));
  one.dropOutgoing('one');
  expect(
    createKeep('shop', shelf)
      .outbox()
      .map(({ clientId }) => clientId),
  ).toEqual(['two']);
});

test('inboxes on one origin know nothing of each other, and forgetting one leaves the other', () => {
  const shelf = memoryShelf();
  const [shop, school] = [createKeep('shop', shelf), createKeep('school', shelf)];
  for (const keep of [shop, school]) {
    keep.keepToken('secret');
    keep.keepDraft('half a sentence');
    keep.keepProfile({ email: 'maya@example.com' });
    keep.keepOutgoing(item('a', 1));
  }
  shop.forget();
  expect([shop.token(), shop.draft(), shop.profile(), shop.outbox()]).toEqual([null, '', null, []]);
  expect([school.token(), school.draft(), school.profile()]).toEqual([
    'secret',
    'half a sentence',
    { email: 'maya@example.com' },
  ]);
  expect(school.outbox()).toHaveLength(1);
});

test('what somebody else scribbled into the storage is passed over', () => {
  const shelf = memoryShelf();
  shelf.setItem('rapport:shop:out:x', '{broken');
  shelf.setItem('rapport:shop:profile', '{broken');
  const keep = createKeep('shop', shelf);
  expect(keep.outbox()).toEqual([]);
  expect(keep.profile()).toBeNull();
});
