import { describe, expect, it } from 'vitest';
import { inboundText } from '../emotion/index.ts';
import { signals } from './signals.ts';
import type { Signals } from './signals.ts';

const of = (text: string) => signals(inboundText('customer', text));

type Flag = Exclude<keyof Signals, 'accusations' | 'questions'>;

const cases: readonly (readonly [Flag, yes: readonly string[], no: readonly string[]])[] = [
  [
    'leaving',
    [
      "I'm leaving for a competitor",
      'I will never order from you again',
      'taking my business elsewhere',
      'Close my account now',
    ],
    ['How do I cancel my subscription?', 'I am leaving the house at 9', 'the parcel never came, send it again'],
  ],
  [
    'threat',
    [
      'My lawyer will write to you',
      'I will do a chargeback',
      "I'm reporting you to the ombudsman",
      'I will take this to the press',
    ],
    ['I report a broken lamp', 'Can I press the button twice?', 'I have good news'],
  ],
  [
    'abuse',
    ['You are all idiots', 'you fucking morons', 'fuck off'],
    ['I feel like an idiot', 'this is fucking slow', 'you are great'],
  ],
  ['profanity', ['wtf', 'this is bullshit', 'what a shitty box'], ['Scunthorpe', 'the cockpit is open', 'hello']],
  ['shouting', ['WHERE IS MY ORDER NOW'], ['Where is my order', 'OK', 'My TV from LG']],
  [
    'agreed',
    ['That works for me', 'Sounds good', "ok let's do that"],
    ['Does that work?', 'a good deal of trouble is coming, is it not? dealing'],
  ],
  ['danger', ['I want to kill myself', 'I will hurt you'], ['my feet are killing me', 'this kills my battery']],
];

describe('signals', () => {
  for (const [flag, yes, no] of cases) {
    it.each(yes)(`${flag}: %s`, (text) => {
      expect(of(text)[flag]).toBe(true);
    });
    it.each(no)(`not ${flag}: %s`, (text) => {
      expect(of(text)[flag]).toBe(false);
    });
  }

  it('counts sentences that open with an accusing "you"', () => {
    expect(of("You never answered. You've lost my parcel. Your driver lied to me. You said Friday.").accusations).toBe(
      3,
    );
    expect(of('You can call me. Thank you. I think you are kind.').accusations).toBe(0);
  });

  it('refuses what an agent wrote', () => {
    expect(() => signals({ author: 'customer', text: 'fuck off' } as never)).toThrow(TypeError);
  });

  it('reads hostile input in time that grows with its length', () => {
    for (const piece of ['you ', 'you are all ', 'never buy ', 'go ', 'you not', 'a a a an ']) {
      expect(of(piece.repeat(3000)).danger).toBe(false);
    }
  });
});
