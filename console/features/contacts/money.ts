import type { Money } from '#contract/money.ts';
import { digits, sayAmount, writeAmount } from '../../app/money.ts';

/** “€12.50”. */
export const sayMoney = ({ minor, currency }: Money): string => sayAmount(minor, currency);

/** Reads “12.50 EUR”; null where it is no amount with a currency. */
export function readMoney(text: string): Money | null {
  const found = /^\s*(-?\d{1,10}(?:[.,]\d{1,4})?)\s*([a-z]{3})\s*$/i.exec(text);
  if (found === null) return null;
  const currency = (found[2] ?? '').toUpperCase();
  const minor = Number((found[1] ?? '').replace(',', '.')) * 10 ** digits(currency);
  const whole = Math.round(minor);
  return Math.abs(minor - whole) > 1e-6 ? null : { minor: whole, currency };
}

/** As it is written in a field: “12.50 EUR”. */
export const writeMoney = ({ minor, currency }: Money): string => `${writeAmount(minor, currency)} ${currency}`;
