import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inboundText, readerOf } from '#psychology/emotion/index.ts';
import { percentile } from '../figures.ts';
import { labelledSets, type Side } from '../emotion/labelled.ts';
import { ownMessages } from '../emotion/own-messages.ts';
import { serve } from './serve.ts';

type Name = 'rapport' | 'vader' | 'afinn' | 'wink' | 'natural';
export interface Reading {
  readonly micros: Readonly<Record<Name, number>>;
  readonly longMs: number;
  readonly loadMs: number;
  readonly quality: readonly { readonly set: string; readonly scores: Readonly<Record<Name, number>> }[];
}

const weights = path.join(import.meta.dirname, '../../psychology/emotion/weights/emotion.bin');
const words = { least: 17, most: 23 };
const warmUps = 3;

serve(({ data }: { data: string | null }): Promise<Reading> => {
  const bytes = readFileSync(weights);
  const from = performance.now();
  const reader = readerOf(bytes);
  const loadMs = performance.now() - from;
  const others = lexicons();
  const read: Readonly<Record<Name, (text: string) => unknown>> = {
    ...others,
    rapport: (text) => reader.read(inboundText('customer', text)),
  };
  const texts = ownMessages().filter((text) => {
    const count = text.split(/\s+/).length;
    return count >= words.least && count <= words.most;
  });
  const long = ownMessages().join(' ').slice(0, 2000);
  const micros = mapped(read, (one) => (1000 * timed(() => texts.forEach(one))) / texts.length);
  const sets = data === null ? [] : labelledSets(data, bytes, reader);
  const quality = sets.map(({ set, judge, judgeRapport }) => ({
    set,
    scores: { ...mapped(others, judge), rapport: judgeRapport() },
  }));
  return Promise.resolve({ micros, longMs: timed(() => void read.rapport(long)), loadMs, quality });
});

/** Milliseconds of the fastest half's middle: warm, and little disturbed. */
function timed(work: () => void): number {
  for (let n = 0; n < warmUps; n++) work();
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return percentile(times, 0.25);
}

function mapped<N extends Name, A, B>(all: Readonly<Record<N, A>>, of: (one: A) => B): Record<N, B> {
  return Object.fromEntries((Object.entries(all) as [N, A][]).map(([name, one]) => [name, of(one)])) as Record<N, B>;
}

/** The four, each with the cuts that its makers recommend. */
function lexicons(): Record<Exclude<Name, 'rapport'>, (text: string) => Side> {
  const load = createRequire(path.join(import.meta.dirname, '../emotion/readers/package.json'));
  const vader = load('vader-sentiment') as {
    SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
  };
  const Afinn = load('sentiment') as new () => { analyze(text: string): { score: number } };
  const afinn = new Afinn();
  const wink = load('wink-sentiment') as (text: string) => { score: number };
  const natural = load('natural') as {
    SentimentAnalyzer: new (
      language: string,
      stemmer: unknown,
      kind: string,
    ) => { getSentiment(words: string[]): number };
    PorterStemmer: unknown;
    WordTokenizer: new () => { tokenize(text: string): string[] };
  };
  const analyser = new natural.SentimentAnalyzer('English', natural.PorterStemmer, 'afinn');
  const tokenizer = new natural.WordTokenizer();
  const side = (score: number, cut: number): Side =>
    score >= cut ? 'positive' : score <= -cut ? 'negative' : 'neutral';
  return {
    vader: (text) => side(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05),
    afinn: (text) => side(afinn.analyze(text).score, 1),
    wink: (text) => side(wink(text).score, 1),
    natural: (text) => side(analyser.getSentiment(tokenizer.tokenize(text)), 1e-9),
  };
}
