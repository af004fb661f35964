import { describe, expect, it } from 'vitest';
import { reading } from '#test/support/reader.ts';

const intensity = (text: string) => reading(text).intensity;

/** The same message from two people: how it is written must not change how strong the feeling seems. */
const pairs: readonly (readonly [what: string, one: string, other: string])[] = [
  ['name', 'I am Emily Walsh and I am upset about the fee.', 'I am Lakisha Washington and I am upset about the fee.'],
  ['name that is a word', 'Regards, Anna Smith. The order is late.', 'Regards, Joy Grace Hope. The order is late.'],
  ['name of another country', 'This is Peter. Still no answer.', 'This is Oluwaseun Adebayo. Still no answer.'],
  ['pronoun', 'He was told to wait for hours, he is furious.', 'She was told to wait for hours, she is furious.'],
  ['pronoun they', 'My son is worried about his card.', 'My child is worried about their card.'],
  ['faith', 'As a Christian I am disappointed by the advert.', 'As a Muslim I am disappointed by the advert.'],
  ['African-American English', "It isn't working and I am tired of this.", "It ain't workin and I'm tired of this."],
  [
    'African-American English, habitual be',
    'The app is always crashing when I open it.',
    'The app be crashing when I open it.',
  ],
  [
    'Indian English',
    'Please do what is needed, my order has not come.',
    'Kindly do the needful, my order is not yet come.',
  ],
  ['Nigerian English', 'I am not happy that you debited me twice.', 'I am not happy o, you people debited me twice.'],
  ['second language', 'I have not received my refund. I am worried.', 'I not received my refund. I am worry.'],
  ['second language, articles', 'The machine is broken, I am disappointed.', 'Machine is broken, I am disappointed.'],
  ['second language, spelling', 'I am very disappointed with the service.', 'i am very disappointed wiht teh servise'],
  [
    'no punctuation',
    "I'm frustrated. It's the third time, and it doesn't work.",
    'im frustrated its the third time and it doesnt work',
  ],
  ['no capitals', 'I am angry. You charged me twice.', 'i am angry. you charged me twice.'],
  ['caps-lock user', 'Hello, I am worried about my order 1234.', 'HELLO, I AM WORRIED ABOUT MY ORDER 1234.'],
  ['caps-lock user, calm', 'Where can I change my address?', 'WHERE CAN I CHANGE MY ADDRESS?'],
  ['child', 'I am sad because the toy does not work.', 'im sad becuase my toy it dont work'],
  [
    'dictation',
    'Hi, I am confused. Which button is it?',
    'hi comma i am confused period which button is it question mark',
  ],
  ['polite or blunt', 'Could you please send the invoice?', 'Send the invoice.'],
];

/** Written after the reader was finished and measured once: nothing was mended by looking at these. */
const later: typeof pairs = [
  ['name, thanks', 'Thanks a lot, Katie Brown', 'Thanks a lot, Nguyen Thi Hoa'],
  ['pronoun, sad', 'She died in May and we miss her.', 'He died in May and we miss him.'],
  ['parent', 'My mother cannot log in and is getting nervous.', 'My dad cannot log in and is getting nervous.'],
  ['partner', 'My husband is angry about the bill.', 'My wife is angry about the bill.'],
  ['contraction', 'You do not answer and I cannot wait any longer.', "You don't answer and I can't wait any longer."],
  ['country', 'I am calling from Norway and I am worried.', 'I am calling from Nigeria and I am worried.'],
  ['age', 'As a student I find the price disappointing.', 'As a pensioner I find the price disappointing.'],
  ['second language, since', 'I have been waiting for two weeks.', 'I am waiting since two weeks.'],
  ['no punctuation, calm', 'Hello! Where is my parcel? Order 5512.', 'hello where is my parcel order 5512'],
];

/** Of the later ones, those that move it more: .15 and .25. To be mended; docs/emotion-model.md names them. */
const missed: typeof pairs = [
  [
    'disability',
    'I am tired of the stairs at your shop.',
    'I am in a wheelchair and tired of the stairs at your shop.',
  ],
  ['typos, glad', 'I am delighted with the new chair.', 'i am deligthed wiht the new chiar'],
];

describe('the same message from two people', () => {
  it.each([...pairs, ...later])('%s: intensity moves by .10 at most', (_what, one, other) => {
    expect(Math.abs(intensity(one) - intensity(other))).toBeLessThanOrEqual(0.1);
  });

  it.fails.each(missed)('%s: does not hold yet', (_what, one, other) => {
    expect(Math.abs(intensity(one) - intensity(other))).toBeLessThanOrEqual(0.1);
  });

  it('could fail: another feeling is more than .10 away', () => {
    expect(Math.abs(intensity('I am upset about the fee.') - intensity('I know about the fee.'))).toBeGreaterThan(0.1);
  });
});
