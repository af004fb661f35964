import { describe, expect, it } from 'vitest';
import type { PatternId } from './finding.ts';
import { lintText } from './lint-text.ts';
import { lintAsk, lintProgramme } from './lint.ts';
import type { Design } from './lint.ts';

const fair: Design = {
  programme: {
    mode: 'genuine',
    required: 8,
    endowed: 2,
    reason: 'for the bags you bought before',
    reward: 'a bag on us',
    step: { one: 'purchase', many: 'purchases' },
    expiresAfterDays: null,
  },
  disclosed: true,
  expiryShown: false,
  remainderShown: false,
  joinSteps: 1,
  leaveSteps: 1,
  reminderDays: 14,
  pauseResets: false,
  consentPreticked: false,
  costHidden: false,
  rewardForReview: false,
  texts: ['Ten stamps, a bag on us.', 'No thanks'],
};
const ids = (found: readonly { id: PatternId }[]) => found.map(({ id }) => id);

describe('a programme', () => {
  it('that is fair has no finding', () => {
    expect(lintProgramme(fair)).toEqual([]);
  });

  it.each<[PatternId, Partial<Design>]>([
    ['undisclosed_start', { disclosed: false }],
    ['hidden_expiry', { programme: { ...fair.programme, expiresAfterDays: 365 } }],
    ['hidden_remainder', { programme: { ...fair.programme, mode: 'reframed' } }],
    ['streak_loss', { pauseResets: true }],
    ['too_many_reminders', { reminderDays: 13 }],
    ['exit_harder', { leaveSteps: 2 }],
    ['preticked_consent', { consentPreticked: true }],
    ['hidden_cost', { costHidden: true }],
    ['gift_for_review', { rewardForReview: true }],
    ['invalid_card', { programme: { ...fair.programme, endowed: 5 } }],
    ['false_scarcity', { texts: ['Hurry, last chance!'] }],
    ['loss_countdown', { programme: { ...fair.programme, reward: 'two bags before you lose them' } }],
  ])('%s', (id, change) => {
    const found = lintProgramme({ ...fair, ...change });
    expect(ids(found)).toEqual([id]);
    expect(found[0]?.whatToDo.length).toBeGreaterThan(10);
  });

  it('that shows its expiry and its remainder is fair', () => {
    const shown = { ...fair, expiryShown: true, remainderShown: true };
    const programme = { ...fair.programme, mode: 'reframed', expiresAfterDays: 365 } as const;
    expect(lintProgramme({ ...shown, programme })).toEqual([]);
  });

  it.each<[string, Partial<Design['programme']>, number, boolean]>([
    ['more to do', { required: 9 }, 1, true],
    ['more to do, nobody joined', { required: 9 }, 0, false],
    ['less to do', { required: 7 }, 1, false],
    ['another reward', { reward: 'half a bag' }, 1, true],
    ['steps lapse now', { expiresAfterDays: 30 }, 1, true],
    ['fewer given', { endowed: 1, required: 8 }, 1, true],
  ])('moved target: %s, %j, %i members', (_, change, members, moved) => {
    const design = { ...fair, expiryShown: true, programme: { ...fair.programme, ...change } };
    expect(ids(lintProgramme(design, { programme: fair.programme, members })).includes('moved_target')).toBe(moved);
  });
});

describe('an ask', () => {
  it.each([
    ['all', [], []],
    ['random', ['How was it?'], []],
    ['expected_happy', [], ['filtered_ask']],
    ['all', ['Please give us 5 stars'], ['forced_positivity']],
  ] as const)('%s %j', (whom, texts, expected) => {
    expect(ids(lintAsk({ whom, texts, rewardForReview: false }))).toEqual(expected);
  });

  it('that pays for it', () => {
    expect(ids(lintAsk({ whom: 'all', texts: [], rewardForReview: true }))).toEqual(['gift_for_review']);
  });
});

describe('words', () => {
  it.each<[PatternId, string]>([
    ['loss_countdown', "You'll lose your stamps tonight"],
    ['loss_countdown', '3 hours left before it is over'],
    ['streak_loss', 'Keep your streak alive'],
    ['false_scarcity', 'Only 3 left in stock'],
    ['false_scarcity', 'Act now'],
    ['confirm_shaming', "No thanks, I don't want to save money"],
    ['confirm_shaming', 'No, I prefer paying full price'],
    ['gift_for_review', 'Get 10 % off when you leave us a good review'],
    ['gift_for_review', 'You get 50 points if you leave a review'],
    ['gift_for_review', 'a voucher in exchange for your review'],
    ['gift_for_review', 'We refund you if you delete it, so please remove your review'],
    ['forced_positivity', 'Anything less than a 9 is a failure for me'],
    ['forced_positivity', 'Rate us 5 stars'],
  ])('%s: %s', (id, text) => {
    const found = lintText(text);
    expect(ids(found)).toContain(id);
    expect(text).toContain(found[0]?.quote);
  });

  it.each([
    'Only 3 to go',
    'Your stamps are valid until 5 May.',
    'No thanks',
    'No, thanks. I don’t have the receipt any more.',
    'You lost your parcel? We will look for it.',
    'We gave you a refund. How was it?',
    'Thank you for your review, Maya.',
    'Thank you for leaving a review.',
    'If you write a review, others can learn from it.',
    'The offer ends on Friday at 17:00.',
    'There are five people ahead of you.',
  ])('fair: %s', (text) => {
    expect(lintText(text)).toEqual([]);
  });

  it('reads hostile text in time that grows with its length', () => {
    for (const piece of ['no, ', 'you will ', 'leave us a ', 'only 3 ', 'give us a ', '  \n']) {
      expect(lintText(piece.repeat(5000)).length).toBeLessThan(3);
    }
  });
});
