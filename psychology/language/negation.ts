/**
 * Words that turn what follows, lower case. Contractions stand without their apostrophe, because many people write
 * them so ("dont"); `isNegation` takes both spellings.
 */
const negations: ReadonlySet<string> = new Set(
  `not no never none nothing nobody noone neither nor nowhere without hardly barely scarcely rarely seldom lacking
   aint arent cant cannot couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt shouldnt
   wasnt werent wont wouldnt`.split(/\s+/),
);

/** Negations that turn a judgement ("isn't annoying"), while "won't" or "didn't" only turn a verb. */
const statements: ReadonlySet<string> = new Set(
  `not never no without hardly barely aint arent isnt wasnt werent`.split(' '),
);

/** "not", "don't", "dont", "never", "without" …; `lower` is one word in lower case with a straight apostrophe or none. */
export function isNegation(lower: string): boolean {
  return negations.has(withoutApostrophe(lower));
}

/** Only those negations that deny a state or a judgement: "not", "isn't", "never", "without" … */
export function deniesState(lower: string): boolean {
  return statements.has(withoutApostrophe(lower));
}

function withoutApostrophe(lower: string): string {
  return lower.includes("'") ? lower.replaceAll("'", '') : lower;
}
