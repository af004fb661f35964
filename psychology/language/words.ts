/** A word of a text. `start` and `end` are UTF-16 offsets, `end` exclusive; `text === whole.slice(start, end)`. */
export interface Word {
  text: string;
  /** Lower case, with every kind of apostrophe written as `'`. */
  lower: string;
  start: number;
  end: number;
}

/** Amounts and clock times stay whole ("24.90", "10:30", "3pm"); contractions stay whole ("don’t"); hyphens separate. */
const WORD =
  /\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}[\p{L}\p{M}\p{N}]*)?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‘ʼ]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;

/** The same for plain text, in a third of the time. */
const PLAIN_WORD = /\d+(?:[.,:]\d+)*(?:[a-z][a-z\d]*)?|[a-z][a-z\d]*(?:'[a-z][a-z\d]*)*/gi;
const BEYOND_ASCII = /[\u0080-\uffff]/;

const APOSTROPHES = /[’‘ʼ]/g;

/** Finds the words of a text, in order. Works for any script that puts spaces or marks between words. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const plain = !BEYOND_ASCII.test(text);
  for (const match of text.matchAll(plain ? PLAIN_WORD : WORD)) {
    const word = match[0];
    found.push({
      text: word,
      lower: plain ? word.toLowerCase() : lowerCase(word),
      start: match.index,
      end: match.index + word.length,
    });
  }
  return found;
}

/** Lower case with plain apostrophes: the form in which word lists are written. */
export function lowerCase(text: string): string {
  return text.toLowerCase().replace(APOSTROPHES, "'");
}
