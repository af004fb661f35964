import type { FeelingLabel, Mood, Reading } from '#contract/feelings.ts';
import { course, extend, type Course } from '#psychology/course/index.ts';
import { feelings, inboundText, read } from '#psychology/emotion/index.ts';
import { speaks } from '#psychology/language/speaks.ts';
import type { Turn } from '#server/platform/turn.ts';
import * as store from './store.ts';

/** What a conversation felt like so far. */
export interface Felt {
  readonly mood: Mood;
  readonly course: Course;
}

/**
 * Reads a customer’s message and carries the conversation’s course on; `before` is null at the beginning. Null for a
 * language that the reader does not know: no reading is better than a wrong one.
 */
export function feel(
  text: string,
  before: Felt | null,
  unanswered: boolean,
): (Felt & { readonly reading: Reading }) | null {
  if (speaks(text) === 'other') return null;
  const said = read(inboundText('customer', text));
  const reading: Reading = { ...said, evidence: [...said.evidence], corrected: false };
  return { reading, ...follow(before, reading, unanswered) };
}

/**
 * The course after one more message. A word that says nothing of feeling (“Anybody there?”), while nobody has answered the
 * one before, changes nothing: what was felt stands.
 */
function follow(before: Felt | null, reading: Reading, unanswered: boolean): Felt {
  const says = reading.label !== 'neutral' && reading.label !== 'unclear';
  if (before !== null && unanswered && !says) return before;
  const next = before === null ? course([pointOf(reading)]) : extend(before.course, pointOf(reading));
  return { course: next, mood: moodOf(reading, next) };
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

/** Puts an agent's word in place of the reader's, and walks the conversation's course anew. */
export async function correct(
  turn: Turn,
  {
    conversationId,
    messageId,
    reading,
    label,
    by,
  }: { conversationId: string; messageId: string; reading: Reading; label: FeelingLabel; by: string | null },
): Promise<{ reading: Reading; mood: Mood | null }> {
  const coordinates = label === 'unclear' ? { valence: 0, arousal: 0 } : feelings[label];
  const corrected: Reading = {
    ...reading,
    ...coordinates,
    label,
    probability: 1,
    next: null,
    nextProbability: 0,
    corrected: true,
  };
  await store.correctReading(turn.tx, conversationId, messageId, JSON.stringify(corrected), by);
  const all = await store.readingsInOrder(turn.tx, conversationId);
  const felt = all.reduce<Felt | null>((before, each) => follow(before, each.reading, each.unanswered), null);
  if (felt === null) return { reading: corrected, mood: null };
  await store.saveMood(turn.tx, conversationId, JSON.stringify(felt.mood), JSON.stringify(felt.course));
  return { reading: corrected, mood: felt.mood };
}

const pointOf = ({ valence, arousal, label }: Reading) => ({ valence, arousal, label });

function moodOf(reading: Reading, { trend, peak, line }: Course): Mood {
  const { label, intensity, valence, probability } = reading;
  return {
    label,
    intensity,
    valence,
    probability,
    trend,
    line: [...line],
    lowest: peak === null ? null : peak.valence,
  };
}
