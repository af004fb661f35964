import { expect, test } from 'vitest';
import { address } from './address.ts';

test('a key and its parameters give method and address', () => {
  expect(address('PUT /conversations/:id/drafts/:mode', { id: 'a1', mode: 'reply' })).toEqual({
    method: 'PUT',
    path: '/api/v1/conversations/a1/drafts/reply',
  });
});

test('a parameter cannot climb out of its place', () => {
  expect(address('GET /conversations/:id', { id: '../people?x=1#y' }).path).toBe(
    '/api/v1/conversations/..%2Fpeople%3Fx%3D1%23y',
  );
});

test('what is not given is left out of the query, zero and false are not', () => {
  const query = { before: 0, after: undefined, tag: null, q: 'two words & more', all: false };
  expect(address('GET /widget/messages', {}, query).path).toBe(
    '/api/v1/widget/messages?before=0&q=two+words+%26+more&all=false',
  );
});

test('without a query there is no question mark', () => {
  expect(address('POST /widget/visits').path).toBe('/api/v1/widget/visits');
});
