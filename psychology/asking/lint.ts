import type { FindingName } from './finding-name.ts';
import { patterns, type Pattern } from './unfair-words.ts';
import type { Measure, Question } from './question.ts';

export interface Finding {
  readonly finding: FindingName;
  /** Which field, such as `wordings.en.intro`. */
  readonly path: string;
  /** The words that carry it; empty where it is no matter of words. */
  readonly words: string;
  /** What to do, in one sentence. */
  readonly reason: string;
}

/** One text of a survey and where it stands. */
export interface WrittenText {
  readonly path: string;
  readonly text: string;
}

/** What whom-to-ask may go by. */
export interface Condition {
  readonly by: string;
  readonly is: string;
}

/** What whom-to-ask may go by: what says nothing of how somebody feels, or of who helped them. */
const fair = new Set(['channel', 'language']);

/** A survey as far as its fairness goes. */
export interface Asked {
  readonly measure: Measure;
  readonly questions: readonly Question[];
  readonly texts: readonly WrittenText[];
  readonly audience: readonly Condition[];
}

/** Everything that keeps a survey from being published; empty where it asks fairly and is whole. */
export const lint = ({ measure, questions, texts, audience }: Asked): readonly Finding[] => [
  ...questions.flatMap(preselected),
  ...texts.flatMap((text) => unfairWords(text)),
  ...audience.flatMap(filtered),
  ...incomplete(measure, questions),
  ...texts.flatMap(unsaid),
];

const preselected = ({ preselected: ticked, id }: Question): Finding[] =>
  ticked === null
    ? []
    : [
        {
          finding: 'preselected',
          path: `questions.${id}`,
          words: String(ticked),
          reason: 'Tick nothing beforehand: an answer that nobody gave is none.',
        },
      ];

/** Words of a text that ask unfairly, each finding once; `looked` are the patterns to look for. */
export function unfairWords({ path, text }: WrittenText, looked: readonly Pattern[] = patterns): Finding[] {
  const found = new Map<FindingName, Finding>();
  const said = text.slice(0, mostRead);
  const sentences = said.split(/[.?!]/);
  for (const { finding, pattern, beside, reason } of looked) {
    const where = beside === undefined ? said : sentences.find((one) => pattern.test(one) && beside.test(one));
    const words = where === undefined ? undefined : pattern.exec(where)?.[0];
    if (words !== undefined && !found.has(finding)) found.set(finding, { finding, path, words, reason });
  }
  return [...found.values()];
}
/** Texts are shorter; whatever is longer is cut before it is searched. */
const mostRead = 2_000;

const filtered = ({ by, is }: Condition): Finding[] =>
  fair.has(by)
    ? []
    : [
        {
          finding: 'filtered',
          path: 'audience',
          words: `${by}: ${is}`,
          reason:
            'Ask everyone or a random share: whoever chooses by feeling, balance, score, tag or colleague measures their own choice.',
        },
      ];

function incomplete(measure: Measure, questions: readonly Question[]): Finding[] {
  const measured = questions.filter(({ type }) => type === 'score').length;
  const wanted = measure === 'own' ? 0 : 1;
  const found: Finding[] =
    measured === wanted
      ? []
      : [
          {
            finding: 'no_score',
            path: 'questions',
            words: '',
            reason:
              wanted === 1 ? 'Ask for the score exactly once.' : 'A survey of your own has no score: use a scale.',
          },
        ];
  questions.forEach(({ id, type, options, showIf }, i) => {
    if (type === 'choice' && options.length < 2)
      found.push({
        finding: 'no_options',
        path: `questions.${id}`,
        words: '',
        reason: 'Give at least two answers to choose from.',
      });
    if (showIf !== null && !questions.slice(0, i).some((earlier) => earlier.id === showIf.question))
      found.push({
        finding: 'unknown_condition',
        path: `questions.${id}`,
        words: showIf.question,
        reason: 'Show it by the answer to an earlier question.',
      });
  });
  return found;
}

const unsaid = ({ path, text }: WrittenText): Finding[] =>
  text.trim() === '' ? [{ finding: 'no_words', path, words: '', reason: 'Write something here.' }] : [];
