import { sigmoid } from '../model/groups.ts';
import type { Curve } from '../model/header.ts';

const STEPS = 60;
const DAMPING = 1e-3;

/** Fits by Newton's method on the log loss, with Platt's softened targets; a step that does not help is halved. */
export function fitPlatt(scores: ArrayLike<number>, truth: ArrayLike<number>): Curve {
  const n = scores.length;
  let total = 0;
  let square = 0;
  for (let at = 0; at < n; at += 1) {
    total += truth[at] as number;
    square += (scores[at] as number) ** 2;
  }
  const unit = Math.sqrt(square / n) || 1;
  const [yes, no] = [(total + 1) / (total + 2), 1 / (n - total + 2)];
  const problem = { scores, truth, unit, yes, no };
  let best = { slope: 0, offset: Math.log((total + 1) / (n - total + 1)) };
  let loss = lossOf(problem, best);
  for (let turn = 0; turn < STEPS; turn += 1) {
    const { slope, offset } = newton(problem, best);
    let share = 1;
    let next = { slope: best.slope - slope, offset: best.offset - offset };
    let nextLoss = lossOf(problem, next);
    while (!(nextLoss <= loss) && share > 1e-4) {
      share /= 2;
      next = { slope: best.slope - share * slope, offset: best.offset - share * offset };
      nextLoss = lossOf(problem, next);
    }
    if (!(loss - nextLoss > 1e-9 * n)) break;
    [best, loss] = [next, nextLoss];
  }
  return { slope: best.slope / unit, offset: best.offset };
}

interface Problem {
  readonly scores: ArrayLike<number>;
  readonly truth: ArrayLike<number>;
  readonly unit: number;
  readonly yes: number;
  readonly no: number;
}

function lossOf({ scores, truth, unit, yes, no }: Problem, { slope, offset }: Curve): number {
  let loss = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const z = (slope * (scores[at] as number)) / unit + offset;
    const target = truth[at] === 1 ? yes : no;
    loss += Math.max(z, 0) - target * z + Math.log1p(Math.exp(-Math.abs(z)));
  }
  return loss;
}

function newton({ scores, truth, unit, yes, no }: Problem, { slope, offset }: Curve): Curve {
  let [g0, g1, h00, h01, h11] = [0, 0, DAMPING, 0, DAMPING];
  for (let at = 0; at < scores.length; at += 1) {
    const x = (scores[at] as number) / unit;
    const p = sigmoid(slope * x + offset);
    const error = p - (truth[at] === 1 ? yes : no);
    const weight = p * (1 - p);
    g0 += error * x;
    g1 += error;
    h00 += weight * x * x;
    h01 += weight * x;
    h11 += weight;
  }
  const determinant = h00 * h11 - h01 * h01;
  return { slope: (h11 * g0 - h01 * g1) / determinant, offset: (h00 * g1 - h01 * g0) / determinant };
}
