import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadModel } from '#psychology/emotion/model/index.ts';
import { evaluate } from '#psychology/emotion/training/evaluate.ts';
import { smallCorpus } from '#psychology/emotion/training/small-corpus.ts';
import { train } from '#psychology/emotion/training/train.ts';
import { withFigures } from './card.ts';
import { readComments } from './comments.ts';
import { readMaterial } from './corpus.ts';
import { cueRates } from './cue-rates.ts';
import { table } from './csv.ts';
import { reading } from './read.ts';
import { reader } from '#test/support/reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-emotion-'));
const fileOf = (text: string): string => {
  const file = join(folder, 'comments.tsv');
  writeFileSync(file, text);
  return file;
};
const model = loadModel(
  train(smallCorpus, { model: 'test', command: 'test', seed: 1, data: {} }, () => undefined).withScores({}),
);

describe('labelled comments', () => {
  it('are read with or without ids, Windows line ends and a mark at the start', () => {
    expect(readComments(fileOf('\uFEFFso kind\t1,2\tabc\r\n\r\nno\t0\r\n'), 3)).toEqual([
      { text: 'so kind', labels: [1, 2] },
      { text: 'no', labels: [0] },
    ]);
  });

  it.each([
    ['good\t1\tx\nno tab here\n', 'line 2'],
    ['good\t1\tx\n\nbad\t3\tx\n', 'line 3: “3”'],
    ['bad\tone\tx', 'line 1: “one”'],
    ['bad\t\tx', 'line 1: “”'],
    ['a\t1\tb\tc', 'line 1'],
    ['', 'no comments'],
  ])('that do not fit are refused by line: %j', (text, why) => {
    expect(() => readComments(fileOf(text), 3)).toThrow(why);
  });
});

describe('eval', () => {
  it('counts as one would by hand', () => {
    const comments = [
      { text: 'furious about the bill today', labels: [0] },
      { text: 'thank you so much today', labels: [1] },
      { text: 'thanks for the quick help at home', labels: [0] },
      { text: 'where is the office today', labels: [2] },
    ];
    const { tuned } = evaluate(model, comments);
    expect(tuned.labels.perLabel['anger']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, support: 2 });
    expect(tuned.labels.perLabel['gratitude']).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3, support: 1 });
    expect(tuned.labels.macroF1).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 12);
    expect(tuned.labels.microF1).toBeCloseTo(0.75, 12);
    expect(Object.keys(tuned.sentiment.perLabel)).toEqual(['negative', 'positive', 'neutral']);
  });
});

describe('read', () => {
  it('says the feeling, and which words it rests on', () => {
    const said = reading(reader, 'I am furious about the bill');
    expect(said).toMatchObject({ feeling: 'anger', unsure: null, language: 'en' });
    expect(Object.keys(said.labels)).toContain('anger');
    expect(said.evidence.map(({ text }) => text).join(' ')).toContain('furious');
    expect(said.evidence.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  });

  it('reads nothing into nothing', () => {
    for (const text of ['', ' ', '\u0000'])
      expect(reading(reader, text)).toMatchObject({ feeling: 'neutral', intensity: 0, labels: {}, evidence: [] });
    expect(reading(reader, '🙂'.repeat(5000)).probability).toBeGreaterThan(0);
  });

  it('prints a line for a line, whatever it holds', () => {
    const texts = 'Thanks!\r\n\nIch warte und warte, wo ist es?\na\u2028b\n';
    const script = fileURLToPath(new URL('../../rapport.ts', import.meta.url));
    const { stdout } = spawnSync(process.execPath, [script, 'emotion', 'read'], { input: texts, encoding: 'utf8' });
    const said = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ReturnType<typeof reading>);
    expect(said.map(({ feeling }) => feeling).slice(0, 3)).toEqual(['gratitude', 'neutral', 'unclear']);
    expect(said[2]).toMatchObject({ unsure: 'language', language: 'de' });
    expect(said).toHaveLength(4);
  });
});

describe('material', () => {
  it('says what is missing and where to get it', () => {
    expect(() => readMaterial(folder)).toThrow(/Not in .*goemotions\/train\.tsv.*banking77\/test\.csv/);
  });

  it('takes commas, quotes and line ends in quotes for text', () => {
    expect(table('a,b\n1,"x, ""y""\nz"\n,2\n')).toEqual([
      ['1', 'x, "y"\nz'],
      ['', '2'],
    ]);
  });

  it('puts figures between their marks and leaves the rest of the card', () => {
    const card = 'Before\n<!-- figures: written by `rapport train emotion` -->\nold\n<!-- end of figures -->\nAfter';
    const { tuned, fixed } = evaluate(model, [{ text: 'thanks', labels: [1] }]);
    const own = cueRates([
      { text: 'I will sue you.', cues: ['legal'] },
      { text: 'A court order?', cues: ['legal'] },
    ]);
    const written = withFigures(card, { tuned, fixed, scores: { some: 0.5 }, bytes: 12, cues: { own, care: {} } });
    expect(written).toMatch(/^Before\n<!-- figures/);
    expect(written).toContain('| some | 0.5000 |');
    expect(written).toContain('| legal | 1.00 | 0.50 | 2 | – | – | 0 |');
    expect(written).not.toContain('old');
    expect(written).toMatch(/<!-- end of figures -->\nAfter$/);
  });
});
