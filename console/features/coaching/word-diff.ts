export interface DiffPiece {
  readonly kind: 'same' | 'struck' | 'set';
  readonly text: string;
}

/** What changes between two wordings: what both begin and end with stays, the rest is struck and set. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const [old, fresh] = [parts(before), parts(after)];
  const shortest = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shortest && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const middle = (words: readonly string[]) => words.slice(head, words.length - tail).join('');
  const pieces: DiffPiece[] = [
    { kind: 'same', text: old.slice(0, head).join('') },
    { kind: 'struck', text: middle(old) },
    { kind: 'set', text: middle(fresh) },
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** Words with what follows them, so that joining gives the text again. */
function parts(text: string): readonly string[] {
  return text.match(/\s*\S+/g) ?? [];
}
