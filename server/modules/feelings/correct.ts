import type { FeelingLabel, Reading } from '#contract/feelings.ts';
import { feelings } from '#psychology/emotion/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { dropCorrection, keepCorrection } from './learning/store.ts';
import type { KeptMood } from './mood.ts';
import { follow, type Felt } from './note.ts';
import * as store from './store.ts';

/** What an agent says that a message's reading should be. */
export interface Correction {
  readonly conversationId: string;
  readonly messageId: string;
  /** Null for what the reader said. */
  readonly label: FeelingLabel | null;
  readonly by: string | null;
}

/**
 * Puts an agent's word in place of the reader's, keeps it as an example, and walks the conversation's course anew. Whoever
 * says what the reader said takes the correction back. Null where nothing was read.
 */
export async function correct(
  turn: Turn,
  { conversationId, messageId, label, by }: Correction,
): Promise<{ reading: Reading; mood: KeptMood | null } | null> {
  const [read] = await store.readerSaid(turn.tx, conversationId, messageId);
  if (read === undefined) return null;
  const back = label === null || label === read.reading.label;
  const reading = back ? read.reading : corrected(read.reading, label);
  if (back) {
    await dropCorrection(turn.tx, messageId);
    await store.restoreReading(turn.tx, conversationId, messageId);
  } else {
    const { label: readAs, language, model } = read.reading;
    await keepCorrection(turn.tx, messageId, conversationId, readAs, label, language, model);
    await store.correctReading(turn.tx, conversationId, messageId, JSON.stringify(reading), by);
  }
  return { reading, mood: await walk(turn, conversationId) };
}

function corrected(reading: Reading, label: FeelingLabel): Reading {
  const coordinates = label === 'unclear' ? { valence: 0, arousal: 0 } : feelings[label];
  return { ...reading, ...coordinates, label, probability: 1, next: null, nextProbability: 0, corrected: true };
}

/** The course of a conversation out of all its readings; what was said in it stays, but for a thanks that was none. */
async function walk(turn: Turn, conversationId: string): Promise<KeptMood | null> {
  const [[before], all] = await Promise.all([
    store.findMood(turn.tx, conversationId),
    store.readingsInOrder(turn.tx, conversationId),
  ]);
  if (before === undefined) return null;
  const said = { ...before.mood.said, thanks: all.at(-1)?.reading.label === 'gratitude' };
  const felt = all.reduce<Felt | null>((so, each) => follow(so, each.reading, said, each.unanswered), null) ?? before;
  await store.saveMood(turn.tx, conversationId, JSON.stringify(felt.mood), JSON.stringify(felt.course));
  return felt.mood;
}
