export interface Moment {
  readonly sign: 1 | -1;
  /** 0..1: 1 is the worst or best that service can do. */
  readonly magnitude: number;
  /** As a reason begins: "A promise was broken". */
  readonly words: string;
  readonly mark: 'design_choice';
}

const good = (magnitude: number, words: string): Moment => ({ sign: 1, magnitude, words, mark: 'design_choice' });
const bad = (magnitude: number, words: string): Moment => ({ sign: -1, magnitude, words, mark: 'design_choice' });

/**
 * Every kind of moment that the balance knows. Direction follows the work on negativity and on effort (repeat contact,
 * repeated information and transfers drive it); all magnitudes are design choices, to be checked against own CSAT.
 * `promise_broken` is the least that a broken promise weighs without a warning; {@link brokenPromise} gives its size.
 */
export const moments = {
  first_contact_resolution: good(0.4, 'Solved at first contact'),
  promise_kept: good(0.2, 'A promise was kept'),
  useful_warning: good(0.3, 'We warned them before they noticed'),
  csat_high: good(0.5, 'Rated 5 of 5'),
  thanks: good(0.5, 'Thanked us'),
  personal_gesture: good(0.2, 'A personal gesture'),
  reward_reached: good(0.3, 'Reached a reward'),
  promise_broken: bad(0.4, 'A promise was broken'),
  reopened: bad(0.5, 'A solved problem came back'),
  repeat_contact: bad(0.4, 'Had to contact us again about the same thing'),
  made_to_repeat: bad(0.3, 'Had to tell us more than once'),
  transferred: bad(0.3, 'Was passed on to somebody else'),
  csat_middling: bad(0.3, 'Rated 3 of 5'),
  csat_low: bad(0.8, 'Rated 1 or 2 of 5'),
  billing_error: bad(0.7, 'A billing error'),
  data_error: bad(0.7, 'Wrong data on our side'),
  late_reply: bad(0.4, 'A reply came later than nine in ten'),
  privacy_breach: bad(1, 'Their privacy was breached'),
  safety_harm: bad(1, 'Their safety was harmed'),
} as const satisfies Record<string, Moment>;

export type MomentKind = keyof typeof moments;
