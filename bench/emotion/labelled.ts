import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inboundText, type FeelingLabel, type Reader } from '#psychology/emotion/index.ts';
import { loadModel } from '#psychology/emotion/model/index.ts';
import { evaluate } from '#psychology/emotion/training/evaluate.ts';
import { count, counts, macroF1 } from '#psychology/emotion/training/metrics.ts';

export type Side = 'negative' | 'neutral' | 'positive';

/** A labelled set, on which a reader of sides and our reader are judged alike. */
export interface Labelled {
  readonly set: string;
  readonly judge: (side: (text: string) => Side) => number;
  readonly judgeRapport: () => number;
}

/** The sets of `data`; nothing of them was trained on. */
export const labelledSets = (data: string, weights: Uint8Array, reader: Reader): readonly Labelled[] => [
  comments(data, weights),
  customerCare(data, reader),
];

const rowsOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

/** GoEmotions' development comments by sentiment; one that is ambiguous no reader of sides can say. */
function comments(data: string, weights: Uint8Array): Labelled {
  const model = loadModel(weights);
  const { names, members } = model.header.groupings.sentiment;
  const all = rowsOf(path.join(data, 'goemotions/dev.tsv')).map(([text = '', ids = '']) => {
    const labels = ids.split(',').map(Number);
    return {
      text,
      labels,
      sides: names.filter((_, at) => members[at]?.some((label) => labels.includes(label)) === true),
    };
  });
  return {
    set: 'GoEmotions development',
    judge: (side) =>
      scored(
        names,
        all.map(({ text, sides }) => ({ sides, said: [side(text)] })),
      ),
    judgeRapport: () => evaluate(model, all).tuned.sentiment.macroF1,
  };
}

/** Every third customer-care conversation, which the training never saw. */
function customerCare(data: string, reader: Reader): Labelled {
  const texts = new Map<string, string>();
  for (const [line = ''] of rowsOf(path.join(data, 'customer-care/conversations.jsonl'))) {
    const { id, messages } = JSON.parse(line) as { id: string; messages: { text: string }[] };
    messages.forEach(({ text }, at) => texts.set(`${id} ${String(at)}`, text));
  }
  const labels = path.join(import.meta.dirname, '../../psychology/emotion/data/customer-care.tsv');
  const all = rowsOf(labels)
    .slice(1)
    .filter(([id = '']) => Number(id.slice(3)) % 3 === 0)
    .map(([id = '', at = '', feelings = '']) => ({
      text: texts.get(`${id} ${at}`) ?? '',
      side: sideOfFeeling(feelings.split(',')[0] as FeelingLabel),
    }));
  const judge: Labelled['judge'] = (side) =>
    scored(
      ['negative', 'neutral', 'positive'],
      all.map((one) => ({ sides: [one.side], said: [side(one.text)] })),
    );
  return {
    set: 'customer care kept aside',
    judge,
    judgeRapport: () => judge((text) => sideOfFeeling(reader.read(inboundText('customer', text)).label)),
  };
}

const positive: readonly FeelingLabel[] = ['gratitude', 'joy'];
const between: readonly FeelingLabel[] = ['neutral', 'unclear', 'confusion'];
const sideOfFeeling = (label: FeelingLabel): Side =>
  positive.includes(label) ? 'positive' : between.includes(label) ? 'neutral' : 'negative';

function scored(
  names: readonly string[],
  all: readonly { sides: readonly string[]; said: readonly string[] }[],
): number {
  const tallies = names.map(counts);
  for (const { sides, said } of all)
    names.forEach((name, at) => {
      const tally = tallies[at];
      if (tally !== undefined) count(tally, sides.includes(name), said.includes(name));
    });
  return macroF1(tallies);
}
