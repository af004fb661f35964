import type { Message } from './corpus.ts';

const MARKS = /[.,;:!?…"“”()]+/g;
const APOSTROPHES = /['’]/g;
const DENIED = /\b(?:do|does|did) not\b|\b(?:doesnt|didnt)\b/g;
/** What people leave out whose first language has no such words. */
const SMALL = /\b(?:the|an|a|is|are|am)\s+/g;
const LONG_WORD = /\p{L}{5,}/gu;
/** Every so many long words, one is mistyped. */
const MISTYPED = 3;

/**
 * Each message once more, as somebody else would have typed it: every other one in lower case without marks, the rest so
 * and without the small words, with letters swapped. Who writes how must not change what is read (psychology.md §9).
 */
export function inOtherHands(messages: readonly Message[]): Message[] {
  return messages.map((message, at) => ({ ...message, text: (at % 2 === 0 ? bare : hurried)(message.text) }));
}

function bare(text: string): string {
  return text.toLowerCase().replace(APOSTROPHES, '').replace(MARKS, ' ');
}

function hurried(text: string): string {
  let seen = 0;
  return bare(text)
    .replace(DENIED, 'dont')
    .replace(SMALL, '')
    .replace(LONG_WORD, (word) => ((seen += 1) % MISTYPED === 0 ? swapped(word) : word));
}

/** "because" → "becuase": two letters near the end change places. */
function swapped(word: string): string {
  const at = word.length - 3;
  return `${word.slice(0, at - 1)}${word.charAt(at)}${word.charAt(at - 1)}${word.slice(at + 1)}`;
}
