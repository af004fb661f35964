import { expect, test } from 'vitest';
import { lint, textsOf } from '#psychology/asking/index.ts';
import { emptyWording, withNewQuestion, withoutLanguage } from './edit-content.ts';
import { lackingLanguages, placeOf } from './finding-place.ts';

const whole = { ...emptyWording, title: 'Brews', intro: 'Two questions.', thanks: 'Thank you.' };
const content = withNewQuestion(
  withNewQuestion(
    { questions: [], language: 'en', wordings: { en: whole, de: whole, fr: { ...whole, title: '' } }, audience: [] },
    'text',
  ),
  'choice',
);
const findingsOf = (written: typeof content) => lint({ ...written, measure: 'own', texts: textsOf(written) });

test('a place is named by the number of its question, never by an id', () => {
  const places = findingsOf(content).map(({ path }) => placeOf(path, content));
  expect(places.slice(0, 4)).toEqual([
    'In English, question 1',
    'In English, question 2',
    'In English, question 2, answer 1',
    'In English, question 2, answer 2',
  ]);
  expect(places).toContain('In French, the title');
});

test('a language that lacks words is told of once, and can be left out', () => {
  expect(lackingLanguages(findingsOf(content), 'en')).toEqual([
    ['de', 4],
    ['fr', 5],
  ]);
  const english = withoutLanguage(withoutLanguage(content, 'de'), 'fr');
  expect(lackingLanguages(findingsOf(english), 'en')).toEqual([]);
  expect(Object.keys(english.wordings)).toEqual(['en']);
});
