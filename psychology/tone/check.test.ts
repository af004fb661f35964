import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { ReplyContext } from './context.ts';
import { contextWith } from './examples/context.ts';
import { REWRITE_EXAMPLES } from './examples/rewrites.ts';
import { SENTENCE_EXAMPLES } from './examples/sentences.ts';
import type { CheckId, ToneReport } from './report.ts';

const status = (report: ToneReport, id: CheckId) => report.checks.find((result) => result.id === id)?.status;
const hint = (report: ToneReport, id: CheckId) => report.hints.find((found) => found.id === id);
const judged = (id: CheckId, draft: string, given: Partial<ReplyContext> = {}) =>
  status(check(draft, contextWith(given)), id);

const DOUBLE_CHARGE =
  'This is the third time I write. You charged me €24.90 twice! When do I get my money back? And can you cancel my plan?';
const GOOD =
  'Hi Maya,\nI see two charges of €24.90 on 3 March, and that is our mistake. I can refund the second one as soon as it settles tonight, so it is back by Friday 13 March. Your plan is cancelled as of today. I’ll write to you again by Friday 15:00.';
const CANNED =
  'Thank you for reaching out. We apologise for any inconvenience caused. As per our policy you should have contacted us earlier. Unfortunately we cannot refund this. We will get back to you shortly.';
const ANGRY = { label: 'anger', intensity: 0.8, valence: -0.7 };

describe('a whole draft', () => {
  it('has nothing to say about a short answer that closes the matter', () => {
    const draft = 'Done, Maya: I refunded €24.90 to your Visa ending 4471; it shows by Friday 14 March.';
    const context = contextWith({
      customerTexts: ['Can I get my €24.90 back?'],
      closesIssue: true,
      promises: [{ dueAt: '2026-03-14T16:00:00.000Z' }],
    });
    const report = check(draft, context);
    expect(report.score).toBe(100);
    expect(report.hints).toEqual([]);
    const applied = report.checks.filter((result) => result.status !== 'na').map((result) => result.id);
    expect(applied.sort()).toEqual(['T12', 'T16', 'T2', 'T7', 'T9']);
  });

  it('finds a good answer good and ticks its plan and questions', () => {
    const promises = [{ dueAt: '2026-03-13T14:00:00.000Z' }];
    const report = check(GOOD, contextWith({ customerTexts: [DOUBLE_CHARGE], reading: ANGRY, promises }));
    expect(report.hints).toEqual([]);
    expect(report.score).toBe(100);
    expect(report.plan).toEqual({ acknowledge: true, own: true, act: true, expect: true });
    expect(report.questions.map((question) => question.covered)).toEqual([true, true]);
  });

  it('names what a canned answer does', () => {
    const report = check(CANNED, contextWith({ customerTexts: [DOUBLE_CHARGE], reading: ANGRY }));
    const warned = report.checks.filter((result) => result.status === 'warn').map((result) => result.id);
    expect(warned.sort()).toEqual(['T1', 'T10', 'T12', 'T6', 'T9']);
    expect(report.score).toBeLessThan(50);
    expect(report.plan).toEqual({ acknowledge: false, own: false, act: false, expect: false });
  });

  it('ticks as expected what is to come by a time, not what cannot be until then or comes shortly', () => {
    const expects = (text: string) => check(text, contextWith({ reading: ANGRY })).plan.expect;
    expect(expects('We can’t refund the second €24.90 until it settles tonight. I’ll get back to you shortly.')).toBe(
      false,
    );
    expect(expects('It won’t be refunded before Friday.')).toBe(false);
    expect(expects('I can’t refund it today, but I’ll write to you by Friday 15:00.')).toBe(true);
    expect(expects('I can’t refund it yet and I’ll write to you by Friday 15:00.')).toBe(true);
    expect(expects('I’ll get back to you by 15:00.')).toBe(true);
  });

  it('ticks as acted what is done, not what is yet to come', () => {
    const act = (text: string) => check(text, contextWith({ reading: ANGRY })).plan.act;
    expect(act('Unfortunately we cannot say. I will call you by 17:00.')).toBe(false);
    expect(act('I’ve refunded the second charge.')).toBe(true);
    expect(act('We are checking it with the depot.')).toBe(true);
  });

  it('asks whoever is stuck for no first steps again', () => {
    const hinted = (label: string) =>
      check('Have you tried calling the carrier?', contextWith({ reading: { ...ANGRY, label } })).hints.some(
        ({ id }) => id === 'T12',
      );
    expect(hinted('frustration')).toBe(true);
    expect(hinted('confusion')).toBe(false);
  });

  it('orders hints as they stand in the text, what is missing last', () => {
    const starts = check(CANNED, contextWith({ customerTexts: [DOUBLE_CHARGE] })).hints.map(
      (found) => found.spans[0]?.start ?? Infinity,
    );
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('judges nothing in an empty draft but privacy', () => {
    const report = check(' \n', contextWith({ customerTexts: [DOUBLE_CHARGE] }));
    expect(report.hints).toEqual([]);
    expect(report.checks.filter((result) => result.status !== 'na').map((result) => result.id)).toEqual(['T16']);
  });
});

describe('single sentences', () => {
  it.each(SENTENCE_EXAMPLES.map((example) => [example.id, example.status, example.text] as const))(
    '%s %s: %s',
    (id, expected, text) => {
      expect(judged(id, text)).toBe(expected);
    },
  );
});

describe('rewrites', () => {
  it.each(REWRITE_EXAMPLES)('%s: %s', (id, draft, expected) => {
    const rewrite = hint(check(draft, contextWith()), id)?.rewrite;
    expect(rewrite).not.toBeUndefined();
    const used = rewrite == null ? null : draft.slice(0, rewrite.start) + rewrite.text + draft.slice(rewrite.end);
    expect(used).toBe(expected);
  });

  it('keep every number and add none', () => {
    for (const [, draft, rewritten] of REWRITE_EXAMPLES) {
      if (rewritten === null || draft.includes('4111')) continue;
      expect(rewritten.match(/\d+/g) ?? []).toEqual(draft.match(/\d+/g) ?? []);
    }
  });
});

describe('acknowledge (T1)', () => {
  const long = (opening: string) => `${opening} ${'The rest of it stays with the team in the warehouse. '.repeat(3)}`;
  const upset = {
    customerTexts: ['My kettle arrived broken.'],
    reading: { label: 'disappointment', intensity: 0.5, valence: -0.6 },
  };

  it.each([
    ['pass', 'I see that the kettle came with a cracked lid.'],
    ['pass', 'Hi Maya!\nYour kettle was damaged when it left us.'],
    ['suggest', 'The kettle can go back in any box.'],
    ['suggest', 'I understand how you feel.'],
    ['warn', 'All returns go to the address below.'],
  ])('%s: %s', (expected, opening) => {
    expect(judged('T1', long(opening), upset)).toBe(expected);
  });

  it('asks a calm customer’s answer only to speak of their thing', () => {
    expect(judged('T1', long('The kettle can go back in any box.'), { customerTexts: upset.customerTexts })).toBe(
      'pass',
    );
  });

  it('does not apply where nothing is wrong', () => {
    expect(judged('T1', long('Sure.'), { customerTexts: ['Thanks, the tea was lovely.'] })).toBe('na');
  });
});

describe('answer coverage (T2)', () => {
  const asked = (text: string) => ({ customerTexts: [text] });
  it.each([
    ['pass', 'Where is my parcel?', 'The package is at the post office in Lund.'],
    ['pass', 'When will it come?', 'By Friday.'],
    ['pass', 'Can you change the colour?', 'Yes, it is blue now.'],
    ['pass', 'How do I reset the lid?', 'Press the ring and turn it. Here are the steps with pictures.'],
    ['warn', 'Where is my parcel?', 'I like your photo of the cat.'],
    ['suggest', 'Where is my parcel?', 'Which number is on the mail?'],
    ['suggest', 'Where is my parcel? Can I change the colour?', 'The parcel is in Lund.'],
    ['na', 'Can you help me, please?', 'I like your photo of the cat.'],
    ['na', 'It works now.', 'I like your photo of the cat.'],
  ])('%s: %s — %s', (expected, question, draft) => {
    expect(judged('T2', draft, asked(question))).toBe(expected);
  });

  it('keeps the customer’s order', () => {
    const report = check('The parcel is in Lund.', contextWith(asked('Can I change the colour? Where is my parcel?')));
    expect(report.questions).toEqual([
      { text: 'Can I change the colour?', covered: false },
      { text: 'Where is my parcel?', covered: true },
    ]);
    expect(hint(report, 'T2')?.reason).toBe('Nothing yet about “Can I change the colour?”.');
  });
});

describe('promise safety (T7)', () => {
  const draft = 'I’ll write to you by 15:00.';

  it('knows a promise that is on record', () => {
    expect(judged('T7', draft)).toBe('suggest');
    expect(judged('T7', draft, { promises: [{ dueAt: '2026-03-10T14:00:00.000Z' }] })).toBe('pass');
    expect(judged('T7', draft, { promises: [{ dueAt: '2026-03-12T14:00:00.000Z' }] })).toBe('suggest');
  });

  it('warns of a time shorter than what cases took, and caps the score', () => {
    const report = check(
      draft,
      contextWith({ fastestHonestMinutes: 120, promises: [{ dueAt: '2026-03-10T14:00:00.000Z' }] }),
    );
    expect(status(report, 'T7')).toBe('warn');
    expect(report.score).toBeLessThanOrEqual(49);
    expect(judged('T7', draft, { fastestHonestMinutes: 30, promises: [{ dueAt: '2026-03-10T14:00:00.000Z' }] })).toBe(
      'pass',
    );
  });
});

describe('canned (T12)', () => {
  const sent = (name: string, amount: string) =>
    `Hi ${name}, I found the charge of ${amount} on your card and refunded it. The bank shows it within three days.`;

  it('sees through names and numbers', () => {
    const others = { recentOutbound: [sent('Omar', '€12.00'), 'Something else entirely was said to somebody.'] };
    expect(judged('T12', sent('Maya', '€24.90'), others)).toBe('suggest');
    expect(judged('T12', sent('Maya', '€24.90'), { earlierReplies: [sent('Maya', '€9.10')] })).toBe('warn');
  });

  it('lets two answers on one topic differ', () => {
    const others = {
      recentOutbound: ['Hi Omar, the charge of €12.00 was a test by your bank, it goes away by itself tonight.'],
    };
    expect(judged('T12', sent('Maya', '€24.90'), others)).toBe('pass');
  });

  it('lets small courtesies repeat', () => {
    const thanks = 'You’re welcome, have a good day.';
    expect(judged('T12', thanks, { recentOutbound: [thanks], earlierReplies: [thanks] })).toBe('pass');
  });

  it('forgives one stock phrase', () => {
    expect(judged('T12', 'Sorry for any inconvenience.')).toBe('pass');
    expect(judged('T12', 'Rest assured, we value your trust.')).toBe('warn');
  });
});

describe('emotion fit (T13)', () => {
  const long = (end: string) =>
    `I looked at both parcels with the team in the warehouse and found where the second one went wrong on its way to you in Lund, ${end}`;
  const reading = (label: string, intensity = 0.8) => ({ reading: { label, intensity, valence: -0.7 } });

  it.each([
    ['suggest', 'anger', 'and it is found!'],
    ['warn', 'sadness', 'and it is found 😊'],
    ['warn', 'anxiety', 'haha, and it is found.'],
    ['warn', 'anger', 'and while you’re here, look at our teas.'],
    ['pass', 'anger', 'and it is found.'],
    ['na', 'neutral', 'and it is found!'],
    ['pass', 'gratitude', 'and it is found! 😊'],
    ['suggest', 'joy', 'so I am sorry. Again, we apologise for that.'],
  ])('%s for %s: %s', (expected, label, end) => {
    expect(judged('T13', long(end), reading(label))).toBe(expected);
  });

  it('stays silent when the feeling is mild or the draft short', () => {
    expect(judged('T13', long('and it is found!'), reading('anger', 0.5))).toBe('na');
    expect(judged('T13', 'It is found!', reading('anger'))).toBe('na');
  });
});

describe('privacy (T16)', () => {
  it('is the only one that asks', () => {
    const report = check(`${CANNED} Send me your password.`, contextWith());
    expect(report.hints.filter((found) => found.asks).map((found) => found.id)).toEqual(['T16']);
    expect(report.score).toBeLessThanOrEqual(49);
  });

  it('finds other customers’ ids as whole words, in quotes too', () => {
    const otherCustomers = ['LK-20718', 'abc'];
    expect(judged('T16', 'See LK-20718.', { otherCustomers })).toBe('warn');
    expect(judged('T16', '> order LK-20718', { otherCustomers })).toBe('warn');
    expect(judged('T16', 'See LK-207185 and abc.', { otherCustomers })).toBe('pass');
  });

  it('runs alone where a language has no pack', () => {
    const report = check(
      `${CANNED} Karte 4111 1111 1111 1111`,
      contextWith({ customerTexts: [DOUBLE_CHARGE] }),
      'de-DE',
    );
    expect(report.language).toBeNull();
    expect(report.hints.map((found) => found.id)).toEqual(['T16']);
    expect(report.questions).toEqual([]);
  });
});

describe('for any draft', () => {
  const snippets = SENTENCE_EXAMPLES.map((example) => example.text);
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...snippets, '\n', '> ', '“', '😊', '4111 1111 1111 1111'),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      {
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join(' '));
  const contexts = fc.record({
    customerTexts: fc.array(text, { maxLength: 3 }),
    reading: fc.option(
      fc.record({
        label: fc.constantFrom('anger', 'sadness', 'joy', 'neutral', 'unclear'),
        intensity: fc.double({ min: 0, max: 1, noNaN: true }),
        valence: fc.double({ min: -1, max: 1, noNaN: true }),
      }),
    ),
    earlierReplies: fc.array(text, { maxLength: 2 }),
    fastestHonestMinutes: fc.option(fc.nat(5000)),
    closesIssue: fc.boolean(),
  });

  it('gives a score of 0 to 100, places inside the draft, and the same answer again', () => {
    fc.assert(
      fc.property(text, contexts, fc.constantFrom('en', 'en-GB', 'fr'), (draft, given, locale) => {
        const report = check(draft, contextWith(given), locale);
        expect(report.score).toBeGreaterThanOrEqual(0);
        expect(report.score).toBeLessThanOrEqual(100);
        for (const found of report.hints) {
          for (const place of [...found.spans, ...(found.rewrite === null ? [] : [found.rewrite])]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThan(place.start);
            expect(place.end).toBeLessThanOrEqual(draft.length);
          }
          expect(found.asks).toBe(found.id === 'T16');
        }
        expect(check(draft, contextWith(given), locale)).toEqual(report);
      }),
    );
  });

  it('never rewards length: repeating a sentence, or adding one that says nothing, lifts no check', () => {
    const order = ['warn', 'suggest', 'pass'];
    const long =
      'The matter of the two parcels that left the warehouse in Lund on the way to the house in the old part of town near the river is an odd one.';
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCE_EXAMPLES), fc.boolean(), ({ id, text: sentence }, again) => {
        const before = judged(id, `${long} ${sentence}`) ?? '';
        const after = judged(id, `${long} ${sentence} ${again ? sentence : 'The house is an old one.'}`) ?? '';
        expect(order.indexOf(after)).toBeLessThanOrEqual(order.indexOf(before));
      }),
    );
  });
});
