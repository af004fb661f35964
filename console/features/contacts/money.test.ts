import { expect, it } from 'vitest';
import { readMoney, sayMoney, writeMoney } from './money.ts';

it.each([
  ['12.50 EUR', { minor: 1250, currency: 'EUR' }],
  ['12,5 eur', { minor: 1250, currency: 'EUR' }],
  ['1250 JPY', { minor: 1250, currency: 'JPY' }],
  ['-3 GBP', { minor: -300, currency: 'GBP' }],
  ['0.29 EUR', { minor: 29, currency: 'EUR' }],
  ['12.505 EUR', null],
  ['12.5 JPY', null],
  ['12.50', null],
  ['EUR 12', null],
  ['', null],
])('%s', (text, money) => {
  expect(readMoney(text)).toEqual(money);
});

it('is written as it is read, and said with its sign', () => {
  const money = { minor: 4990, currency: 'EUR' };
  expect([writeMoney(money), readMoney(writeMoney(money)), sayMoney(money)]).toEqual(['49.90 EUR', money, '€49.90']);
  expect(sayMoney({ minor: 5, currency: 'JPY' })).toBe('JP¥5');
});
