/** FNV-1a over UTF-16 units, 32 bits: the same number on every machine, as `Math.imul` is exact. */
const PRIME = 0x01000193;

/** Takes one unit into a running hash. */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Spreads the bits of a finished hash (the mixer of MurmurHash3); 0 is kept free to mean "nothing". */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed === 0 ? 1 : mixed >>> 0;
}

/** Running hash of a text from `seed`; `finish` closes it. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** Where the hashes of each kind of feature begin, and what stands before the first word of a sentence. */
export const SEED = { word: 0x811c9dc5, pair: 0x1b873593, piece: 0x2545f491 } as const;
export const OPENING = 0x5bd1e995;
