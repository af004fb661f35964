import type { Header } from './header.ts';
import type { ServiceWeights } from './score.ts';
import type { Vector } from './vector.ts';

/**
 * A place in a text and what it adds to the score of a feeling, exactly: the contributions of a text and the row's
 * bias sum to the score. `start` and `end` are UTF-16 offsets into the text that was given, `end` exclusive; both are
 * 0 for what belongs to no place, such as the length of the text.
 */
export interface Contribution {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
}

interface Parts {
  readonly header: Header;
  readonly service: ServiceWeights;
  /** Of the service rows. */
  readonly row: number;
  readonly vector: Vector;
  readonly at: (offset: number) => number;
}

/**
 * Contributions by place, in the order of the text, of those that start alike the longest first; what the same words say
 * in several features is summed.
 */
export function contributionsOf({ header, service, row, vector, at }: Parts): Contribution[] {
  const unit = header.units[header.labels.length + row] as number;
  const { weights, width } = service;
  const { features, scales, firsts, count, length } = vector;
  const { numbers, starts, ends } = features;
  const found: Sums = { starts: [], ends: [], amounts: [] };
  for (let index = 0; index < count; index += 1) {
    const place = firsts[index] as number;
    const weight = weights[(numbers[place] as number) * width + row] as number;
    const amount = Math.fround((scales[place] as number) / length) * weight * unit;
    add(found, starts[place] as number, ends[place] as number, amount);
  }
  return found.starts.map((start, place) => {
    const end = found.ends[place] as number;
    return { start: at(start), end: end === 0 ? 0 : at(end), amount: found.amounts[place] as number };
  });
}

/** Places in their order and what each adds, side by side. */
interface Sums {
  readonly starts: number[];
  readonly ends: number[];
  readonly amounts: number[];
}

/** Features come nearly in the order of the text, so that the place of one is looked for from the end. */
function add({ starts, ends, amounts }: Sums, start: number, end: number, amount: number): void {
  let to = starts.length;
  while (to > 0 && comesLater(starts[to - 1] as number, ends[to - 1] as number, start, end)) to -= 1;
  if (to > 0 && starts[to - 1] === start && ends[to - 1] === end) {
    amounts[to - 1] = (amounts[to - 1] as number) + amount;
    return;
  }
  insert(starts, to, start);
  insert(ends, to, end);
  insert(amounts, to, amount);
}

function insert(all: number[], to: number, value: number): void {
  all.push(value);
  for (let at = all.length - 1; at > to; at -= 1) all[at] = all[at - 1] as number;
  all[to] = value;
}

const comesLater = (start: number, end: number, otherStart: number, otherEnd: number): boolean =>
  start > otherStart || (start === otherStart && end < otherEnd);
