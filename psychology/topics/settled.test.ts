import { expect, test } from 'vitest';
import { askedAgain } from './same-question.ts';
import { isThanks, saysSettled } from './settled.ts';

test.each([
  ['That’s solved now, brilliant.', true],
  ['It works again, thank you!', true],
  ['Thanks so much for your help', true],
  ['It has arrived.', true],
  ['The parcel arrived today, all good.', true],
  ['Thanks, but it still does not work', false],
  ['Thank you. When will it arrive?', false],
  ['It is not fixed', false],
  ['Please tell me when it is solved', false],
  ['ok', false],
])('“%s” settles it: %s', (text, settled) => {
  expect(saysSettled(text)).toBe(settled);
});

test('a thanks is a thanks only where nothing else is said', () => {
  expect(isThanks('Thank you, you are great!')).toBe(true);
  expect(isThanks('Thanks. Where is my parcel?')).toBe(false);
  expect(isThanks('Still no parcel!')).toBe(false);
});

test('the same question once more counts, another one does not', () => {
  expect(askedAgain(['Where is my parcel from Monday?', 'Where is the parcel from Monday?'])).toBe(1);
  expect(askedAgain(['Where is my parcel?', 'Can I pay by invoice?'])).toBe(0);
  expect(askedAgain(['I am waiting for the parcel.', 'I am waiting for the parcel.'])).toBe(0);
});
