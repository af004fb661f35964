/** The single phrases of a list, at its commas; braces hold no commas. */
export function split(words: string): string[] {
  return words
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** "{no|not {a|the}} word": each way to read the braces. */
export function alternatives(phrase: string): string[] {
  const open = phrase.indexOf('{');
  if (open === -1) return [phrase];
  const close = closing(phrase, open);
  const tails = alternatives(phrase.slice(close + 1));
  const choices = parts(phrase.slice(open + 1, close), '|').flatMap(alternatives);
  return choices.flatMap((choice) => tails.map((tail) => phrase.slice(0, open) + choice + tail));
}

/** The pieces of a phrase between marks that stand outside of any braces. */
export function parts(phrase: string, mark: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of phrase) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (character === mark && depth === 0) found.push('');
    else found.push(`${found.pop() ?? ''}${character}`);
  }
  return found;
}

function closing(phrase: string, open: number): number {
  let depth = 0;
  for (let at = open; at < phrase.length; at += 1) {
    if (phrase[at] === '{') depth += 1;
    else if (phrase[at] === '}' && (depth -= 1) === 0) return at;
  }
  throw new Error(`a brace stays open: ${phrase}`);
}
