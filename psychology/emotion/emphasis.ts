/** How a message is typed, apart from its words. */
export interface Emphasis {
  /** Exclamation marks, at most three. */
  readonly exclamations: number;
  /** Question marks beyond the first of a row, at most three. */
  readonly questions: number;
  /** Most words in capitals. A habit or a stuck key as often as shouting: it stirs arousal a little, and nothing else. */
  readonly shouted: boolean;
}

/** Added to the leading feeling for each mark; VADER's constants for "!" and for "?" in a row. */
export const EXCLAMATION = 0.292;
export const QUESTION = 0.18;
const MOST = 3;
const FEWEST_LETTERS = 12;

export function emphasisOf(text: string): Emphasis {
  let exclamations = 0;
  let questions = 0;
  let upper = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 33) exclamations += 1;
    else if (code === 63 && text.charCodeAt(at - 1) === 63) questions += 1;
    else if (code >= 65 && code <= 90) upper += 1;
    else if (code >= 97 && code <= 122) letters += 1;
  }
  const shouted = upper + letters >= FEWEST_LETTERS && upper > 2 * letters;
  return { exclamations: Math.min(MOST, exclamations), questions: Math.min(MOST, questions), shouted };
}
