import { expect, test } from 'vitest';
import { upsert } from '../../app/store.ts';
import { changeLetter, letterProblem, putBackLetter, takeLetter } from './letter-draft.ts';

test('where nothing is said, an answer goes to whoever takes part', () => {
  expect(takeLetter('untouched')).toBeUndefined();
  changeLetter('a', { open: true });
  expect(takeLetter('a')).toEqual({ bcc: [], quote: true });
});

test('what was said goes with one answer, and with the next no more', () => {
  changeLetter('b', { cc: '', bcc: 'Boss <boss@house.example>' });
  expect(letterProblem('b')).toBeNull();
  expect(takeLetter('b')).toEqual({ cc: [], bcc: ['boss@house.example'], quote: true });
  expect(takeLetter('b')).toBeUndefined();
});

test('a wrong address is named', () => {
  changeLetter('c', { cc: 'sam@example' });
  expect(letterProblem('c')).toContain('sam@example');
  changeLetter('c', { cc: 'sam@example.com', bcc: 'nobody' });
  expect(letterProblem('c')).toContain('nobody');
});

test('an answer that came back brings its copies along', () => {
  putBackLetter('d', { cc: ['x@y.example'], bcc: [], quote: false });
  expect(takeLetter('d')).toEqual({ cc: ['x@y.example'], bcc: [], quote: false });
});

test('where the inbox has no server to send by, nothing is sent and the words stay', () => {
  const conversation = { kind: 'conversation', id: 'e', inboxId: 'i', version: 1 } as never;
  upsert(conversation, { kind: 'mailbox', id: 'i', smtp: null } as never);
  expect(letterProblem('e')).toContain('no server to send by');
  upsert({ kind: 'mailbox', id: 'i', smtp: { host: 'smtp.shop.example' } } as never);
  expect(letterProblem('e')).toBeNull();
});
