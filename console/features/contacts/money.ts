import type { Money } from '#contract/money.ts';

/** How many digits the smallest unit of a currency lies behind the point: 2 for EUR, 0 for JPY. */
function digits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** “€12.50”. */
export function sayMoney({ minor, currency }: Money): string {
  const amount = minor / 10 ** digits(currency);
  try {
    return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount);
  } catch {
    return `${String(amount)} ${currency}`;
  }
}

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
export const writeMoney = ({ minor, currency }: Money): string =>
  `${(minor / 10 ** digits(currency)).toFixed(digits(currency))} ${currency}`;
