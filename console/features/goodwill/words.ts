import type { Referral } from '#contract/advocacy.ts';
import type { Gesture } from '#contract/gesture.ts';
import type { GestureCategory, GestureKind } from '#contract/gesture-facts.ts';
import type { IconName } from '../../ui/index.ts';

export const categories: readonly { value: GestureCategory; label: string }[] = [
  { value: 'billing', label: 'Billing' },
  { value: 'delivery', label: 'Delivery' },
  { value: 'quality', label: 'Quality' },
  { value: 'delay', label: 'A long wait' },
  { value: 'wrong_information', label: 'Wrong information' },
  { value: 'our_words', label: 'Our words' },
  { value: 'outage', label: 'An outage' },
  { value: 'other', label: 'Something else' },
];
export const categoryWords = (category: GestureCategory): string =>
  categories.find(({ value }) => value === category)?.label ?? category;

export const kindIcons: Readonly<Record<GestureKind, IconName>> = {
  note: 'pen',
  gift: 'gift',
  credit: 'card',
  voucher: 'tag',
  free_period: 'clock',
  upgrade: 'up',
  call: 'phone',
};

/** Where a gesture stands, as one word and its colour. */
export function stateWords({ state, needs, what }: Pick<Gesture, 'state' | 'needs' | 'what'>): {
  words: string;
  tone?: 'good' | 'soon' | 'accent';
} {
  const known = {
    proposed: { words: needs === 'look' ? 'A person looks at it' : 'With a lead', tone: 'soon' },
    approved: { words: 'Approved, not offered yet', tone: 'accent' },
    declined: { words: 'Declined' },
    offered: { words: 'Offered', tone: 'accent' },
    claimed: { words: what === 'note' || what === 'call' ? 'Given' : 'Claimed', tone: 'good' },
    expired: { words: 'Ran out' },
    void: { words: 'Taken back' },
  } as const;
  return known[state];
}

/** What became of a friend who came. */
export const referralStates: Readonly<Record<Referral['state'], { words: string; tone?: 'good' | 'soon' }>> = {
  waiting: { words: 'Waits for the 14 days' },
  doubted: { words: 'Look at it', tone: 'soon' },
  paid: { words: 'Both thanked', tone: 'good' },
  refused: { words: 'Not thanked' },
};
