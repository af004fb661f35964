import type { Balance, Moment } from '#contract/balance.ts';

const dayMs = 86_400_000;
const yearDays = 365;
/** The box of the picture, in its own units. */
export const box = { width: 288, line: 84, marks: 104, foot: 124, left: 6, right: 6, middle: 42, height: 130 } as const;

export interface Mark {
  readonly id: string;
  readonly x: number;
  /** Half its width; by weight. */
  readonly r: number;
  readonly good: boolean;
  readonly open: boolean;
}
export interface Picture {
  /** The line of scores; empty where there is too little for one. */
  readonly way: string;
  /** The same closed along the even line, for the ground above and below. */
  readonly ground: string;
  readonly end: { readonly x: number; readonly y: number } | null;
  readonly peak: { readonly x: number; readonly y: number } | null;
  readonly marks: readonly Mark[];
}

/** Where a moment of the last year lies: recent time is drawn wider, by the square root of its age. */
export function xOf(at: number, now: number): number {
  const age = Math.min(1, Math.max(0, (now - at) / (yearDays * dayMs)));
  return box.left + (box.width - box.left - box.right) * (1 - Math.sqrt(age));
}
/** −100..100 on the line's height. */
export const yOf = (score: number): number =>
  box.middle - (Math.min(100, Math.max(-100, score)) / 100) * (box.middle - 4);

/** The geometry of a customer's year. */
export function layPicture(
  { picture, moments, score }: Pick<Balance, 'picture' | 'moments' | 'score'>,
  now: number,
): Picture {
  const points = picture.series.flatMap(({ at, score: then }) =>
    then === null ? [] : [{ x: xOf(Date.parse(at), now), y: yOf(then) }],
  );
  const end = points.at(-1) ?? null;
  const way = points.length < 2 ? '' : `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
  const first = points[0];
  const ground =
    way === '' || end === null || first === undefined
      ? ''
      : `${way}L${end.x.toFixed(1)} ${String(box.middle)}L${first.x.toFixed(1)} ${String(box.middle)}Z`;
  const { peak } = picture;
  const high = peak?.score == null ? null : { x: xOf(Date.parse(peak.at), now), y: yOf(peak.score) };
  return { way, ground, end: score === null ? null : end, peak: high, marks: marksOf(moments, now) };
}

function marksOf(moments: readonly Moment[], now: number): Mark[] {
  const counted = moments.filter(({ removed, at }) => removed === null && now - Date.parse(at) <= yearDays * dayMs);
  return counted.map(({ id, at, sign, state, magnitude }) => ({
    ...{ id, good: sign === 1, open: state === 'open' || sign === 1 },
    x: xOf(Date.parse(at), now),
    r: 2 + magnitude * 2.6,
  }));
}

/** Names under the line: where a year, three months and three weeks lie. */
export const names = [
  { words: 'a year ago', days: yearDays, anchor: 'start' },
  { words: '3 months', days: 91, anchor: 'middle' },
  { words: '3 weeks', days: 21, anchor: 'middle' },
  { words: 'now', days: 0, anchor: 'end' },
].map(({ words, days, anchor }) => ({ words, anchor, x: xOf(-days * dayMs, 0) }));
