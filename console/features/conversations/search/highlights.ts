export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Marks in a snippet the words that were looked for; the last one may be unfinished, others may have an ending. */
export function highlights(snippet: string, q: string): readonly Piece[] {
  const words = q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [{ text: snippet, found: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'giu');
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of snippet.matchAll(pattern)) {
    if (match.index > at) pieces.push({ text: snippet.slice(at, match.index), found: false });
    pieces.push({ text: match[0], found: true });
    at = match.index + match[0].length;
  }
  if (at < snippet.length) pieces.push({ text: snippet.slice(at), found: false });
  return pieces;
}
