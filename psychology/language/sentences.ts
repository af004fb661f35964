/** A piece of a text. `start` and `end` are UTF-16 offsets, `end` exclusive; `text === whole.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** A mark that may end a sentence, with what closes it (quotes, brackets), or the end of a line. */
const BOUNDARY = /[.!?…。！？]+["'”’»)\]]*|\n/gu;

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|eg|ie|approx|incl|ref|tel|fig|dept|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

/** Ends a sentence only before a capital: "at 3 p.m. on Friday", "boxes, lids etc. for you". */
const SOFT_ABBREVIATION = /^(?:a\.m|p\.m|etc|inc|ltd|co|no|nr|[a-z])$/i;

/** A line at least this long that goes on in lower case was broken by a mail program, not by its writer. */
const WRAPPED_LINE = 60;

/**
 * Splits a text into sentences, in order, without surrounding white space; empty pieces are left out.
 * Lines end sentences too, because people write chats in lines.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let lineStart = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    const isLine = match[0] === '\n';
    const ends = isLine ? endsLine(text, lineStart, match.index) : endsSentence(text, start, match.index, end);
    if (isLine) lineStart = end;
    if (!ends) continue;
    add(found, text, start, end);
    start = end;
  }
  add(found, text, start, text.length);
  return found;
}

function add(found: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const from = start + piece.indexOf(trimmed);
  found.push({ start: from, end: from + trimmed.length, text: trimmed });
}

function endsLine(text: string, lineStart: number, lineEnd: number): boolean {
  const next = text[lineEnd + 1] ?? '';
  return lineEnd - lineStart < WRAPPED_LINE || !isLower(next);
}

function endsSentence(text: string, start: number, mark: number, end: number): boolean {
  const after = text[end];
  if (after !== undefined && !isSpace(after)) return /^[。！？]/u.test(text.slice(mark, mark + 1));
  if (text[mark] !== '.' && text[mark] !== '…') return true;
  const next = nextVisible(text, end);
  if (end - mark > 1 || text[mark] === '…') return !isLower(next);
  const before = lastToken(text, start, mark);
  if (ABBREVIATION.test(before)) return next === '';
  return !(SOFT_ABBREVIATION.test(before) && (isLower(next) || isDigit(next) || isInitial(before)));
}

/** "J. Smith" goes on, "plan B. Then" ends rarely enough to let it go on; "I" is a word. */
function isInitial(token: string): boolean {
  return token.length === 1 && token !== 'I' && token === token.toUpperCase();
}

function lastToken(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && end - from < 12 && /[\p{L}\p{N}.]/u.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, end);
}

function nextVisible(text: string, from: number): string {
  let at = from;
  while (at < text.length && isSpace(text[at] ?? '')) at += 1;
  return text[at] ?? '';
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r' || character === '\u00a0';
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
