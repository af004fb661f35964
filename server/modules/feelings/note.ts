import type { Reading } from '#contract/feelings.ts';
import { course, extend, extendSaid, type Course, type Said } from '#psychology/course/index.ts';
import { inboundText, type Reading as ReaderReading, type Shifts } from '#psychology/emotion/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { KeptMood } from './mood.ts';
import { reader } from './reader.ts';
import * as store from './store.ts';

/** What a conversation felt like so far. */
export interface Felt {
  readonly mood: KeptMood;
  readonly course: Course;
}

/** Where a message stands. */
export interface Standing {
  /** Nobody has answered the customer's message before this one. */
  readonly unanswered: boolean;
  readonly newEpisode: boolean;
  /** What the reader learnt from corrections in this workspace. */
  readonly shifts: Shifts | null;
}

/**
 * Reads a customer’s message and carries the conversation’s course on; `before` is null at the beginning. Null for a
 * language that the reader does not know: no reading is better than a wrong one. Nor is
 * anything read of a message that is only files.
 */
export function feel(
  text: string,
  before: Felt | null,
  { unanswered, newEpisode, shifts }: Standing,
): (Felt & { readonly reading: Reading }) | null {
  if (text.trim() === '') return null;
  const inbound = inboundText('customer', text);
  const { reading: read, heard } = reader().readAndHear(inbound, shifts ?? undefined);
  if (read.unsure === 'language') return null;
  const reading = uncorrected(read);
  const thanks = reading.label === 'gratitude';
  const said = extendSaid(before?.mood.said ?? null, inbound, { thanks, newEpisode, heard });
  return { reading, ...follow(before, reading, said, unanswered) };
}

/** What the reader says of a customer’s message. */
export function readingOf(text: string, shifts: Shifts | null): Reading {
  return uncorrected(reader().read(inboundText('customer', text), shifts ?? undefined));
}

const uncorrected = (read: ReaderReading): Reading => ({
  ...read,
  ...{ evidence: [...read.evidence], cues: [...read.cues], corrected: false },
});

/**
 * The course after one more message. A word that says nothing of feeling (“Anybody there?”), while nobody has answered the
 * one before, changes nothing of it: what was felt stands.
 */
export function follow(before: Felt | null, reading: Reading, said: Said, unanswered: boolean): Felt {
  const says = reading.label !== 'neutral' && reading.label !== 'unclear';
  if (before !== null && unanswered && !says) return { ...before, mood: { ...before.mood, said } };
  const next = before === null ? course([pointOf(reading)]) : extend(before.course, pointOf(reading));
  return { course: next, mood: moodOf(reading, next, said) };
}

/** Stores a reading and the mood beside the message that they belong to. */
export async function note(
  turn: Turn,
  conversationId: string,
  messageId: string,
  felt: Felt & { reading: Reading },
): Promise<void> {
  await Promise.all([
    store.insertReading(turn.tx, messageId, conversationId, JSON.stringify(felt.reading)),
    store.saveMood(turn.tx, conversationId, JSON.stringify(felt.mood), JSON.stringify(felt.course)),
  ]);
}

const pointOf = ({ valence, arousal, label }: Reading) => ({ valence, arousal, label });

function moodOf(reading: Reading, { trend, peak, line }: Course, said: Said): KeptMood {
  const { label, intensity, valence, probability } = reading;
  const lowest = peak === null ? null : peak.valence;
  return { label, intensity, valence, probability, trend, line: [...line], lowest, said };
}
