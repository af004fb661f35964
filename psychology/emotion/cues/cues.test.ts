import { describe, expect, it } from 'vitest';
import { englishWords } from '../hits.ts';
import { findEnglishCues } from '../packs.ts';
import { tokenise } from '../tokens.ts';
import type { Cue } from './cues.ts';
import { accidents } from './english/danger/accidents.fixture.ts';
import { calm } from './english/danger/calm.fixture.ts';
import { harm, noHarm } from './english/danger/danger.fixture.ts';
import { people } from './english/danger/people.fixture.ts';
import { cueNames, type CueName } from './names.ts';

const cuesOf = (text: string): Cue[] => findEnglishCues(text, tokenise(text, englishWords));
const found = (text: string): CueName[] => cuesOf(text).map(({ cue }) => cue);

/** By the guide to the labels (psychology/emotion/data/GUIDE.md): what says the cue, and what only looks like it. */
const examples: Readonly<Record<CueName, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  repeat: {
    yes: [
      'This is the third time I write about the same parcel.',
      'Still no answer from you.',
      'I have called three times already.',
      'The line is down again and it is raining.',
    ],
    no: ['Could you say that in other words?', 'Can I order the same colour?', 'Which of the three plans is it?'],
  },
  effort: {
    yes: [
      'I spent two hours on hold yesterday.',
      'I have explained this to four people and had to explain it again.',
      'I was passed from pillar to post.',
      'Nine emails and nobody knows anything.',
      'I have told three of your colleagues now.',
    ],
    no: ['My order is on hold until Monday.', 'I can hold the parcel for two days.', 'Please send it to me by mail.'],
  },
  urgent: {
    yes: [
      'This is urgent, please.',
      'I need it by Friday for the wedding.',
      'My flight leaves in 2 hours and the ticket is not here.',
    ],
    no: ['This is not urgent.', 'The shop opens on Friday.', 'Nothing urgent, only a question.'],
  },
  leaving: {
    yes: [
      'I am cancelling my contract over this.',
      'We are taking our business elsewhere.',
      "I'm switching to another provider.",
    ],
    no: ['How do I delete my account?', 'I am leaving the house at nine.', 'You cancelled my order.'],
  },
  legal: {
    yes: [
      'You will hear from my lawyer.',
      'I will take you to small claims.',
      'I have asked my bank for a chargeback.',
    ],
    no: ['The court of the hotel was lovely.', 'I have a power of attorney for my aunt.'],
  },
  public: {
    yes: [
      'I will go to the press with this.',
      'I am posting this on every site I can find.',
      'Expect a one-star review.',
    ],
    no: ['Where can I post a letter?', 'Is there public transport to your shop?'],
  },
  abuse: {
    yes: ['You are all idiots.', 'Bunch of crooks!', 'Are you people stupid?'],
    no: ['I felt like an idiot for asking.', 'This is a stupid form.'],
  },
  danger: {
    yes: [
      'I want to die.',
      'He knows where I live and he is outside.',
      'It smells of gas in the kitchen.',
      ...harm,
      ...Object.values({ ...people, ...accidents }).flat(),
    ],
    no: ['The battery died.', 'This queue is killing me.', ...noHarm, ...calm],
  },
};

describe.each(cueNames)('%s', (cue) => {
  it.each(examples[cue].yes)('is said: %s', (text) => {
    expect(found(text)).toContain(cue);
  });

  it.each(examples[cue].no)('is not said: %s', (text) => {
    expect(found(text)).not.toContain(cue);
  });
});

describe('a cue', () => {
  it('is found where a mail program has broken the line', () => {
    expect(found('I will hear what my\nlawyer says, and this is the third\ntime I write.')).toEqual([
      'repeat',
      'legal',
    ]);
  });

  it('reaches over no comma', () => {
    expect(found('Is it mine, yes, or still, no, not?')).not.toContain('repeat');
  });

  it('needs both halves of a pair in one sentence', () => {
    expect(found('There is gas in my bill. A bad smell too.')).not.toContain('danger');
    expect(found('The pipe in the cellar hisses and the gas is hissing too.')).toContain('danger');
  });

  it('is found in time that grows with the text, however hostile', () => {
    for (const piece of ['you are all ', 'is is ', 'a an the ', 'still ', 'the third ', 'I will '])
      expect(() => found(piece.repeat(2000))).not.toThrow();
  });

  it('is told once, at its first words, in the order of the list', () => {
    const text = 'I will sue you. Still nothing! You will hear from my lawyer.';
    expect(cuesOf(text).map(({ cue, start, end }) => [cue, text.slice(start, end)])).toEqual([
      ['repeat', 'Still nothing'],
      ['legal', 'sue you'],
    ]);
  });
});
