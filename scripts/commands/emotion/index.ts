import { setupError } from '#server/platform/setup-error.ts';
import { evaluateFile } from './eval.ts';
import { readLines } from './read.ts';

export const usage = `npm run -s rapport -- emotion eval <file.tsv>
npm run -s rapport -- emotion read < texts.txt

  eval   Judges the reader of emotions on labelled comments in the format of GoEmotions (text, tab, label ids with commas
         between, tab, id) and prints one JSON object: macro- and micro-F1 and each label, for the 28 labels, Ekman's six
         and sentiment (both with neutral), under tuned thresholds and, in "fixed", under .3 for every label.
  read   Reads texts from standard input, one a line, and prints one JSON object a line: feeling, probability, valence,
         arousal, intensity, labels (those of the 28 that are said), feelings, evidence (text, start, end, share), cues,
         unsure (why the feeling is unclear: language or close) and language. An empty line gives one too.`;

export async function run([what, file, ...more]: readonly string[]): Promise<void> {
  if (what === 'eval' && file !== undefined && more.length === 0) evaluateFile(file);
  else if (what === 'read' && file === undefined) await readLines();
  else throw setupError('Say eval with one file, or read.', 'What it takes: npm run rapport -- help emotion');
}
