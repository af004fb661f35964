import type { Reading } from '#contract/feelings.ts';
import { noWords, type TheirWords } from './plan-lines.ts';

/** What somebody minds beyond the feeling, and an answer should name. */
const burdens: ReadonlySet<string> = new Set(['repeat', 'effort']);
/** Quoting more than this is no quoting; in UTF-16 units. */
const longest = 64;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What the customer said, out of how their message reads, in whole clauses: what carried the feeling, and what presses them. */
export function theirWords(text: string, reading: Reading | null): TheirWords {
  if (reading === null) return noWords;
  const { cues, evidence } = reading;
  const heaviest = evidence.filter((piece) => /\p{L}/u.test(piece.text)).toSorted((a, b) => b.share - a.share);
  return {
    carried: clauses(text, [...cues.filter(({ cue }) => burdens.has(cue)), ...heaviest]),
    urgent: clauses(
      text,
      cues.filter(({ cue }) => cue === 'urgent'),
    ),
  };
}

/** The clauses in which the pieces stand, each once, in the order of the pieces. */
function clauses(text: string, pieces: readonly Piece[]): readonly string[] {
  const found = pieces.map((piece) => clauseAround(text, piece));
  return found.filter((clause, index) => clause !== '' && !found.slice(0, index).some((earlier) => earlier === clause));
}

/** Ends a clause; not so the points of "€24.90", "15:00", "1,000" and "shop.example". */
const mark = /[!?…;\n]|[.:,](?![\p{Ll}\p{N}])/gu;

/** From mark to mark around a piece; where that is long, whole words of it. */
function clauseAround(text: string, { start, end }: Piece): string {
  const marks = [...text.matchAll(mark)].map(({ index }) => index);
  const before = text.slice((marks.findLast((at) => at < start) ?? -1) + 1, start);
  const after = text.slice(
    end,
    marks.find((at) => at >= end),
  );
  const room = Math.max(0, longest - (end - start));
  const back = before.length + after.length <= room ? before : lastWords(before, Math.floor(room / 2));
  const on = firstWords(after, room - back.length);
  return `${back}${text.slice(start, end)}${on}`.trim();
}

/** As many whole words as fit, from the end. */
function lastWords(text: string, room: number): string {
  return text.length <= room ? text : text.slice(text.length - room).replace(/^\S*\s?/u, '… ');
}

function firstWords(text: string, room: number): string {
  return text.length <= room ? text : text.slice(0, room).replace(/\s?\S*$/u, ' …');
}
