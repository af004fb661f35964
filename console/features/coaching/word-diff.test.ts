import { expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

it('strikes and sets only the words that change', () => {
  expect(wordDiff('Unfortunately we can’t refund until tonight.', 'I can refund as soon as tonight.')).toEqual([
    { kind: 'struck', text: 'Unfortunately we can’t refund until' },
    { kind: 'set', text: 'I can refund as soon as' },
    { kind: 'same', text: ' tonight.' },
  ]);
});

it('shows what goes and what comes when only one of them is there', () => {
  expect(wordDiff('Sorry for any trouble. Thanks', 'Sorry. Thanks')).toEqual([
    { kind: 'struck', text: 'Sorry for any trouble.' },
    { kind: 'set', text: 'Sorry.' },
    { kind: 'same', text: ' Thanks' },
  ]);
  expect(wordDiff('I just sent it', 'I sent it').map(({ kind }) => kind)).toEqual(['same', 'struck', 'same']);
});

it('does not count a repeated word twice', () => {
  expect(wordDiff('very very good', 'very good')).toEqual([
    { kind: 'same', text: 'very' },
    { kind: 'struck', text: ' very' },
    { kind: 'same', text: ' good' },
  ]);
});
