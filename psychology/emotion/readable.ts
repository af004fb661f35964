/** Text without what no one reads as words, and the way back to the offsets of the original. */
export interface Readable {
  readonly text: string;
  /** Offset in the original of an offset in `text`. */
  readonly at: (offset: number) => number;
}

/** Links and handles ("@company") are names, not words: marks of the same length take their place. */
const NAME = '·';
const NOT_WORDS = /(?:https?:\/\/|www\.)\S+|@[\p{L}\p{N}_]+/gu;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|lsquo|rsquo|ldquo|rdquo|#\d{1,6}|#x[0-9a-f]{1,5});/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
};

/** Reads HTML entities as their characters and takes links and handles out. */
export function readable(original: string): Readable {
  const { text, at } = original.includes('&') ? withoutEntities(original) : { text: original, at: same };
  return { text: text.replace(NOT_WORDS, (match) => NAME.repeat(match.length)), at };
}

function same(offset: number): number {
  return offset;
}

function withoutEntities(original: string): Readable {
  const cuts: { at: number; shift: number }[] = [];
  let shift = 0;
  const text = original.replace(ENTITY, (entity, offset: number) => {
    const character = characterOf(entity.slice(1, -1).toLowerCase());
    cuts.push({ at: offset - shift + character.length, shift: (shift += entity.length - character.length) });
    return character;
  });
  return { text, at: (offset) => offset + (cuts.findLast((cut) => cut.at <= offset)?.shift ?? 0) };
}

function characterOf(entity: string): string {
  if (!entity.startsWith('#')) return named[entity] ?? ' ';
  const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
