import { joined, nothingLearnt, teach, vectorOf, type Centroid } from '#psychology/topics/index.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { findVector, saveVector } from './store.ts';

/** Teaches a topic with texts, or takes them out again. The topic must be held. */
export async function teachTopic(tx: Tx, topicId: string, texts: readonly string[], times: 1 | -1): Promise<void> {
  if (texts.length === 0) return;
  const learnt = texts.reduce((so, text) => teach(so, vectorOf(text), times), await learntBy(tx, topicId));
  await saveVector(tx, topicId, learnt.texts, learnt.sum);
}

/** Gives what one topic was taught to another. Both must be held. */
export async function handOn(tx: Tx, from: string, to: string): Promise<void> {
  const both = joined(await learntBy(tx, from), await learntBy(tx, to));
  if (both.texts > 0) await saveVector(tx, to, both.texts, both.sum);
}

async function learntBy(tx: Tx, topicId: string): Promise<Centroid> {
  const [row] = await findVector(tx, topicId);
  return row === undefined ? nothingLearnt : { texts: row.texts, sum: row.vector };
}
