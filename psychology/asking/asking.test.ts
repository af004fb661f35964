import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, isLow, lint, misfit, shown, textsOf, type Asked, type Question, type Value } from './index.ts';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, type: 'score', required: true, options: [], many: false, from: 1, to: 5, showIf: null, preselected: null },
  ...more,
});
const asked = (text: string, more: Partial<Asked> = {}): Asked => ({
  ...{ measure: 'csat', questions: [question('score')], texts: [{ path: 'wordings.en.intro', text }], audience: [] },
  ...more,
});
const found = (wanted: Asked) => lint(wanted).map(({ finding }) => finding);

describe('a survey is refused that', () => {
  it.each([
    ['begging', 'Please give us 5 stars.'],
    ['begging', 'Leave us a great review!'],
    ['begging', 'Anything less than a 10 hurts us.'],
    ['begging', 'My bonus depends on this.'],
    ['begging', 'Bitte geben Sie uns eine gute Bewertung.'],
    ['begging', 'Mettez-nous 10 !'],
    ['reward', 'Rate us and get a voucher.'],
    ['reward', 'Win a gift card if you answer.'],
    ['reward', 'Als Dank gibt es einen Gutschein.'],
    ['reward', 'Sie erhalten dafür 10 % Rabatt.'],
    ['shaming', 'No, I don’t care about good service'],
    ['shaming', 'Nein, mir ist das egal'],
    ['leading', 'How much did you love our service?'],
    ['leading', 'How great was our help today?'],
    ['no_words', '  '],
  ])('%s: %s', (finding, text) => expect(found(asked(text))).toEqual([finding]));

  it.each([
    'How satisfied are you with how we handled this?',
    'Lark & Kettle made it easy for me to get this solved.',
    'How likely are you to recommend Lark & Kettle to a friend or colleague?',
    'Wie zufrieden sind Sie damit, wie wir das gelöst haben?',
    'Êtes-vous satisfait de la façon dont nous avons traité votre demande ?',
    'How was the delivery of your free sample?',
    'What was good, and what was not?',
    'Feel free to answer for yourself.',
    'How was the gift wrapping?',
    'Comment s’est passée la remise du colis ?',
    'Was the credit card payment easy for you?',
  ])('is not: %s', (text) => expect(found(asked(text))).toEqual([]));

  it('ticks something beforehand', () =>
    expect(found(asked('Hello', { questions: [question('score', { preselected: 5 })] }))).toEqual(['preselected']));

  it.each(['feeling', 'balance', 'score', 'agent', 'tag'])('chooses people by %s', (by) =>
    expect(found(asked('Hello', { audience: [{ by, is: 'x' }] }))).toEqual(['filtered']),
  );

  it('may go by channel or language', () =>
    expect(
      found(
        asked('Hello', {
          audience: [
            { by: 'channel', is: 'widget' },
            { by: 'language', is: 'de' },
          ],
        }),
      ),
    ).toEqual([]));

  it('has no score, an empty choice, or a condition on what comes later', () => {
    const choice = question('choice', { type: 'choice', options: ['only'] });
    const early = question('early', { type: 'text', showIf: { question: 'score', is: [1] } });
    expect(found(asked('Hello', { questions: [] }))).toEqual(['no_score']);
    expect(found(asked('Hello', { measure: 'own' }))).toEqual(['no_score']);
    expect(found(asked('Hello', { questions: [early, question('score'), choice] }))).toEqual([
      'unknown_condition',
      'no_options',
    ]);
  });

  it('is judged in time that grows with its words alone', () => {
    for (const text of ['give us '.repeat(2_000), `rate${' a'.repeat(5_000)}`, 'a'.repeat(20_000)]) lint(asked(text));
  });
});

it('every text of every language is looked at', () => {
  const said = { ask: 'Why?', lowest: 'Bad', highest: '', options: { a: 'A', b: '' } };
  const words = { title: 'T', intro: 'I', thanks: 'Th', questions: { why: said } };
  const written = {
    questions: [question('why', { type: 'choice', options: ['a', 'b'] })],
    language: 'fr',
    wordings: { en: words },
  };
  const paths = textsOf(written)
    .filter(({ text }) => text === '')
    .map(({ path }) => path);
  expect(paths).toEqual(['wordings.fr', 'wordings.en.questions.why.options.b']);
});

it('questions follow from answers; what hangs on a hidden one is hidden', () => {
  const all = [
    question('score'),
    question('what', { type: 'choice', options: ['time', 'tone'], showIf: { question: 'score', is: [1, 2] } }),
    question('more', { type: 'text', showIf: { question: 'what', is: ['time'] } }),
  ];
  const ids = (values: Record<string, Value>) => shown(all, values).map(({ id }) => id);
  expect(ids({})).toEqual(['score']);
  expect(ids({ score: 2 })).toEqual(['score', 'what']);
  expect(ids({ score: 2, what: ['tone', 'time'] })).toEqual(['score', 'what', 'more']);
  expect(ids({ score: 5, what: ['time'] })).toEqual(['score']);
});

it('an answer fits its question or does not', () => {
  const choice = question('c', { type: 'choice', options: ['a', 'b'], required: false });
  const cases: readonly [Question, Value | undefined, ReturnType<typeof misfit>][] = [
    [question('s'), undefined, 'missing'],
    [question('s'), 0, 'out_of_range'],
    [question('s'), 2.5, 'wrong_type'],
    [question('s'), '3', 'wrong_type'],
    [question('s'), 5, null],
    [choice, undefined, null],
    [choice, ['a', 'b'], 'wrong_type'],
    [{ ...choice, many: true }, ['a', 'b'], null],
    [choice, 'c', 'no_such_option'],
    [question('t', { type: 'text', required: false }), 7, 'wrong_type'],
  ];
  for (const [one, value, wrong] of cases)
    expect([one.type, value, misfit('csat', one, value)]).toEqual([one.type, value, wrong]);
});

it('whatever comes in, only whole numbers of the scale are scores', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.string(), fc.array(fc.string())), (value) => {
      const fits = misfit('nps', question('s'), value) === null;
      expect(fits).toBe(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10);
    }),
  );
});

it('low is 1–2 of 5, 1–3 of 7, 0–6 of 10, and nothing without a measure', () => {
  expect([isLow('csat', 2), isLow('csat', 3), isLow('ces', 3), isLow('ces', 4)]).toEqual([true, false, true, false]);
  expect([isLow('nps', 6), isLow('nps', 7), isLow('own', 1), isLow('csat', null)]).toEqual([true, false, false, false]);
});

it('words are counted once a text, with the people who wrote them', () => {
  const said = [
    { person: 'a', text: 'The courier, the courier never came', here: true },
    { person: 'a', text: 'That courier again', here: true },
    { person: 'b', text: 'A kind courier', here: false },
  ];
  const { words } = countWords(said);
  expect(words.find(({ word }) => word === 'courier')).toEqual({
    word: 'courier',
    here: 2,
    elsewhere: 1,
    customers: 1,
  });
});
