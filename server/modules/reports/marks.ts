import type { Promised } from '#contract/promises.ts';
import type { FeelingLabel } from '#contract/feelings.ts';
import { FeelingLabel as Labels } from '#contract/feelings.ts';

/** Families of marks. Each is kept apart by day, so that a page reads only what it shows. Numbers stay for ever. */
export const families = {
  flow: 1,
  firstReplyOpen: 2,
  firstReplyClock: 3,
  wholeOpen: 4,
  wholeClock: 5,
  promises: 6,
  endings: 7,
  outcomes: 8,
  /** Only by day: what happened at which hour of it. */
  heat: 9,
} as const;
export type Family = keyof typeof families;

/** A mark is what is counted: its family and its place in it. Places stay for ever; new ones come after. */
const width = 1000;
export const mark = (family: Family, place: number): number => families[family] * width + place;
export const familyOf = (counted: number): number => Math.floor(counted / width);

/** Messages written, episodes that began and that were resolved. */
export const flow = {
  received: mark('flow', 0),
  sent: mark('flow', 1),
  opened: mark('flow', 2),
  resolved: mark('flow', 3),
} as const;

const kinds: readonly Promised['what'][] = ['first_reply', 'next_reply', 'commitment'];
const states: readonly Promised['state'][] = ['kept', 'broken', 'cancelled', 'overdue'];
/** What became of a promise, at the hour in which it fell due. */
export const promised = (what: Promised['what'], state: Promised['state']): number =>
  mark('promises', kinds.indexOf(what) * 10 + states.indexOf(state));

/** How resolved episodes felt, of those that were read: at the beginning, at their hardest, at the end. */
export const endings = {
  read: mark('endings', 0),
  /** A low feeling at some point. */
  low: mark('endings', 1),
  /** … and a better end than that point. */
  better: mark('endings', 2),
  /** The end is a low feeling. */
  endedLow: mark('endings', 3),
} as const;
const points = { first: 100, peak: 200, last: 300 } as const;
export const felt = (point: keyof typeof points, label: FeelingLabel): number =>
  mark('endings', points[point] + Labels.options.indexOf(label));

/** What became of resolved episodes; those that were nothing but thanks are no cases. */
export const outcomes = {
  cases: mark('outcomes', 0),
  oneTouch: mark('outcomes', 1),
  noRepeat: mark('outcomes', 2),
  /** The customer said whether it is solved, and that it is. */
  asked: mark('outcomes', 3),
  confirmed: mark('outcomes', 4),
  transferred: mark('outcomes', 5),
  reopened: mark('outcomes', 6),
  reasked: mark('outcomes', 7),
  followedUp: mark('outcomes', 8),
  /** Passed on, and the customer had to say nothing again. */
  passedWhole: mark('outcomes', 9),
  effortLow: mark('outcomes', 10),
  effortSome: mark('outcomes', 11),
  effortHigh: mark('outcomes', 12),
  /** Answers to a survey of 1 to 5: 20 more than the answer. */
  score: (answer: number): number => mark('outcomes', 20 + answer),
} as const;

/** A duration, in its family, by its bucket (psychology/measure). */
export const duration = (
  family: 'firstReplyOpen' | 'firstReplyClock' | 'wholeOpen' | 'wholeClock',
  bucket: number,
): number => mark(family, bucket);

export type Heat = 'received' | 'sent' | 'judged' | 'broken';
const heats: readonly Heat[] = ['received', 'sent', 'judged', 'broken'];
const hoursOfWeek = 7 * 24;
/** By weekday (1 is Monday) and hour of the workspace’s clock. */
export const heat = (what: Heat, weekday: number, hourOfDay: number): number =>
  mark('heat', heats.indexOf(what) * hoursOfWeek + (weekday - 1) * 24 + hourOfDay);

/** Out of which marks of an hour the hour of the week is made. `judged` are first replies that were owed. */
export const heatOf: ReadonlyMap<number, readonly Heat[]> = new Map<number, readonly Heat[]>([
  [flow.received, ['received']],
  [flow.sent, ['sent']],
  [promised('first_reply', 'kept'), ['judged']],
  ...(['broken', 'overdue'] as const).map(
    (state) => [promised('first_reply', state), ['judged', 'broken']] as [number, Heat[]],
  ),
]);
