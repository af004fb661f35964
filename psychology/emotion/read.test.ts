import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from './examples.ts';
import { inboundText, playbook, read, feelings, strengthWord } from './index.ts';
import type { InboundText } from './index.ts';

const reading = (text: string) => read(inboundText('customer', text));
const label = (text: string) => reading(text).label;

describe('who may be read', () => {
  it('refuses the text of an agent', () => {
    expect(() => inboundText('agent' as 'customer', 'I am furious')).toThrow(TypeError);
  });

  it.each<[string, unknown]>([
    ['a lookalike', { author: 'customer', text: 'I am furious' }],
    ['a copy that lost its brand', JSON.parse(JSON.stringify(inboundText('customer', 'hi')))],
    ['a string', 'I am furious'],
    ['nothing', undefined],
    ['null', null],
  ])('refuses %s', (_what, value) => {
    expect(() => read(value as InboundText)).toThrow(TypeError);
  });
});

describe('read', () => {
  it('finds nothing in nothing', () => {
    expect(reading('')).toMatchObject({
      label: 'neutral',
      next: null,
      nextProbability: 0,
      valence: 0,
      intensity: 0,
      evidence: [],
    });
  });

  it('prefers the explicit to the inferred', () => {
    expect(label('Third time I write, still no answer. I am so sad about this.')).toBe('sadness');
  });

  it.each([
    ['not happy', "I'm not happy with this", 'disappointment'],
    ['cannot thank enough', "I can't thank you enough", 'gratitude'],
    ['no problem', 'No problem, I can wait', 'neutral'],
    ['not angry', 'I am not angry', 'neutral'],
    ['polite thanks in a complaint', 'The lamp does not work. Thanks', 'neutral'],
    ['thanks in advance', 'Where is my order? Thanks in advance', 'neutral'],
    ['a plain question', 'Which days do you deliver?', 'neutral'],
    ['a handle', '@furious_angry when do you open?', 'neutral'],
    ['a name', 'Kind regards, Joy', 'neutral'],
    ['drawn out', 'I am sooo happyyy', 'joy'],
    ['curly quotes', 'I can’t thank you enough', 'gratitude'],
    ['a curse that praises', 'damn good coffee', 'joy'],
    ['emoji alone', '😡', 'anger'],
    ['a cheerful curse', 'Damn, thanks', 'gratitude'],
    ['"yet" is no "but"', 'I am worried because it has not arrived yet', 'anxiety'],
  ])('%s', (_what, text, expected) => {
    expect(label(text)).toBe(expected);
  });

  it('weighs what follows "but" more', () => {
    expect(reading('The box was lovely but I am disappointed').valence).toBeLessThan(0);
    expect(reading('I was disappointed but the new box is lovely, I love it').valence).toBeGreaterThan(0);
  });

  it('hears capitals in a mixed message', () => {
    expect(reading('I am ANGRY about it').intensity).toBeGreaterThan(reading('I am angry about it').intensity);
  });

  it('hears exclamation marks, at most three', () => {
    const [none, one, three, ten] = ['', '!', '!!!', '!!!!!!!!!!'].map(
      (marks) => reading(`I am angry${marks}`).intensity,
    );
    expect(one).toBeGreaterThan(none ?? 1);
    expect(three).toBeGreaterThan(one ?? 1);
    expect(ten).toBe(three);
  });

  it('lets shouting stir arousal, not intensity', () => {
    const [calm, loud] = [reading('I am worried about my order'), reading('I AM WORRIED ABOUT MY ORDER')];
    expect(loud.intensity).toBe(calm.intensity);
    expect(loud.arousal).toBeGreaterThan(calm.arousal);
  });

  it('says the words before a feeling', () => {
    expect(strengthWord(reading('I am a bit frustrated'))).toBe('a little');
    expect(strengthWord(reading('I am frustrated'))).toBe('');
    expect(strengthWord(reading('I am very frustrated'))).toBe('very');
    expect(strengthWord(reading('Where is it?'))).toBe('');
  });

  it('shows the words with their modifiers, at their place in the original', () => {
    const text = 'Hi &amp; hello, I&#39;m really not happy with it';
    const [evidence] = reading(text).evidence;
    expect(evidence?.text).toBe('really not happy with');
    expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.text);
  });

  it('reads the first 8,000 characters', () => {
    expect(label(' '.repeat(8000) + 'I am furious')).toBe('neutral');
    expect(label(' '.repeat(7000) + 'I am furious')).toBe('anger');
  });
});

describe('any text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...examples.map(([text]) => text)),
    fc.constantFrom(' but ', ' not ', '!!!', '😡', '&amp;', '@x', ':(', ' WTF ', '\n'),
  );

  it('never throws; spans lie in it, shares sum to 1, figures stay in range', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const found = reading(text);
        for (const value of [found.probability, found.nextProbability, found.intensity]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(found.nextProbability).toBeLessThanOrEqual(found.probability);
        for (const value of [found.valence, found.arousal]) expect(Math.abs(value)).toBeLessThanOrEqual(1);
        for (const { start, end, text: words } of found.evidence) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(words);
        }
        const shares = found.evidence.reduce((sum, { share }) => sum + share, 0);
        expect(shares).toBeCloseTo(found.evidence.length === 0 ? 0 : 1, 9);
        if (found.label !== 'unclear') expect(found.probability - found.nextProbability).toBeGreaterThanOrEqual(0.15);
      }),
    );
  });
});

describe('playbook', () => {
  it('has steps and things to avoid for every feeling, short enough to read beside a reply', () => {
    for (const feeling of Object.keys(feelings) as (keyof typeof feelings)[]) {
      const play = playbook[feeling];
      expect(play.feeling).toBe(feeling);
      expect(play.steps.length).toBeGreaterThan(0);
      expect(play.avoid.length).toBeGreaterThan(0);
      for (const { text } of play.steps) expect(text.length).toBeLessThanOrEqual(70);
    }
  });
});
