import type { Place } from './report.ts';

const DIGIT_RUN = /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d]|[.,]\d)/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g;

/** Payment card numbers: 13 to 19 digits in groups or none, a known first digit, and a right Luhn check digit. */
export function cardNumbers(text: string): Place[] {
  return found(DIGIT_RUN, text, (run) => {
    const digits = run.replace(/[ -]/g, '');
    return /^[2-6]/.test(digits) && new Set(digits).size > 1 && passesLuhn(digits);
  });
}

/** The Luhn check (ISO/IEC 7812-1): doubled every second digit from the right, the sum ends in 0. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const counted = index % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** International bank account numbers whose check digits are right (ISO 13616, modulus 97). */
export function ibans(text: string): Place[] {
  return [...text.matchAll(IBAN)].flatMap((match) => {
    const length = ibanLength(match[0]);
    return length === 0 ? [] : [{ start: match.index, end: match.index + length }];
  });
}

/** What follows in capitals may look like part of the number: the longest start that passes counts. */
function ibanLength(run: string): number {
  for (let end = run.length; end >= 15; end = run.lastIndexOf(' ', end - 1)) {
    if (passesMod97(run.slice(0, end).replaceAll(' ', ''))) return end;
  }
  return 0;
}

function passesMod97(iban: string): boolean {
  if (iban.length < 15) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Ids of other customers, as whole words. Ids shorter than four characters say too little to be told apart. */
export function otherIds(text: string, ids: readonly string[]): Place[] {
  return ids.filter((id) => id.length >= 4).flatMap((id) => wholeWords(text, id));
}

function wholeWords(text: string, id: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + id.length)) {
    const end = at + id.length;
    if (!isWordPart(text[at - 1]) && !isWordPart(text[end])) places.push({ start: at, end });
  }
  return places;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function found(pattern: RegExp, text: string, accepts: (run: string) => boolean): Place[] {
  return [...text.matchAll(pattern)]
    .filter((match) => accepts(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
