import { fingerprint } from '../model/fingerprint.ts';
import { encode } from '../model/format.ts';
import type { Header } from '../model/header.ts';
import type { Corpus } from './corpus.ts';
import { trainDials, trainWords } from './dials.ts';
import { folded, seen } from './fold.ts';
import type { View } from './fold.ts';
import { inOtherHands } from './hands.ts';
import { trainLabels } from './labels.ts';
import { quantise } from './quantise.ts';
import { FEELINGS, scalingOf, scoreUnseen, trainFeelings, trainIntensity } from './service.ts';
import type { Weights } from './sparse.ts';
import { judgedOf, unseenFigures } from './unseen.ts';
import { fitUnclear } from './unclear.ts';
import { vectorsOf, vocabulary } from './vectors.ts';
import type { Vocabulary } from './vectors.ts';

/** Scale of words, pairs, pieces, families of the lexicon and marks. */
const SCALES = [2, 1, 1, 2, 2] as const;
/** What other heads multiply these by, and their share of the scores of the labels. */
const SERVICE = { scales: [2, 2, 1, 3, 2], share: 0.3 } as const;
const DIAL = { scales: [1, 1, 1, 3, 2], share: 0.8 } as const;
/** Of a word that stands alone only itself and its pieces say anything. */
const WORD = { scales: [5, 0, 1, 0, 0], share: 0 } as const;
/** How often a word or piece must stand in a corpus to be known. */
const LEAST = { comments: 17, messages: 3, rated: 5 } as const;

/** How the weights were made, for their header. */
export type Origin = Pick<Header, 'model' | 'command' | 'seed' | 'data'>;

export interface Trained {
  /** The model as bytes; `scores` go into its header. */
  readonly withScores: (scores: Header['scores']) => Uint8Array;
  /** What the service feelings reached on messages whose group was left out of the training. */
  readonly unseen: Readonly<Record<string, number>>;
}

/** Trains the whole model. The same corpus and seed give the same bytes. `tell` hears of each step. */
export function train(corpus: Corpus, origin: Origin, tell: (what: string) => void): Trained {
  const words = vocabularyOf(corpus);
  tell(`${String(words.hashes.length)} features`);
  const labels = trainLabels({
    ...{ names: corpus.labels, comments: corpus.comments, seed: origin.seed, tell },
    examples: vectorsOf(textsOf(corpus.comments), words.hashes, SCALES),
    groups: { ekman: corpus.ekman, sentiment: corpus.sentiment },
  });
  const { messages, rated, ratedWords } = corpus;
  const alone = trainWords(ratedWords, vectorsOf(textsOf(ratedWords), words.hashes, SCALES), viewOf(WORD, words, []));
  const views = {
    service: viewOf(SERVICE, words, labels.weights),
    dial: viewOf(DIAL, words, [...labels.weights, alone]),
  };
  const vectors = vectorsOf(textsOf(messages), words.hashes, SCALES);
  const labelled = (all: typeof messages) => ({
    messages: all,
    examples: seen(vectorsOf(textsOf(all), words.hashes, SCALES), views.service),
  });
  const task = { ...labelled(messages), others: labelled(inOtherHands(messages)), seed: origin.seed };
  const unseen = scoreUnseen(task, tell);
  const scaling = scalingOf(unseen, messages);
  const unclear = fitUnclear(judgedOf(unseen, scaling, messages));
  const ratedExamples = seen(vectorsOf(textsOf(rated), words.hashes, SCALES), views.dial);
  const dials = trainDials({ rated, ratedExamples, messages, messageExamples: seen(vectors, views.dial) });
  tell('intensity, valence and arousal');
  const service = [...trainFeelings(task), trainIntensity(task)].map((head) => folded(head, views.service));
  const axes = [dials.valence, dials.arousal].map((head) => folded(head, views.dial));
  const all = [...labels.weights, ...service, ...axes];
  const rows = quantise(all, words.hashes.length);
  const header = (scores: Header['scores']): Header => ({
    ...origin,
    fingerprint: fingerprint(),
    labels: corpus.labels,
    ...{ curves: labels.curves, cuts: labels.cuts },
    groupings: { ekman: labels.ekman, sentiment: labels.sentiment },
    feelings: FEELINGS,
    ...{ sharpness: scaling.sharpness, lifts: scaling.lifts },
    ...{ unclear, scales: SCALES, biases: rows.biases, units: rows.units, scores },
  });
  return {
    withScores: (scores) => encode({ header: header(scores), hashes: words.hashes, weights: rows.weights }),
    unseen: unseenFigures(unseen, messages),
  };
}

const textsOf = (all: readonly { readonly text: string }[]): string[] => all.map(({ text }) => text);

function vocabularyOf({ comments, messages, rated }: Corpus): Vocabulary {
  return vocabulary([
    { texts: textsOf(comments), least: LEAST.comments },
    { texts: textsOf(messages), least: LEAST.messages },
    { texts: textsOf(rated), least: LEAST.rated },
  ]);
}

function viewOf(
  { scales, share }: { scales: readonly number[]; share: number },
  { kinds }: Vocabulary,
  labels: readonly Weights[],
): View {
  return { multipliers: Float64Array.from(kinds, (kind) => scales[kind] as number), labels, share };
}
