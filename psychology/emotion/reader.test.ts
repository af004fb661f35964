import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from './examples/index.ts';
import { reader, reading } from '#test/support/reader.ts';
import { MOST_SHIFT } from './adapt.ts';
import { inboundText, noShifts, playbook, feelings, strengthWord } from './index.ts';
import type { InboundText } from './index.ts';

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
    expect(() => reader.read(value as InboundText)).toThrow(TypeError);
  });
});

describe('read', () => {
  it.each(['', ' \n\t', '\u0000', '@company https://example.com'])('finds nothing in nothing: %j', (text) => {
    expect(reading(text)).toMatchObject({
      ...{ label: 'neutral', probability: 1, next: null, nextProbability: 0, unsure: null },
      ...{ valence: 0, arousal: 0, intensity: 0, evidence: [], cues: [] },
    });
  });

  it.each([
    ['not happy', "I'm not happy with this", 'disappointment'],
    ['cannot thank enough', "I can't thank you enough", 'gratitude'],
    ['no problem', 'No problem, I can wait', 'neutral'],
    ['polite thanks in a complaint', 'The lamp does not work. Thanks', 'neutral'],
    ['thanks in advance', 'Where is my order? Thanks in advance', 'neutral'],
    ['a plain question', 'Which days do you deliver?', 'neutral'],
    ['a handle', '@furious_angry when do you open?', 'neutral'],
    ['a name', 'Kind regards, Joy', 'neutral'],
    ['drawn out', 'I am sooo happyyy', 'joy'],
    ['curly quotes', 'I can’t thank you enough', 'gratitude'],
    ['emoji alone', '😡', 'anger'],
    ['a cheerful curse', 'Damn, thanks', 'gratitude'],
    ['"yet" is no "but"', 'I am worried because it has not arrived yet', 'anxiety'],
  ])('%s', (_what, text, expected) => {
    expect(label(text)).toBe(expected);
  });

  it('does not take what is denied for what is felt', () => {
    expect(label('I am angry')).toBe('anger');
    expect(label('I am not angry')).not.toBe('anger');
  });

  it('hears what follows "but"', () => {
    expect(reading('The box was lovely but I am disappointed').valence).toBeLessThan(0);
    expect(reading('I was disappointed but the new box is lovely, I love it').valence).toBeGreaterThan(0);
  });

  it('hears capitals in a mixed message, and exclamation marks', () => {
    const plain = reading('I am angry about it').intensity;
    expect(reading('I am ANGRY about it').intensity).toBeGreaterThan(plain);
    expect(reading('I am angry about it!!!').intensity).toBeGreaterThan(plain);
  });

  it('says the words before a feeling', () => {
    expect(strengthWord(reading('bit of a shame about the colour'))).toBe('a little');
    expect(strengthWord(reading('I am frustrated'))).toBe('');
    expect(strengthWord(reading('I am very frustrated'))).toBe('very');
    expect(strengthWord(reading('Where is it?'))).toBe('');
    expect(reading('I am a bit frustrated').intensity).toBeLessThan(reading('I am frustrated').intensity);
  });

  it('shows the words at their place in the original', () => {
    const text = 'Hi &amp; hello, I&#39;m really worried about it';
    const { evidence } = reading(text);
    expect(evidence.map((one) => one.text).join(' ')).toContain('worried');
    for (const { start, end, text: words } of evidence) expect(text.slice(start, end)).toBe(words);
  });

  it('reads the first 8,000 characters', () => {
    expect(label(' '.repeat(8000) + 'I am furious')).toBe('neutral');
    expect(label(' '.repeat(7000) + 'I am furious')).toBe('anger');
  });

  it('leaves out what others said', () => {
    const own = 'Thank you, that is all I needed.';
    expect(reading(`${own}\n\nOn Monday, Jo Reed wrote:\n> I am furious, this is a disgrace`)).toEqual(reading(own));
  });

  it('marks cues with the words that say them, but no threats of the grateful', () => {
    const text = 'You lied. Refund me or I will sue you.';
    const { cues } = reading(text);
    expect(cues.map(({ cue, start, end }) => [cue, text.slice(start, end)])).toEqual([['legal', 'sue you']]);
    expect(reading('Thank you so much, my lawyer was delighted with your help!').cues).toEqual([]);
  });

  it('tells a conversation how a message of several sentences peaked and ended', () => {
    const text = 'I am furious, you lied to me! Anyway, it works now. Thank you so much for your help.';
    const { peak, last } = reading(text);
    expect(text.slice(peak?.start, peak?.end)).toBe('I am furious, you lied to me!');
    expect(peak?.label).toBe('anger');
    expect(text.slice(last?.start, last?.end)).toBe('Thank you so much for your help.');
    expect(last?.label).toBe('gratitude');
    expect(reading('I am furious')).toMatchObject({ peak: null, last: null });
  });

  it('says nothing of a language without a pack, and why', () => {
    expect(reading('Wo bleibt mein Paket? Ich bin sehr wütend und warte seit Wochen!')).toMatchObject({
      ...{ label: 'unclear', unsure: 'language', language: 'de', probability: 0, intensity: 0, evidence: [], cues: [] },
    });
  });

  it('says why it is not sure of English', () => {
    const unsure = examples.map(([text]) => reading(text)).filter((one) => one.label === 'unclear');
    expect(unsure.length).toBeGreaterThan(0);
    expect(new Set(unsure.map((one) => one.unsure))).toEqual(new Set(['close']));
  });

  it('shifts what a workspace has learnt, and only what was close', () => {
    const text = 'I am worried because it has not arrived yet';
    const shifts = { ...noShifts, anxiety: -MOST_SHIFT, frustration: MOST_SHIFT };
    const inbound = inboundText('customer', text);
    const { feelings: before } = reader.detail(inbound);
    const { feelings: after } = reader.detail(inbound, shifts);
    expect(after.frustration).toBeGreaterThan(before.frustration);
    expect(reader.probabilities(inbound)).toEqual(before);
    expect(reader.read(inbound, shifts).label).toBe('anxiety');
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
        expect(found.label === 'unclear').toBe(found.unsure !== null);
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
