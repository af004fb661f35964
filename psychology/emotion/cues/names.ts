/** What a message says besides a feeling, and what a reply should not pass over. */
export const cueNames = ['repeat', 'effort', 'urgent', 'leaving', 'legal', 'public', 'abuse', 'danger'] as const;
export type CueName = (typeof cueNames)[number];

/**
 * How a cue is said: phrases of lower-case words with commas between, apostrophes as they are. `{a|b c|}` is one of these
 * or nothing, `*` any word, `..` up to three, `~` any number of words that only fill (`fillers`), `<n>` a number above one,
 * `<nth>` third and beyond, `<day>` a weekday, `<time>` a time of the clock, `$` the end of a clause. No phrase reaches over a comma.
 */
export interface CuePhrases {
  readonly said: string;
  /** What says it only where something else stands in the same sentence. */
  readonly pairs?: readonly (readonly [marks: string, beside: string])[];
  /** What looks like it and is not; the longer phrase wins. */
  readonly but?: string;
}

/** How a language says cues, and its words for the signs that phrases use. */
export interface CueLanguage {
  readonly phrases: Readonly<Record<CueName, CuePhrases>>;
  readonly fillers: ReadonlySet<string>;
  /** The sign that a word of a text stands for: `<n>`, `<nth>`, `<day>`, `<time>`. */
  readonly signOf: (key: string) => string | undefined;
}
