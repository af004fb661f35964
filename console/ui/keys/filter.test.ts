import { describe, expect, it } from 'vitest';
import { filterItems } from './filter.ts';

const items = [
  { label: 'Recover the draft' },
  { label: 'Open the inbox', words: 'home start' },
  { label: 'Tomás Keane' },
  { label: 'Write to Tom' },
];
const found = (typed: string) => filterItems(items, typed).map((item) => item.label);

describe('filtering', () => {
  it('leaves all in order when nothing is typed', () => {
    expect(found('  ')).toEqual(items.map((item) => item.label));
  });

  it('does not mind accents and case', () => {
    expect(found('TOMAS')).toEqual(['Tomás Keane']);
  });

  it('wants every word and puts beginnings before middles', () => {
    expect(found('tom')).toEqual(['Tomás Keane', 'Write to Tom']);
    expect(found('tom write')).toEqual(['Write to Tom']);
    expect(filterItems([{ label: 'reopen' }, { label: 'Open' }], 'open').map((item) => item.label)).toEqual([
      'Open',
      'reopen',
    ]);
  });

  it('finds by other words, and nothing for nonsense', () => {
    expect(found('start')).toEqual(['Open the inbox']);
    expect(found('zzz')).toEqual([]);
  });
});
