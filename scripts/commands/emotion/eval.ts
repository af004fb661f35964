import { evaluate, FIXED } from '#psychology/emotion/training/evaluate.ts';
import type { Model } from '#psychology/emotion/model/index.ts';
import { readComments } from './comments.ts';
import { loadWeights } from './weights.ts';

const RULE =
  `labels, ekman and sentiment: a threshold of probability per label, tuned on scores of unseen training comments; ` +
  `fixed: ${String(FIXED)} for every label`;

/** Prints how well the reader does on labelled comments, as one JSON object. */
export function evaluateFile(file: string): void {
  const model = loadWeights();
  const comments = readComments(file, model.header.labels.length);
  const { tuned, fixed } = evaluate(model, comments);
  const microsPerMessage = timed(model, comments);
  console.log(JSON.stringify({ ...tuned, fixed, microsPerMessage, messages: comments.length, rule: RULE }));
}

/** Microseconds that one message takes, once the code is warm. */
function timed(model: Model, comments: readonly { readonly text: string }[]): number {
  const start = performance.now();
  for (const { text } of comments) model.score(text);
  return Number(((1000 * (performance.now() - start)) / comments.length).toFixed(1));
}
