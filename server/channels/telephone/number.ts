import { phoneNumber } from '#server/modules/contacts/index.ts';

/**
 * A number as people type it in the form `+` and 7 to 15 digits (E.164), or null where it is none. `00` stands for `+`; a
 * single leading 0 is given the country, such as `+353`, where one is known.
 */
export function readNumber(text: string, country: string): string | null {
  const plain = phoneNumber(text.trim().replace(/^tel:/i, ''));
  const number = plain.startsWith('0') && country !== '' ? `${country}${plain.slice(1)}` : plain;
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
}
