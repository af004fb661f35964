import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const from = 'Rapport <rapport@example.com>';

test.each([
  [{ RAPPORT_MAIL_URL: 'smtp://mail.example.com:587' }, /MAIL_URL is set without RAPPORT_MAIL_FROM/],
  [{ RAPPORT_MAIL_FROM: from }, /MAIL_FROM is set without RAPPORT_MAIL_URL/],
  [{ RAPPORT_MAIL_URL: 'https://mail.example.com', RAPPORT_MAIL_FROM: from }, /no address of a mail server/],
  [{ RAPPORT_MAIL_URL: 'smtp://mail.example.com', RAPPORT_MAIL_FROM: 'Rapport' }, /holds no address/],
])('%o is refused before anything starts', (env, words) => {
  expect(() => readConfig(env)).toThrow(words);
});

test('a password in the address is not repeated', () => {
  const env = { RAPPORT_MAIL_URL: 'smpt://me:hunter2@mail.example.com', RAPPORT_MAIL_FROM: from };
  expect(() => readConfig(env)).toThrow(/^((?!hunter2).)*$/s);
});

test.each([
  {},
  { RAPPORT_MAIL_URL: '', RAPPORT_MAIL_FROM: '' },
  { RAPPORT_MAIL_URL: 'smtps://a.example', RAPPORT_MAIL_FROM: from },
])('%o is fine', (env) => {
  expect(readConfig(env).port).toBe(3000);
});
