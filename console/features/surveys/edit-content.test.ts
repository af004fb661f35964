import { expect, test } from 'vitest';
import type { Question, SurveyContent } from '#contract/survey-content.ts';
import {
  answersOf,
  movedUp,
  withAsking,
  withNewQuestion,
  withOption,
  withoutQuestion,
  withWords,
} from './edit-content.ts';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, type: 'scale', required: false, options: [], many: false, from: 1, to: 5, showIf: null, preselected: null },
  ...more,
});
const content: SurveyContent = {
  questions: [
    question('how'),
    question('why', { type: 'text', showIf: { question: 'how', is: [1, 2] } }),
    question('more'),
  ],
  language: 'en',
  wordings: {
    en: {
      title: 'T',
      intro: 'I',
      thanks: 'Th',
      questions: { how: { ask: 'How?', lowest: '', highest: '', options: {} } },
    },
  },
  audience: [],
};
const ids = ({ questions }: SurveyContent) => questions.map(({ id }) => id);

test('words of one language leave the others as they were', () => {
  const german = withWords(content, 'de', { title: 'Titel' });
  expect([german.wordings['de']?.title, german.wordings['en']]).toEqual(['Titel', content.wordings['en']]);
  expect(withAsking(german, 'de', 'how', { ask: 'Wie?' }).wordings['de']?.questions['how']?.ask).toBe('Wie?');
});

test('a question that goes takes its words and the conditions on it along', () => {
  const without = withoutQuestion(content, 'how');
  expect([ids(without), without.questions[0]?.showIf, without.wordings['en']?.questions]).toEqual([
    ['why', 'more'],
    null,
    {},
  ]);
});

test('a question never moves before the one that it depends on', () => {
  expect(ids(movedUp(content, 'why'))).toEqual(['how', 'why', 'more']);
  expect(ids(movedUp(content, 'more'))).toEqual(['how', 'more', 'why']);
  expect(ids(movedUp(content, 'how'))).toEqual(['how', 'why', 'more']);
});

test('new questions and options get ids of their own', () => {
  const two = withNewQuestion(withNewQuestion(content, 'choice'), 'choice');
  expect(ids(two).slice(3)).toEqual(['question_1', 'question_2']);
  const choice = two.questions[3];
  if (choice === undefined) throw new Error('it was added');
  expect(withOption(two, choice).questions[3]?.options).toEqual(['first', 'second', 'option_1']);
  expect(answersOf(choice, null)).toEqual(['first', 'second']);
  expect(answersOf(question('s', { type: 'score' }), { from: 0, to: 2 })).toEqual([0, 1, 2]);
});
