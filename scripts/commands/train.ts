import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadModel } from '#psychology/emotion/model/index.ts';
import { evaluate } from '#psychology/emotion/training/evaluate.ts';
import { train } from '#psychology/emotion/training/train.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { quiet } from '../say.ts';
import { adaptAll } from './emotion/adapt.ts';
import { withFigures } from './emotion/card.ts';
import { readMaterial } from './emotion/corpus.ts';
import { cueRates } from './emotion/cue-rates.ts';
import { judgeAside } from './emotion/judge.ts';
import { weightsFile } from './emotion/weights.ts';

export const usage = `npm run rapport -- train emotion --data <folder> [--seed 1] [--out <file>]
  npm run rapport -- train emotion --adapt [--json]

  Trains the reader of emotions anew and writes its weights and the figures of the model card. The same data and seed
  give the same bytes. It takes some minutes.
  --data   A folder with goemotions, customer-care, emobank and banking77. Where to get them: docs/emotion-model.md.
  --seed   A whole number; the order in which examples are seen.
  --out    Write the weights to this file and leave the committed ones and the model card alone.
  --adapt  Instead, let the reader learn now from agents’ corrections, in each workspace that lets it, as it does at night.
           The weights stay as they are. Works on a stopped installation, or at any time where DATABASE_URL is set.
  --json   With --adapt, print [{"workspace", "corrections", "fewest", "adaptation"}].`;

const cardFile = fileURLToPath(new URL('../../docs/emotion-model.md', import.meta.url));
const MODEL = 'trained-1';

export async function run(args: readonly string[]): Promise<void> {
  const wanted = optionsOf(args);
  if (wanted.adapt) return adaptAll(wanted.json);
  const { data, seed, out } = wanted;
  const { corpus, aside, cued, data: hashes } = readMaterial(data);
  const origin = { model: MODEL, command: `rapport train emotion --seed ${String(seed)}`, seed, data: hashes };
  const { withScores, unseen } = train(corpus, origin, progress());
  const model = loadModel(withScores({}));
  const scores = { ...named('unseen service messages', unseen), ...judgeAside(model, aside) };
  const bytes = withScores(scores);
  mkdirSync(dirname(out ?? weightsFile), { recursive: true });
  writeFileSync(out ?? weightsFile, bytes);
  const cues = { own: cueRates(cued.own), care: cueRates(cued.care) };
  const figures = { ...evaluate(model, aside.comments), scores, bytes: bytes.length, cues };
  if (out === undefined && existsSync(cardFile))
    writeFileSync(cardFile, withFigures(readFileSync(cardFile, 'utf8'), figures));
  const { labels, ekman, sentiment } = figures.tuned;
  const f1 = { labels: labels.macroF1, ekman: ekman.macroF1, sentiment: sentiment.macroF1 };
  console.log(JSON.stringify({ written: out ?? weightsFile, bytes: bytes.length, devMacroF1: f1, scores }, null, 2));
}

function optionsOf(args: readonly string[]) {
  const options = {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    adapt: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const help = 'What it takes: npm run rapport -- help train';
  if (positionals.join(' ') !== 'emotion') throw setupError('Say what to train: emotion.', help);
  if (values.adapt) return { adapt: true, json: values.json } as const;
  if (values.data === undefined) throw setupError('Name the folder of the corpora with --data.', help);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw setupError('--seed is a whole number.', help);
  return { adapt: false, data: values.data, seed, out: values.out } as const;
}

/** Tells each step with the seconds since the start, on standard error. */
function progress(): (what: string) => void {
  const start = performance.now();
  return (what) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(4);
    process.stderr.write(`${quiet(`${seconds} s`)}  ${what}\n`);
  };
}

const named = (what: string, all: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [`${what}: ${name}`, round(value)]));

const round = (value: number): number => Number(value.toFixed(4));
