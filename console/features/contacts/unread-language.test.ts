import { expect, it } from 'vitest';
import type { Reading } from '#contract/feelings.ts';
import { unreadLanguage } from './unread-language.ts';

const read = { label: 'neutral' } as Reading;
const theirs = (text: string, reading: Reading | null = null) => ({
  type: 'message' as const,
  from: 'customer' as const,
  text,
  reading,
});
const german = 'Ich warte seit zwei Wochen und das Paket ist noch nicht da.';

it.each([
  ['German', [theirs(german)]],
  ['this language', [theirs('Где мой заказ? Я жду уже две недели.')]],
  [null, [theirs('I have been waiting for two weeks.')]],
  [null, [theirs('hm')]],
  [null, [theirs(german, read)]],
  [null, [theirs(german), theirs('I can also write in English.', read)]],
  ['German', [theirs('I can also write in English.', read), theirs(german), theirs('')]],
  [
    'German',
    [theirs(german), { ...theirs('We answer in English, if that is fine with you.'), from: 'agent' as const }],
  ],
  [null, []],
])('%s', (language, messages) => {
  expect(unreadLanguage(messages)).toBe(language);
});
