import type { Question } from '#contract/survey-content.ts';
import type { Values } from '../answer.ts';

const mostWords = 4_000;

/** What a form says. `seen` are the questions that stood in it. */
export interface Filled {
  readonly values: Values;
  readonly seen: readonly string[];
  readonly stop: boolean;
}

/** Reads a form; what is no answer to a question of this survey is not looked at. */
export function readForm(body: URLSearchParams, questions: readonly Question[]): Filled {
  const values: Values = {};
  for (const question of questions) {
    const value = valueOf(question, body.getAll(`q.${question.id}`));
    if (value !== undefined) values[question.id] = value;
  }
  return { values, seen: body.getAll('seen'), stop: body.get('stop') === 'yes' };
}

function valueOf({ type, many }: Question, given: readonly string[]): Values[string] | undefined {
  const [first] = given;
  if (first === undefined || first === '') return undefined;
  if (type === 'text') return first.slice(0, mostWords).replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed();
  if (type === 'choice') return many ? given.slice(0, 12) : first;
  return numberOf(first);
}

/** The score that a letter’s link names; it only ticks, and records nothing. */
export function pickOf(pick: unknown, questions: readonly Question[]): Values {
  const score = questions.find(({ type }) => type === 'score');
  const value = typeof pick === 'string' ? numberOf(pick) : undefined;
  return score === undefined || value === undefined ? {} : { [score.id]: value };
}

const numberOf = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number(text) : undefined);
