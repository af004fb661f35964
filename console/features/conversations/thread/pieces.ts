import type { Reading } from '#contract/feelings.ts';
import { stretches } from '../../feelings/index.ts';

/** A stretch of text as it is drawn. `href` only ever begins with http or https. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
  readonly carried?: boolean;
  readonly mention?: boolean;
}

const address = /\bhttps?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]’']/giu;

/**
 * Cuts a text into plain stretches, links, words that carried a reading, and in notes mentions: a word after an @, or
 * one of the `names` of several words.
 */
export function pieces(text: string, evidence: Reading['evidence'] = [], names?: readonly string[]): readonly Piece[] {
  const marked = evidence.length === 0 ? [{ text, carried: false }] : stretches(text, evidence);
  const linked = marked.flatMap((piece) =>
    cut(piece.text, address, (found) => ({ text: found, href: found })).map((part) => ({
      ...part,
      ...(piece.carried && { carried: true }),
    })),
  );
  if (names === undefined) return linked;
  const mention = mentionOf(names);
  return linked.flatMap((piece) =>
    piece.href === undefined ? cut(piece.text, mention, (found) => ({ text: found, mention: true })) : [piece],
  );
}

function mentionOf(names: readonly string[]): RegExp {
  const several = names.filter((name) => name.includes(' ')).toSorted((a, b) => b.length - a.length);
  const whole = several.map((name) => `${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}_])|`).join('');
  return new RegExp(`(?<=^|[\\s(])@(?:${whole}[\\p{L}\\p{N}_-]+)`, 'giu');
}

function cut(text: string, pattern: RegExp, make: (found: string) => Piece): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index) });
    found.push(make(match[0]));
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}
