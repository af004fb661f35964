/** Puts a value beside the text of a question and gives back its place, such as `$4`. Nothing else carries what people typed. */
export type Put = (value: unknown) => string;

/**
 * What a module can be asked about customers. `ask` turns one condition into a piece of SQL over `contacts c` (`$1` is the
 * workspace); the piece holds for those whom the condition means.
 */
export interface Conditions {
  readonly about: string;
  readonly ask: (condition: never, put: Put) => string;
}

/** Declares what a module answers: the condition's kind, and the question. */
export const answers = <C extends { readonly about: string }>(
  about: C['about'],
  ask: (condition: C, put: Put) => string,
): Conditions => ({ about, ask });
