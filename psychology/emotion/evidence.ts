import type { Contribution } from './model/index.ts';
import type { Evidence, Feeling } from './types.ts';

/** Evidence kept with a reading; the strongest pieces explain a verdict better than all of them. */
const MOST = 6;
/** Words that carry less than this share of what speaks for the feeling are left out. */
const LEAST = 0.06;

/** Words that say nothing to whoever reads the evidence, whatever they weigh in the model; negations and "still" are none. */
const SMALL: ReadonlySet<string> = new Set(
  `a an the this that these those i me my we us our you your he him his she her it its they them their to of in on at by for
  with from and or as is am are was were be been do does did have has had will would can could get got now so just link please pls i'm im it's its`.split(
    /\s+/,
  ),
);

interface Piece {
  start: number;
  end: number;
  amount: number;
}

/**
 * The words that speak for a feeling, with their share of all that does: contributions of a linear model, so the shares are
 * exact. What a pair or phrase adds is split among its words; small
 * words are left out where others carry it too; neighbours that are both kept become one piece.
 */
export function evidenceOf(text: string, contributions: readonly Contribution[], feeling: Feeling): Evidence[] {
  const pieces = wordsOf(contributions);
  const total = pieces.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const heavy = pieces.filter(({ amount }) => amount > LEAST * total);
  const telling = heavy.filter(({ start, end }) => tells(text.slice(start, end)));
  const joined = strongest(telling.length > 0 ? telling : heavy).reduce<Piece[]>((done, piece) => {
    const before = done.at(-1);
    if (before !== undefined && /^[\s'’-]*$/.test(text.slice(before.end, piece.start)))
      Object.assign(before, { end: piece.end, amount: before.amount + piece.amount });
    else done.push({ ...piece });
    return done;
  }, []);
  const all = joined.reduce((sum, { amount }) => sum + amount, 0);
  return joined.map(({ start, end, amount }) => ({
    start,
    end,
    text: text.slice(start, end),
    feeling,
    share: amount / all,
  }));
}

/** The strongest pieces, in their order. */
function strongest(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length <= MOST) return pieces;
  const kept = pieces.toSorted((a, b) => b.amount - a.amount).slice(0, MOST);
  return kept.sort((a, b) => a.start - b.start);
}

const tells = (words: string): boolean => /[^\s.?]/.test(words) && !SMALL.has(words.toLowerCase());

/** What each smallest place carries, once longer places have shared theirs out. `contributions` are in their order. */
function wordsOf(contributions: readonly Contribution[]): Piece[] {
  const words: Piece[] = [];
  const longer: Contribution[] = [];
  let nearest = Infinity;
  for (let at = contributions.length - 1; at >= 0; at -= 1) {
    const place = contributions[at] as Contribution;
    if (place.end === 0) continue;
    if (nearest <= place.end) longer.push(place);
    else words.push({ ...place });
    nearest = Math.min(nearest, place.end);
  }
  words.reverse();
  for (const place of longer) shareOut(place, words);
  return words;
}

/** Splits what a place adds among the words inside it. */
function shareOut({ start, end, amount }: Contribution, words: readonly Piece[]): void {
  let first = 0;
  while (first < words.length && (words[first] as Piece).start < start) first += 1;
  let after = first;
  while (after < words.length && (words[after] as Piece).end <= end) after += 1;
  for (let at = first; at < after; at += 1) (words[at] as Piece).amount += amount / (after - first);
}
