import type { FeelingLabel } from '../emotion/types.ts';

/** One message of the customer: valence and arousal −1..1, as `emotion/read` gives them. */
export interface Point {
  readonly valence: number;
  readonly arousal: number;
  readonly label: FeelingLabel;
}

/** `rising`: getting better. */
export type Trend = 'rising' | 'falling' | 'steady' | 'unknown';

/** How feeling moved through a conversation: plain data of bounded size, kept with the conversation. */
export interface Course {
  readonly trend: Trend;
  /** Change of valence per customer message over the last `WINDOW` of them; 0 while the trend is unknown. */
  readonly slope: number;
  /** The lowest point of the whole conversation; `index` counts customer messages from 0. The first of equals. */
  readonly peak: { readonly index: number; readonly valence: number } | null;
  readonly last: Point | null;
  /** Valence of the latest `LINE` customer messages, oldest first. */
  readonly line: readonly number[];
  /** Customer messages so far; `line` begins at `count − line.length`. */
  readonly count: number;
}

/** Design choices: enough to draw a line, few enough that an old quarrel does not outvote the last answers. */
export const LINE = 24;
export const WINDOW = 5;
/** Below this change per message a course is steady. */
export const STEADY = 0.08;

export const emptyCourse: Course = { trend: 'unknown', slope: 0, peak: null, last: null, line: [], count: 0 };

/** The course of a whole conversation, its customer messages in order. */
export function course(points: readonly Point[]): Course {
  return points.reduce(extend, emptyCourse);
}

/** The course after one more customer message. */
export function extend(before: Course, point: Point): Course {
  const { valence, arousal, label } = point;
  const line = [...before.line, valence].slice(-LINE);
  const change = slope(line.slice(-WINDOW));
  const lower = before.peak === null || valence < before.peak.valence;
  return {
    trend: trendOf(line, change),
    slope: change,
    peak: lower ? { index: before.count, valence } : before.peak,
    last: { valence, arousal, label },
    line,
    count: before.count + 1,
  };
}

/** Least-squares slope of equally spaced values, per step; 0 for fewer than two. */
export function slope(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = (values.length - 1) / 2;
  let up = 0;
  let down = 0;
  values.forEach((value, index) => {
    up += (index - middle) * value;
    down += (index - middle) ** 2;
  });
  return up / down;
}

function trendOf(line: readonly number[], change: number): Trend {
  if (line.length < 2) return 'unknown';
  if (Math.abs(change) < STEADY) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}
