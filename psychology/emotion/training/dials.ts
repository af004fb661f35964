import { feelings } from '../feelings.ts';
import type { Message, Rated, RatedWord } from './corpus.ts';
import { folded, seen } from './fold.ts';
import type { View } from './fold.ts';
import { trainRidge } from './ridge.ts';
import { stack } from './sparse.ts';
import type { Sparse, Weights } from './sparse.ts';

const PENALTY = { valence: 1, arousal: 2 } as const;
/** What a message counts against a rated sentence: its place is a design choice, not what raters said. */
const MESSAGE = 0.1;
const STEPS = 60;
/** Intensity of a feeling at which its coordinates are fully there. */
const FULL = 3;

/** Price of large weights where single words are learned. */
const WORD_PENALTY = 1;

export interface DialTask {
  readonly rated: readonly Rated[];
  readonly ratedExamples: Sparse;
  readonly messages: readonly Message[];
  readonly messageExamples: Sparse;
}

/**
 * What words and pieces of words say of valence by themselves, as one row of weights: the dials read it beside the labels, and
 * so know words that no rated sentence has.
 */
export function trainWords(rated: readonly RatedWord[], examples: Sparse, view: View): Weights {
  const valences = Float64Array.from(rated, ({ valence }) => valence);
  return folded(trainRidge(seen(examples, view), valences, { penalty: WORD_PENALTY, steps: STEPS }), view);
}

/** Valence and arousal: from raters where there are any, and from the place of the feelings that messages carry. */
export function trainDials(task: DialTask): { readonly valence: Weights; readonly arousal: Weights } {
  return { valence: trainDial(task, 'valence'), arousal: trainDial(task, 'arousal') };
}

function trainDial(
  { rated, ratedExamples, messages, messageExamples }: DialTask,
  axis: 'valence' | 'arousal',
): Weights {
  const targets = [...rated.map((one) => one[axis]), ...messages.map((message) => placeOf(message, axis))];
  const examples = stack(ratedExamples, messageExamples);
  const importance = Float32Array.from(targets, (_, row) => (row < rated.length ? 1 : MESSAGE));
  return trainRidge(examples, Float64Array.from(targets), { penalty: PENALTY[axis], steps: STEPS, importance });
}

function placeOf({ feelings: said, intensity }: Message, axis: 'valence' | 'arousal'): number {
  const mean = said.reduce((sum, feeling) => sum + feelings[feeling][axis], 0) / said.length;
  return (mean * (1 + intensity)) / (1 + FULL);
}
