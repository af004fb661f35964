import { expect, test } from 'vitest';
import { readIdentity, readOptions } from './options.ts';

test('the inbox is enough', () => {
  expect(readOptions({ inbox: ' key ' })).toEqual({
    inbox: 'key',
    identity: null,
    name: null,
    email: null,
    position: 'right',
    hideLauncher: false,
    language: null,
    theme: 'auto',
  });
});

test('what is given is taken', () => {
  const given = {
    inbox: 'key',
    name: 'Maya',
    email: 'maya@example.com',
    position: 'left',
    hideLauncher: true,
    language: 'ga',
    theme: 'dark',
  };
  expect(readOptions(given)).toEqual({ ...given, identity: null });
});

test.each([undefined, null, 'key', 7, {}, { inbox: '' }, { inbox: 7 }])('%j is no inbox', (given) => {
  expect(() => readOptions(given)).toThrow('inbox');
});

test('nonsense in the rest becomes the usual', () => {
  const options = readOptions({
    inbox: 'key',
    theme: 'pink',
    position: 'top',
    hideLauncher: 'yes',
    name: 5,
    email: ' ',
  });
  expect(options).toMatchObject({ theme: 'auto', position: 'right', hideLauncher: false, name: null, email: null });
});

test('an identity is a token or a function that fetches one', () => {
  const fetchOne = (): string => 'jwt';
  expect(readIdentity(fetchOne)).toBe(fetchOne);
  expect(readIdentity('jwt')).toBe('jwt');
  expect(readIdentity({ jwt: 'x' })).toBeNull();
});
