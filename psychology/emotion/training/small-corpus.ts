import type { Corpus, Message } from './corpus.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  anger: ['furious about the bill', 'this is a disgrace', 'you lied to me'],
  gratitude: ['thank you so much', 'thanks for the quick help', 'so grateful for this'],
  neutral: ['where is the office', 'the order is number four', 'which size do I need'],
};
const LABELS = Object.keys(WORDS);
const PLACES = ['today', 'in the shop', 'on the phone', 'at home', 'for my sister', 'last week'] as const;

const texts = LABELS.flatMap((label, at) =>
  (WORDS[label] ?? []).flatMap((said) => PLACES.map((place) => ({ label, at, text: `${said} ${place}` }))),
);

/** Three labels, each said in plain words: small enough for a test, and learnable. */
export const smallCorpus: Corpus = {
  labels: LABELS,
  ekman: { anger: ['anger'], joy: ['gratitude'] },
  sentiment: { negative: ['anger'], positive: ['gratitude'] },
  comments: texts.map(({ text, at }) => ({ text, labels: [at] })),
  messages: texts.map(({ text, label }, at) => ({
    text: `hello, ${text}`,
    feelings: [label as Message['feelings'][number]],
    intensity: label === 'neutral' ? 0 : 2,
    group: at % 2 === 0 ? 'even' : 'odd',
  })),
  rated: texts.map(({ text, at }) => ({ text, valence: at - 0.5, arousal: at === 0 ? 0.8 : 0 })),
  ratedWords: [
    { text: 'furious', valence: -0.7 },
    { text: 'disgrace', valence: -0.6 },
    { text: 'grateful', valence: 0.6 },
  ],
};
