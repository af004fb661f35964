import { expect, it } from 'vitest';
import type { Channel } from '#contract/workspace.ts';
import { addressLine, noteLine } from './address-line.ts';

const maya = { contact: { id: 'm', name: 'Maya Lindqvist', email: 'maya@mail.ie' } };
const visitor = { contact: { id: 'v', name: null, email: null } };
const way = (label: string, live: boolean, calls = false) => ({ label, abilities: { live, calls } }) as Channel;

it.each([
  [maya, way('Mail', false), 'to maya@mail.ie'],
  [maya, way('Chat', true), 'to Maya Lindqvist, by chat'],
  [visitor, way('Chat', true), 'to the visitor, by chat'],
  [visitor, way('API', false), 'to the visitor, by API'],
  [maya, way('Telephone', false, true), 'with Maya Lindqvist, by telephone'],
  [visitor, way('Telephone', false, true), 'with the caller, by telephone'],
  [maya, undefined, 'to Maya Lindqvist'],
])('%o', (to, channel, words) => {
  expect(addressLine(to, channel)).toBe(words);
});

it('says who never sees a note', () => {
  expect(noteLine(maya)).toBe('to the team, never to Maya');
});
