import { adapt, FEWEST_CORRECTIONS, LEFT_STANDING, type Example, type Feeling } from '#psychology/emotion/index.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { probabilitiesOf } from '../reader.ts';
import * as store from './store.ts';

const mostCorrections = 2_000;
const mostStanding = 2_000;

/** Learns from the corrections so far. Null where there are too few, or where it would not help. */
export async function learn(turn: Turn): Promise<store.AdaptationRow | null> {
  const corrected = examplesOf(await store.correctedTexts(turn.tx, mostCorrections), 1);
  if (corrected.length < FEWEST_CORRECTIONS) return null;
  const standing = examplesOf(await store.standingTexts(turn.tx, mostStanding), LEFT_STANDING);
  const found = adapt(shuffled([...corrected, ...standing]));
  await store.withdrawAdaptations(turn.tx);
  if (found === null) return null;
  const { shifts, before, after, examples } = found;
  const values = [JSON.stringify(shifts), examples, before, after] as const;
  const [made] = await store.insertAdaptation(turn.tx, newId(), ...values);
  return made ?? null;
}

function examplesOf(rows: readonly { text: string; label: string }[], weight: number): Example[] {
  return rows
    .filter(({ label }) => label !== 'unclear')
    .map(({ text, label }) => ({ probabilities: probabilitiesOf(text), label: label as Feeling, weight }));
}

/** Corrections and others in turns, the same way each time, so that every fold of the cross-validation holds both. */
function shuffled(examples: readonly Example[]): Example[] {
  const stride = 7;
  return Array.from({ length: stride }, (_, from) => examples.filter((__, index) => index % stride === from)).flat();
}
