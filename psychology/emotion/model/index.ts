import type { Token } from '../tokens.ts';
import type { Feeling, FeelingLabel } from '../types.ts';
import { contributionsOf } from './contributions.ts';
import type { Contribution } from './contributions.ts';
import { scoresOf } from './part.ts';
import type { Scores, Stretch } from './part.ts';
import { decode } from './format.ts';
import type { FindFeatures } from './gather.ts';
import type { Header } from './header.ts';
import { calibrated, labelChances, rowScores, serviceWeights } from './score.ts';
import type { Score } from './score.ts';
import { leaderOf } from './sides.ts';
import { tableOf } from './table.ts';
import { vectoriser } from './vector.ts';

export { groupProbabilities } from './groups.ts';
export type { Contribution } from './contributions.ts';
export type { Grouping, Header } from './header.ts';
export type { Scores } from './part.ts';
export type { Score } from './score.ts';
export { leaderOf, sideOf } from './sides.ts';
export type { Leader, Side } from './sides.ts';

/** A loaded model. It keeps working memory of its own: one call at a time, which is all that plain code can do. */
export interface Model {
  readonly header: Header;
  readonly score: (text: string) => Score;
  /** Reads a text once, to be asked about until the next text is read. */
  readonly open: (text: string) => Opened;
  /** The feeling that is named, `unclear` where none stands out enough. */
  readonly verdict: (feelings: Score['feelings']) => FeelingLabel;
}

/** A text that was read. */
export interface Opened {
  /** The scores of the text and of stretches of it, which rise and do not overlap. */
  readonly scores: (stretches: readonly Stretch[]) => Scores;
  /** Calibrated probability of each of the 28 labels. */
  readonly labels: () => Float64Array;
  /** What each place of the text adds to or takes from the score of a feeling; see `Contribution`. */
  readonly contributions: (feeling: Feeling) => Contribution[];
  /** The text as it was read, and the way back to its offsets. */
  readonly text: string;
  readonly at: (offset: number) => number;
  readonly tokens: readonly Token[];
}

/**
 * Loads the weights that `rapport train emotion` wrote. `find` is what they were trained with, English unless given.
 * Throws an Error where they are damaged or something else.
 */
export function loadModel(bytes: Uint8Array, find?: FindFeatures): Model {
  const { header, hashes, weights } = decode(bytes);
  const service = serviceWeights(header, weights);
  const reader = vectoriser(tableOf(hashes), hashes.length, header.scales, find);
  const scoreOf = (text: string): Score => {
    reader.of(text);
    return calibrated(header, rowScores(header, weights, reader.vector));
  };
  return {
    header,
    score: scoreOf,
    open: (text) => {
      const { at, text: read } = reader.of(text);
      const { vector } = reader;
      const parts = { header, service, vector, at };
      return {
        text: read,
        at,
        tokens: vector.features.tokens,
        scores: (stretches) => scoresOf(parts, stretches),
        labels: () => labelChances(header, rowScores(header, weights, vector)),
        contributions: (feeling) => contributionsOf({ ...parts, row: header.feelings.indexOf(feeling) }),
      };
    },
    verdict: (feelings) => verdictOf(header, feelings),
  };
}

function verdictOf({ feelings: order, unclear }: Header, feelings: Score['feelings']): FeelingLabel {
  const { feeling, probability, side } = leaderOf(feelings);
  const rule = unclear[order.indexOf(feeling)];
  return rule !== undefined && probability >= rule.probability && side >= rule.side ? feeling : 'unclear';
}
