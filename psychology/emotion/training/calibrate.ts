import { short } from './rounding.ts';

/** Turns scores into probabilities: the softmax of sharpness · score + lift. */
export interface Scaling {
  readonly sharpness: number;
  readonly lifts: readonly number[];
}

const STEPS = 400;
const RATE = 0.5;

export function softmax({ sharpness, lifts }: Scaling, scores: readonly number[]): number[] {
  const lifted = scores.map((score, at) => sharpness * score + (lifts[at] as number));
  const most = Math.max(...lifted);
  const masses = lifted.map((one) => Math.exp(one - most));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

/** Fits sharpness and lifts to scores of unseen examples and their targets (each sums to 1), by gradient descent. */
export function fitScaling(scores: readonly (readonly number[])[], targets: readonly (readonly number[])[]): Scaling {
  const width = scores[0]?.length ?? 0;
  let fitted: Scaling = { sharpness: 3, lifts: new Array<number>(width).fill(0) };
  for (let step = 0; step < STEPS; step += 1) {
    let sharper = 0;
    const lifts = new Float64Array(width);
    scores.forEach((row, index) => {
      const target = targets[index] as readonly number[];
      softmax(fitted, row).forEach((p, at) => {
        const error = p - (target[at] as number);
        sharper += error * (row[at] as number);
        lifts[at] = (lifts[at] as number) + error;
      });
    });
    const rate = RATE / scores.length;
    fitted = {
      sharpness: fitted.sharpness - 4 * rate * sharper,
      lifts: fitted.lifts.map((lift, at) => lift - 4 * rate * (lifts[at] as number)),
    };
  }
  return { sharpness: short(fitted.sharpness), lifts: fitted.lifts.map(short) };
}

const BINS = 10;

/** Expected calibration error: how far probabilities and frequencies lie apart, over ten bins, weighted by their size. */
export function calibrationError(chances: readonly number[], right: readonly boolean[]): number {
  const bins = Array.from({ length: BINS }, () => ({ chance: 0, right: 0 }));
  chances.forEach((chance, at) => {
    const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
    if (bin === undefined) return;
    bin.chance += chance;
    bin.right += right[at] === true ? 1 : 0;
  });
  return bins.reduce((sum, bin) => sum + Math.abs(bin.chance - bin.right), 0) / Math.max(1, chances.length);
}
