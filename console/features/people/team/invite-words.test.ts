import { expect, it } from 'vitest';
import type { Agent } from '#contract/people.ts';
import { colleagueBy, hereWords, isThisComputer } from './invite-words.ts';

const theo = { id: 't', name: 'Theo', email: 'theo@lark.example', active: true } as Agent;

it('finds a colleague by their address', () => {
  expect(colleagueBy([theo], ' Theo@Lark.example ')).toBe(theo);
  expect(colleagueBy([theo], 'theo@lark')).toBeUndefined();
});

it.each([
  [theo, true, 'choose a new password; their role stays'],
  [{ ...theo, active: false }, true, 'brings them back'],
  [theo, false, 'Only somebody who manages people'],
  [{ ...theo, active: false }, false, 'Only somebody who manages people'],
])('says what the link does: %#', (here, mayManage, words) => {
  expect(hereWords(here, mayManage)).toContain(words);
});

it('says nothing for a newcomer', () => {
  expect(hereWords(undefined, true)).toBeNull();
});

it.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['192.168.1.20', false],
  ['help.lark.example', false],
  ['localhost.lark.example', false],
])('%s is this computer: %s', (hostname, is) => {
  expect(isThisComputer(hostname)).toBe(is);
});
