/** Bell's letters and other decoration that people type into numbers. */
const decoration = /[\s().\-/–]/g;

/**
 * A number as people type it in the form `+` and 7 to 15 digits (E.164), or null where it is none. `00` stands for `+`; a
 * single leading 0 is given the country, such as `+353`, where one is known.
 */
export function readNumber(text: string, country: string): string | null {
  const plain = text.trim().replace(/^tel:/i, '').replace(/\(0\)/, '').replace(decoration, '');
  const national = /^0(?!0)\d/.test(plain) && country !== '' ? `${country}${plain.slice(1)}` : plain;
  const number = national.replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
}
