import { expect, test } from 'vitest';
import { guessedHost, providerAt, providerOf, providers } from './providers.ts';

test.each([
  ['shop@gmail.com', 'google'],
  ['Shop@Outlook.com ', 'microsoft'],
  ['help@shop.example', undefined],
  ['help', undefined],
])('%s is at %s', (address, id) => expect(providerOf(address)?.id).toBe(id));

test('a mailbox is known again by its server', () => {
  for (const { id, imap } of providers)
    if (imap !== null && imap.host !== '') expect(providerAt(imap.host).id).toBe(id);
  expect(providerAt('mx.shop.example').id).toBe('other');
  expect(providerAt(undefined).id).toBe('none');
});

test('a server of one’s own is guessed by the address', () => {
  expect(guessedHost('help@shop.example', 'imap')).toBe('imap.shop.example');
  expect(guessedHost('help', 'smtp')).toBe('');
});
