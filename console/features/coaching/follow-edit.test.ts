import { expect, it } from 'vitest';
import { followEdit } from './follow-edit.ts';

const before = 'Hi Maya, any inconvenience. Soon.';
const places = [
  { start: 9, end: 26 },
  { start: 28, end: 32 },
];
const words = (after: string) => followEdit(places, before, after).map(({ start, end }) => after.slice(start, end));

it.each([
  ['Hi Maya, any inconvenience. Soon. Tomás', ['any inconvenience', 'Soon']],
  ['Hello Maya, any inconvenience. Soon.', ['any inconvenience', 'Soon']],
  ['Hi Maya, any great inconvenience. Soon.', ['Soon']],
  ['Hi Maya, any inconvenience. So.', ['any inconvenience']],
  ['Hi Maya, . Soon.', ['Soon']],
  ['', []],
  [before, ['any inconvenience', 'Soon']],
])('%s keeps %j', (after, expected) => {
  expect(words(after)).toEqual(expected);
});
