import { expect, it } from 'vitest';
import type { Field, FieldValue } from '#contract/fields.ts';
import { personalFacts } from './personal.ts';

const now = Date.parse('2026-11-17T14:12:00Z');
const field = (name: string): Field => ({
  ...{ kind: 'field', id: name, about: 'person', name, label: name.toUpperCase(), type: 'text' },
  ...{ choices: [], hint: '', place: 0 },
});
const value = (name: string, more: Partial<FieldValue> = {}): FieldValue => ({
  ...{ name, value: 'Kenya', source: 'customer', givenByCustomer: true, setBy: null, setAt: '2026-11-16T10:00:00Z' },
  ...more,
});
const said = (...fields: FieldValue[]) =>
  personalFacts({ fields }, ['a', 'b', 'c'].map(field), now, 'UTC').map(({ words }) =>
    words.map((word) => (typeof word === 'string' ? word : word.strong)).join(''),
  );

it('tells what they told us themselves, at most two, and nothing that was gathered about them', () => {
  expect(said(value('a'))).toEqual(['A: Kenya.']);
  expect(said(value('a'), value('b'), value('c'))).toHaveLength(2);
  expect(said(value('a', { givenByCustomer: false, source: 'system' }))).toEqual([]);
  expect(said(value('a', { setAt: '2024-01-01T00:00:00Z' }))).toEqual([]);
  expect(said(value('unknown'))).toEqual([]);
});
