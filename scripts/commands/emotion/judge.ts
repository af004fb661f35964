import type { Model, Score } from '#psychology/emotion/model/index.ts';
import type { Comment } from '#psychology/emotion/training/corpus.ts';
import { calibrationError } from '#psychology/emotion/training/calibrate.ts';
import { correlation } from '#psychology/emotion/training/metrics.ts';
import { FEELINGS } from '#psychology/emotion/training/service.ts';
import { feelingFigures } from '#psychology/emotion/training/unseen.ts';
import type { Material } from './corpus.ts';

/** Figures on everything that was kept aside; nothing was trained or tuned on it. */
export function judgeAside(model: Model, { messages, rated, questions, comments }: Material['aside']) {
  const read = (all: readonly { readonly text: string }[]): Score[] => all.map(({ text }) => model.score(text));
  const chances = read(messages).map(({ feelings }) => FEELINGS.map((feeling) => feelings[feeling]));
  const held = feelingFigures(
    chances,
    messages.map(({ feelings }) => FEELINGS.indexOf(feelings[0] ?? 'neutral')),
  );
  const sentences = read(rated);
  const verdicts = questions.map((text) => model.verdict(model.score(text).feelings));
  const share = (...names: readonly string[]): number =>
    verdicts.filter((one) => names.includes(one)).length / Math.max(1, verdicts.length);
  const all = {
    'customer care kept aside: feelingsF1': held.feelingsF1,
    'customer care kept aside: sidesF1': held.sidesF1,
    'customer care kept aside: accuracy': held.accuracy,
    'customer care kept aside: calibrationError': held.calibrationError,
    'calm bank questions: anger': share('anger'),
    'calm bank questions: frustration and disappointment': share('frustration', 'disappointment'),
    'raters: valence r': correlationOf(sentences, rated, 'valence'),
    'raters: arousal r': correlationOf(sentences, rated, 'arousal'),
    'development comments: mean calibrationError of labels': labelError(model, comments),
  };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Number(value.toFixed(4))]));
}

type Axis = 'valence' | 'arousal';
type Placed = Readonly<Record<Axis, number>>;

const correlationOf = (said: readonly Placed[], truths: readonly Placed[], axis: Axis): number =>
  correlation(
    said.map((one) => one[axis]),
    truths.map((one) => one[axis]),
  );

/** How far the probabilities of the labels lie from their frequencies, on the mean over labels. */
function labelError(model: Model, comments: readonly Comment[]): number {
  const chances = comments.map(({ text }) => model.score(text).labels);
  const errors = model.header.labels.map((_, label) =>
    calibrationError(
      chances.map((row) => row[label] ?? 0),
      comments.map(({ labels }) => labels.includes(label)),
    ),
  );
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
