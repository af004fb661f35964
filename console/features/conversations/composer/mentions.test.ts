import { describe, expect, it } from 'vitest';
import type { Agent } from '#contract/people.ts';
import { namedIn, nameBegun, noteNames, whoMaySee } from './mentions.ts';

const agent = (id: string, name: string, more: Partial<Agent> = {}): Agent => ({
  ...{ kind: 'agent', id, name, email: `${id}@example.test`, role: 'agent', active: true, presence: 'online' },
  teamIds: [],
  ...more,
});

describe('a name that is being written', () => {
  it.each([
    ['@', 1, { start: 0, typed: '' }],
    ['ask @Th', 7, { start: 4, typed: 'Th' }],
    ['(@tom', 5, { start: 1, typed: 'tom' }],
    ['@Theo Mar', 9, { start: 0, typed: 'Theo Mar' }],
    ['@Tomás', 6, { start: 0, typed: 'Tomás' }],
    ['@Theo, and', 10, null],
    ['mail theo@lark', 14, null],
    ['@ no', 4, null],
    ['@Theo  x', 8, null],
    ['@Th', 0, null],
    ['', 0, null],
  ])('“%s” at %i: %o', (text, caret, found) => {
    expect(nameBegun(text, caret)).toEqual(found);
  });
});

describe('who is offered', () => {
  const all = [
    agent('me', 'Nora'),
    agent('lead', 'Lea', { role: 'lead' }),
    agent('in', 'Theo', { teamIds: ['beans'] }),
    agent('out', 'Mia'),
    agent('gone', 'Gus', { active: false }),
  ];
  it.each([
    [{ teamId: null, assigneeId: null }, 'lead in out'],
    [{ teamId: 'beans', assigneeId: null }, 'lead in'],
    [{ teamId: 'beans', assigneeId: 'out' }, 'lead in out'],
  ])('for %o: %s', (conversation, ids) => {
    expect(
      whoMaySee(all, conversation, 'me')
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });
});

describe('whom a note names', () => {
  const names = noteNames([agent('a', 'Aisha Bello'), agent('t', 'Theo Marsh'), agent('u', 'Theo Winter')]);

  it('calls by the first name where it is enough', () => {
    expect([...names.values()]).toEqual(['Aisha', 'Theo Marsh', 'Theo Winter']);
  });

  it.each([
    ['@Aisha can you look?', 'a'],
    ['@Aisha Bello, and @theo winter.', 'a u'],
    ['for @Theo Marsh’s desk (@Aisha)', 'a t'],
    ['@Theo is not enough', ''],
    ['Aisha, or mail@Aisha, or @Aishas', ''],
    ['not here@Aisha but @Aisha', 'a'],
  ])('“%s”: %s', (text, ids) => {
    expect(namedIn(text, names).join(' ')).toBe(ids);
  });
});
