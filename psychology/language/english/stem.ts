const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `sent send|paid pay|bought buy|came come|broke break|broken break|lost lose|left leave|kept keep|found find|told tell
  got get|gotten get|went go|gone go|wrote write|written write|took take|taken take|made make|gave give|given give
  thought think|felt feel|met meet|held hold|sold sell|stole steal|stolen steal|chose choose|chosen choose
  received receive|shipped ship|shipping ship|refunded refund|leaves leave|used use|using use|news news|address address
  business business|access access|process process|missed miss|status status|wireless wireless|previous previous`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' '))
    .map(([form, stem]): [string, string] => [form ?? '', stem ?? '']),
);

/**
 * A light English stem: the same for the forms of one word, not always a word itself ("charging" and "charged" both
 * give "charg"). Expects lower case. Rougher than Porter's on purpose: only the endings of plural, past and -ing.
 */
export function stem(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  const irregular = IRREGULAR.get(bare);
  return withoutFinalE(irregular ?? withoutEnding(bare));
}

function withoutEnding(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies') || word.endsWith('ied'))
    return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('ing') && word.length > 5) return undouble(word.slice(0, -3));
  if (word.endsWith('ed') && word.length > 4 && !word.endsWith('eed')) return undouble(word.slice(0, -2));
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** "cancelled" and "cancel", "shipping" and "ship"; but "billed" and "bill", "missed" and "miss" stay. */
function undouble(word: string): string {
  if (/(?:cell|vell|([bdgmnprt])\1)$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutFinalE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
