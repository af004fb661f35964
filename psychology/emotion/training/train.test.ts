import { beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { decode } from '../model/format.ts';
import { trainWords } from './dials.ts';
import { folded, seen } from './fold.ts';
import { scoresOf } from './sparse.ts';
import { smallCorpus } from './small-corpus.ts';
import { train } from './train.ts';
import { vectorsOf, vocabulary } from './vectors.ts';

const origin = { model: 'test', command: 'test', seed: 1, data: {} };
const trained = (seed = 1) => train(smallCorpus, { ...origin, seed }, () => undefined).withScores({});

describe('training', () => {
  let bytes: Uint8Array;
  let model: Model;
  beforeAll(() => {
    bytes = trained();
    model = loadModel(bytes);
  });

  it('gives the same bytes for the same corpus and seed', () => {
    expect(trained()).toEqual(bytes);
    expect(decode(trained(2)).weights).not.toEqual(decode(bytes).weights);
  });

  it('learns what the words say', () => {
    expect(model.verdict(model.score('I am furious, this is a disgrace').feelings)).toBe('anger');
    expect(model.verdict(model.score('thank you, so grateful').feelings)).toBe('gratitude');
    expect(model.verdict(model.score('which office is it').feelings)).toBe('neutral');
    const { feelings, labels } = model.score('thanks for the quick help');
    expect(Object.values(feelings).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(labels[1]).toBeGreaterThan(labels[0] ?? 1);
    expect(model.score('you lied, a disgrace').valence).toBeLessThan(model.score('thank you so much').valence);
  });

  it('explains a score by contributions that sum to it', () => {
    const text = 'Hello &amp; thanks @shop, but you lied to me!';
    const { header } = model;
    const row = header.labels.length + header.feelings.indexOf('anger');
    const parts = model.open(text).contributions('anger');
    const sum = parts.reduce((total, { amount }) => total + amount, header.biases[row] ?? NaN);
    const { feelings } = model.score(text);
    const logit = (name: 'anger' | 'gratitude'): number => Math.log(feelings[name]);
    const other = model.open(text).contributions('gratitude');
    const otherRow = header.labels.length + header.feelings.indexOf('gratitude');
    const otherSum = other.reduce((total, { amount }) => total + amount, header.biases[otherRow] ?? NaN);
    const lift = (at: number): number => header.lifts[at - header.labels.length] ?? NaN;
    const gap = header.sharpness * (sum - otherSum) + lift(row) - lift(otherRow);
    expect(gap).toBeCloseTo(logit('anger') - logit('gratitude'), 6);
    const lied = parts.find(({ start, end }) => text.slice(start, end) === 'lied');
    expect(lied?.amount).toBeGreaterThan(0);
  });
});

it('hears in a sentence what was learned of its words alone, and of words that are spelt alike', () => {
  const rated = [
    { text: 'dreadful', valence: -0.8 },
    { text: 'wonderful', valence: 0.8 },
  ];
  const texts = ['a dreadful week', 'a wonderful week', 'dreadfully', 'wonderfully'];
  const { hashes, kinds } = vocabulary([{ texts: [...rated.map(({ text }) => text), ...texts], least: 1 }]);
  const vectors = (all: readonly string[]) => vectorsOf(all, hashes, [1, 1, 1, 1, 1]);
  const view = { multipliers: Float64Array.from(kinds, () => 1), labels: [], share: 0 };
  const row = trainWords(rated, vectors(rated.map(({ text }) => text)), view);
  const [dreadful = NaN, wonderful = NaN, dreadfully = NaN, wonderfully = NaN] = scoresOf(vectors(texts), row);
  expect(dreadful).toBeLessThan(wonderful - 0.1);
  expect(dreadfully).toBeLessThan(wonderfully - 0.1);
});

describe('folding', () => {
  it('says the same in one row as features and labels say together', () => {
    const labels = [Float64Array.from([0.5, -1, 0.25]), Float64Array.from([2, 0, -0.5])];
    const view = { multipliers: Float64Array.from([2, 3]), labels, share: 0.3 };
    const examples = {
      ...{ rows: 2, width: 2, offsets: Int32Array.from([0, 2, 3]), ids: Int32Array.from([0, 1, 1]) },
      values: Float32Array.from([0.5, 0.75, 1]),
    };
    const head = Float64Array.from([0.1, 0.2, 0.7, -0.4, 0.05]);
    const unfolded = scoresOf(seen(examples, view), head);
    const one = scoresOf(examples, folded(head, view));
    expect(unfolded[0]).toBeCloseTo(0.1 + 0.45 + 0.3 * (0.7 * 0.75 - 0.4 * 1.5) + 0.05, 6);
    expect(one[0]).toBeCloseTo(unfolded[0] ?? NaN, 6);
    expect(one[1]).toBeCloseTo(unfolded[1] ?? NaN, 6);
  });
});
