import type { Measure, Question, SurveyContent } from '#contract/survey-content.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';
import { es } from './words-es.ts';
import { fr } from './words-fr.ts';

const question = (id: string, type: Question['type'], more: Partial<Question> = {}): Question => ({
  ...{ id, type, required: false, options: [], many: false, from: 1, to: 5, showIf: null, preselected: null },
  ...more,
});
const score = question('score', 'score', { required: true });
const why = question('why', 'text');

/** One score, one open question: short enough to be answered, and the words say what the figure cannot. */
const questions: Readonly<Record<Measure, readonly Question[]>> = {
  csat: [
    score,
    question('what', 'choice', {
      options: ['answer', 'time', 'manner', 'product'],
      many: true,
      showIf: { question: 'score', is: [1, 2] },
    }),
    why,
  ],
  ces: [score, why],
  nps: [score, why],
  own: [question('how', 'scale', { required: true }), why],
};

/** A new survey, whole and fair, to be changed or published as it is. */
export function beginning(measure: Measure, house: string): SurveyContent {
  const languages = { en, de, fr, es };
  return {
    questions: [...questions[measure]],
    language: 'en',
    wordings: Object.fromEntries(Object.entries(languages).map(([code, words]) => [code, words(house)[measure]])),
    audience: [],
  };
}
