import { feelings } from '../feelings.ts';
import type { Feeling } from '../types.ts';
import { fitScaling } from './calibrate.ts';
import type { Scaling } from './calibrate.ts';
import type { Message } from './corpus.ts';
import { trainRidge } from './ridge.ts';
import { scoresOf, stack } from './sparse.ts';
import type { Sparse, Weights } from './sparse.ts';
import { trainSvm } from './svm.ts';

export const FEELINGS = Object.keys(feelings) as Feeling[];

/** What the second of two feelings counts, against the first. */
const SECOND = 0.35;
const COST = 0.35;
const PASSES = 15;
const PENALTY = 4;
const STEPS = 40;
/** The strongest intensity of the labels. */
const STRONGEST = 3;

interface Labelled {
  readonly messages: readonly Message[];
  /** Messages with the scores of the labels beside their features. */
  readonly examples: Sparse;
}

export interface ServiceTask extends Labelled {
  /** The messages in other hands; how strong a feeling is said is learnt from both. */
  readonly others: Labelled;
  readonly seed: number;
}

/** Scores of each message from heads that have seen no message of its group, for calibration and honest figures. */
export interface Unseen {
  readonly scores: readonly (readonly number[])[];
  readonly intensities: readonly number[];
}

export function trainFeelings({ messages, examples, seed }: ServiceTask, without?: string): Weights[] {
  return FEELINGS.map((feeling) => {
    const targets = Int8Array.from(messages, ({ feelings: said, group }) =>
      group === without ? 0 : said.includes(feeling) ? 1 : -1,
    );
    const importance = Float32Array.from(messages, ({ feelings: said }) => (said[1] === feeling ? SECOND : 1));
    return trainSvm(examples, targets, { cost: COST, passes: PASSES, seed, importance });
  });
}

export function trainIntensity({ messages, examples, others }: ServiceTask, without?: string): Weights {
  const all = [...messages, ...others.messages];
  const targets = Float64Array.from(all, ({ intensity }) => intensity / STRONGEST);
  const importance = Float32Array.from(all, ({ group }) => (group === without ? 0 : 1));
  return trainRidge(stack(examples, others.examples), targets, { penalty: PENALTY, steps: STEPS, importance });
}

/** Leaves one group out at a time. */
export function scoreUnseen(task: ServiceTask, tell: (what: string) => void): Unseen {
  const scores: number[][] = task.messages.map(() => []);
  const intensities: number[] = new Array<number>(task.messages.length).fill(0);
  for (const group of new Set(task.messages.map((message) => message.group))) {
    const all = trainFeelings(task, group).map((head) => scoresOf(task.examples, head));
    const strengths = scoresOf(task.examples, trainIntensity(task, group));
    task.messages.forEach((message, row) => {
      if (message.group !== group) return;
      scores[row] = all.map((one) => one[row] as number);
      intensities[row] = strengths[row] as number;
    });
    tell(`service feelings without ${group}`);
  }
  return { scores, intensities };
}

/** The feelings of a message as shares that sum to 1. */
export function sharesOf({ feelings: said }: Pick<Message, 'feelings'>): number[] {
  const second = said.length > 1 ? SECOND : 0;
  return FEELINGS.map((feeling) => (feeling === said[0] ? 1 - second : feeling === said[1] ? second : 0));
}

export function scalingOf({ scores }: Unseen, messages: readonly Message[]): Scaling {
  return fitScaling(scores, messages.map(sharesOf));
}
