/** How many digits the smallest unit of a currency lies behind the point: 2 for EUR, 0 for JPY; 2 where it is unknown. */
export function digits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** “€12.50”; “12.5 QQ” where the currency is unknown. */
export function sayAmount(minor: number, currency: string): string {
  const amount = minor / 10 ** digits(currency);
  try {
    return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount);
  } catch {
    return `${String(amount)} ${currency}`;
  }
}

/** As it is written in a field: “12.50”. */
export const writeAmount = (minor: number, currency: string): string =>
  (minor / 10 ** digits(currency)).toFixed(digits(currency));

/** Reads “12.50” or “12,5” as minor units; null where it is no amount from 0 on. */
export function readAmount(text: string, currency: string): number | null {
  const found = /^\s*(\d{1,8}(?:[.,]\d{1,4})?)\s*$/.exec(text)?.[1];
  if (found === undefined) return null;
  const minor = Number(found.replace(',', '.')) * 10 ** digits(currency);
  return Math.abs(minor - Math.round(minor)) > 1e-6 ? null : Math.round(minor);
}
