import { expect, test } from 'vitest';
import type { Question, SurveyContent } from '#contract/survey-content.ts';
import { withAsking, withoutLanguage, withoutQuestion, withWords } from './edit-content.ts';
import { behindWords, languagesBehind } from './languages-behind.ts';

const question: Question = {
  ...{ id: 'how', type: 'scale', required: false, options: [], many: false, from: 1, to: 5 },
  ...{ showIf: null, preselected: null },
};
const wording = (ask: string) => ({
  ...{ title: `T ${ask}`, intro: 'I', thanks: 'Th' },
  questions: { how: { ask, lowest: 'No', highest: '', options: {} } },
});
const base: SurveyContent = {
  questions: [question],
  language: 'en',
  wordings: { en: wording('How?'), de: wording('Wie?'), fr: wording('Comment ?') },
  audience: [],
};

test('a question that changes in one language leaves the others behind until each says something new or goes', () => {
  const english = withAsking(base, 'en', 'how', { ask: 'Still fresh?' });
  expect(languagesBehind(english, base)).toEqual(['de', 'fr']);
  const german = withAsking(english, 'de', 'how', { ask: 'Noch frisch?' });
  expect(languagesBehind(german, base)).toEqual(['fr']);
  expect(languagesBehind(withoutLanguage(german, 'fr'), base)).toEqual([]);
  expect(languagesBehind(withAsking(german, 'fr', 'how', { ask: 'Encore frais ?' }), base)).toEqual([]);
});

test('each text is looked at by itself, and its ends with it', () => {
  const other = withWords(withAsking(base, 'en', 'how', { ask: 'Still fresh?' }), 'de', { title: 'Neu' });
  expect(languagesBehind(other, base).sort()).toEqual(['de', 'en', 'fr']);
  expect(languagesBehind(withAsking(base, 'en', 'how', { lowest: '' }), base)).toEqual(['de', 'fr']);
});

test('nothing is behind where nothing changed, a question goes, or a language comes', () => {
  expect(languagesBehind(base, base)).toEqual([]);
  expect(languagesBehind(withoutQuestion(base, 'how'), base)).toEqual([]);
  expect(languagesBehind(withWords(base, 'es', wording('¿Cómo?')), base)).toEqual([]);
});

test('it is said in words', () => {
  expect(behindWords(['de', 'fr', 'es'], 'en')).toBe(
    'German, French and Spanish still say what they said before. Look at them, or take them out.',
  );
  expect(behindWords(['de'], 'en')).toBe('German still says what it said before. Look at it, or take it out.');
  expect(behindWords(['en'], 'en')).toBe('English still says what it said before. Look at it.');
});
