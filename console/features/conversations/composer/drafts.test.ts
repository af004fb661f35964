import { beforeEach, expect, it } from 'vitest';
import { createDrafts } from './drafts.ts';

/** A server whose saves end when the test says so, and a browser that keeps. */
function world(before: Record<string, string> = {}) {
  const saves: { text: string; end: () => void; fail: () => void }[] = [];
  const keeps = new Map(Object.entries(before));
  let pause: (() => void) | null = null;
  const drafts = createDrafts({
    save: (_, text) =>
      new Promise((done, fail) =>
        saves.push({ text, end: () => done('14:11'), fail: () => fail(new Error('offline')) }),
      ),
    keep: (key, text) => (text === null ? keeps.delete(key) : keeps.set(key, text)),
    kept: (key) => keeps.get(key) ?? null,
    later: (run) => {
      pause = run;
      return () => {
        pause = null;
      };
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { drafts, saves, keeps, settle, rest: () => pause?.() };
}

const key = 'maya:reply';
let at: ReturnType<typeof world>;
beforeEach(() => {
  at = world();
});

it('saves once in a pause of writing', async () => {
  for (const text of ['H', 'Hi', 'Hi Maya']) at.drafts.edit(key, text);
  expect(at.saves).toHaveLength(0);
  at.rest();
  await at.settle();
  expect(at.saves.map(({ text }) => text)).toEqual(['Hi Maya']);
  at.saves[0]?.end();
  await at.settle();
  expect(at.drafts.get(key)).toEqual({ text: 'Hi Maya', savedAt: '14:11', state: 'saved' });
  expect(at.keeps.size).toBe(0);
});

it('saves one after the other, and the last word wins', async () => {
  at.drafts.edit(key, 'one');
  void at.drafts.flush(key);
  await at.settle();
  at.drafts.edit(key, '');
  void at.drafts.flush(key);
  await at.settle();
  expect(at.saves.map(({ text }) => text)).toEqual(['one']);
  at.saves[0]?.end();
  await at.settle();
  expect(at.saves.map(({ text }) => text)).toEqual(['one', '']);
  at.saves[1]?.end();
  await at.settle();
  expect(at.drafts.get(key)).toEqual({ text: '', savedAt: null, state: 'saved' });
});

it('keeps in the browser what could not be saved, and finds it again', async () => {
  at.drafts.edit(key, 'Hi Maya');
  void at.drafts.flush(key);
  await at.settle();
  at.saves[0]?.fail();
  await at.settle();
  expect(at.drafts.get(key)).toMatchObject({ text: 'Hi Maya', state: 'kept' });
  const anew = world(Object.fromEntries(at.keeps));
  expect(anew.drafts.get(key).text).toBe('Hi Maya');
  anew.drafts.adopt(key, 'older', '13:00');
  expect(anew.drafts.get(key).text).toBe('Hi Maya');
});

it('takes over what the server has only while there is nothing newer here', () => {
  at.drafts.adopt(key, 'from the other room', '13:00');
  expect(at.drafts.get(key)).toEqual({ text: 'from the other room', savedAt: '13:00', state: 'saved' });
  at.drafts.edit(key, 'newer');
  at.drafts.adopt(key, 'from the other room', '13:00');
  expect(at.drafts.get(key).text).toBe('newer');
});

it('keeps what the server has not got when the page is closed', () => {
  at.drafts.edit(key, 'half a sent');
  at.drafts.adopt('tom:note', 'saved', '13:00');
  at.drafts.keepAll();
  expect([...at.keeps]).toEqual([[key, 'half a sent']]);
});
