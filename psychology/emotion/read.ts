import { asks, isShort } from './asks.ts';
import { emphasisOf } from './emphasis.ts';
import { findHits, known } from './hits.ts';
import { assertInbound } from './inbound.ts';
import type { InboundText } from './inbound.ts';
import { readable } from './readable.ts';
import { tokenise } from './tokens.ts';
import type { Reading } from './types.ts';
import { verdict } from './verdict.ts';
import { weigh } from './weigh.ts';

/** Longer messages are read up to here, in UTF-16 units. */
const LONGEST = 8000;

/** Which reader this is; stored with each reading, so that a later one is told apart. */
const MODEL = 'lexicon-1';

/**
 * Reads what a customer's message says about their feeling, from a lexicon and rules: cue families per feeling, with
 * the modifiers of VADER. English. Throws a TypeError for anything not made by `inboundText`.
 * Word lists miss irony and what is said between the lines, so the reading carries its evidence and people may
 * correct it; nothing may be refused, delayed or priced by it.
 */
export function read(inbound: InboundText): Reading {
  assertInbound(inbound);
  const original = inbound.text.slice(0, LONGEST);
  const { text, at } = readable(original);
  const tokens = tokenise(text, known);
  const hits = findHits(text, tokens);
  const voices = weigh(hits, { asks: asks(text, tokens, hits), short: isShort(tokens) });
  const placed = voices.map((voice) => ({ ...voice, start: at(voice.start), end: at(voice.end) }));
  return verdict(original, placed, emphasisOf(text), MODEL);
}
