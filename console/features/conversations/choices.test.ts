import { expect, it } from 'vitest';
import { matching } from './choices.ts';

const groups = [
  { heading: 'People', choices: ['Tomás Keane', 'Aisha Rahman'].map((label) => ({ id: label, label })) },
  { heading: 'Teams', choices: [{ id: 't', label: 'Roasting team' }] },
];
const found = (typed: string): string[] =>
  matching(groups, typed).flatMap((group) => group.choices.map((c) => c.label));

it.each([
  ['', ['Tomás Keane', 'Aisha Rahman', 'Roasting team']],
  ['tomas', ['Tomás Keane']],
  ['ke to', ['Tomás Keane']],
  ['ra', ['Aisha Rahman']],
  ['ahman', []],
  ['T', ['Tomás Keane', 'Roasting team']],
])('“%s” finds %o', (typed, labels) => {
  expect(found(typed)).toEqual(labels);
});
