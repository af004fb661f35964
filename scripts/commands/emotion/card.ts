import type { Rates } from '#psychology/emotion/training/metrics.ts';
import type { Evaluation } from '#psychology/emotion/training/evaluate.ts';

const BEGIN = '<!-- figures: written by `rapport train emotion` -->';
const END = '<!-- end of figures -->';

export interface Figures {
  readonly tuned: Evaluation;
  readonly fixed: Evaluation;
  readonly scores: Readonly<Record<string, number>>;
  readonly bytes: number;
  /** Of each cue, on our own messages and on customer care. */
  readonly cues: Readonly<Record<'own' | 'care', Readonly<Record<string, Rates>>>>;
}

/** The model card with its figures put in anew, between the two marks. */
export function withFigures(card: string, figures: Figures): string {
  const [before, rest = ''] = card.split(BEGIN);
  const after = rest.slice(rest.indexOf(END));
  return rest === '' ? card : `${before ?? ''}${BEGIN}\n\n${tables(figures)}\n\n${after}`;
}

function tables({ tuned, fixed, scores, bytes, cues }: Figures): string {
  const sets = (['labels', 'ekman', 'sentiment'] as const).map((set) =>
    row(
      set,
      three(tuned[set].macroF1),
      three(tuned[set].microF1),
      three(fixed[set].macroF1),
      three(fixed[set].microF1),
    ),
  );
  const labels = Object.entries(tuned.labels.perLabel).map(([label, { precision, recall, f1, support }]) =>
    row(label, three(precision), three(recall), three(f1), String(support)),
  );
  const found = Object.entries(cues.own).map(([cue, own]) => row(cue, ...ratesRow(own), ...ratesRow(cues.care[cue])));
  return [
    `Size of the weights: ${String(bytes)} bytes.`,
    '',
    row('Development comments', 'macro-F1', 'micro-F1', 'macro-F1 at .3', 'micro-F1 at .3'),
    row('---', '---', '---', '---', '---'),
    ...sets,
    '',
    row('Measured', 'figure'),
    row('---', '---'),
    ...Object.entries(scores).map(([name, value]) => row(name, four(value))),
    '',
    row('Label', 'precision', 'recall', 'F1', 'comments'),
    row('---', '---', '---', '---', '---'),
    ...labels,
    '',
    row('Cue', 'own precision', 'recall', 'messages', 'customer care precision', 'recall', 'messages'),
    row('---', '---', '---', '---', '---', '---', '---'),
    ...found,
  ].join('\n');
}

function ratesRow(rates: Rates | undefined): string[] {
  if (rates === undefined || rates.support === 0) return ['–', '–', '0'];
  return [two(rates.precision), two(rates.recall), String(rates.support)];
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const two = (value: number): string => value.toFixed(2);
const three = (value: number): string => value.toFixed(3);
const four = (value: number): string => value.toFixed(4);
