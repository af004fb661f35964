import { phoneNumber } from '../identities/values.ts';

/** Countries whose numbers keep their leading 0 when they are called from abroad: Italy and its neighbours within. */
const keepsZero = new Set(['+39', '+378', '+379']);

/**
 * A number as it is called from abroad, where a country is known for those without one. A number that already begins with the
 * country's digits and is long enough to have lost its plus stays as it is: nobody can say which of the two it is.
 */
export function withCountry(given: string, country: string | undefined): string {
  const number = phoneNumber(given);
  if (country === undefined || !/^\d{4,}$/.test(number)) return number;
  if (number.startsWith('0')) return country + (keepsZero.has(country) ? number : number.slice(1));
  return number.startsWith(country.slice(1)) && number.length > 10 ? number : country + number;
}
