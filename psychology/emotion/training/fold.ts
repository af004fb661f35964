import { scoresOf, widen } from './sparse.ts';
import type { Sparse, Weights } from './sparse.ts';

/** How heads see a text that read its features and, beside them, what other heads say: those of the labels, for the most part. */
export interface View {
  /** For each feature, what it is multiplied by. */
  readonly multipliers: Float64Array;
  readonly labels: readonly Weights[];
  /** What the scores of the labels are multiplied by. */
  readonly share: number;
}

/** Examples as the view sees them. Scores around −1 say no, so that they are raised by 1: 0 stands for "not there". */
export function seen(examples: Sparse, { multipliers, labels, share }: View): Sparse {
  const columns = labels.map((label) => scoresOf(examples, label).map((score) => share * (score + 1)));
  const values = examples.values.map((value, at) => value * (multipliers[examples.ids[at] as number] as number));
  return widen({ ...examples, values }, columns);
}

/**
 * A head that reads features and scores of labels is itself linear in the features: one row of weights that says the
 * same. `head` has a weight per feature, one per label, and its bias.
 */
export function folded(head: Weights, { multipliers, labels, share }: View): Weights {
  const width = multipliers.length;
  const row = new Float64Array(width + 1);
  for (let feature = 0; feature < width; feature += 1)
    row[feature] = (head[feature] as number) * (multipliers[feature] as number);
  row[width] = head[width + labels.length] as number;
  labels.forEach((label, at) => {
    const part = share * (head[width + at] as number);
    for (let feature = 0; feature <= width; feature += 1)
      row[feature] = (row[feature] as number) + part * (label[feature] as number);
    row[width] = (row[width] as number) + part;
  });
  return row;
}
