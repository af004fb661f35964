import { scores, type Measure, type Question, type Value, type Values } from './question.ts';

/** The questions that are to be asked, given what was answered so far. A question whose own condition is hidden is hidden. */
export function shown<Q extends Pick<Question, 'id' | 'showIf'>>(questions: readonly Q[], values: Values): Q[] {
  const seen = new Set<string>();
  return questions.filter(({ id, showIf }) => {
    const is = showIf === null || (seen.has(showIf.question) && holds(showIf.is, values[showIf.question]));
    if (is) seen.add(id);
    return is;
  });
}

const holds = (wanted: readonly (number | string)[], value: Value | undefined): boolean => {
  if (value === undefined) return false;
  const given = typeof value === 'object' ? value : [value];
  return given.some((one) => wanted.includes(one));
};

/** Why an answer does not fit its question. */
export type Misfit = 'missing' | 'out_of_range' | 'no_such_option' | 'wrong_type';

/** Ends of what a question measures; null where it does not measure. */
export function rangeOf(measure: Measure, { type, from, to }: Pick<Question, 'type' | 'from' | 'to'>) {
  if (type === 'scale') return { from, to };
  return type === 'score' && measure !== 'own' ? { from: scores[measure].from, to: scores[measure].to } : null;
}

/** Judges one answer; null where it fits. */
export function misfit(measure: Measure, question: Question, value: Value | undefined): Misfit | null {
  if (value === undefined || value === '' || (typeof value === 'object' && value.length === 0))
    return question.required ? 'missing' : null;
  if (question.type === 'text') return typeof value === 'string' ? null : 'wrong_type';
  if (question.type === 'choice') return choiceMisfit(question, value);
  const range = rangeOf(measure, question);
  if (range === null || typeof value !== 'number' || !Number.isInteger(value)) return 'wrong_type';
  return value >= range.from && value <= range.to ? null : 'out_of_range';
}

function choiceMisfit({ options, many }: Question, value: Value): Misfit | null {
  if (typeof value === 'number') return 'wrong_type';
  const given = typeof value === 'string' ? [value] : value;
  if (!many && given.length > 1) return 'wrong_type';
  return given.every((one) => options.includes(one)) ? null : 'no_such_option';
}
