import type { Happening, HappeningKind } from '#contract/happenings.ts';
import type { TimelinePart } from '#contract/timeline.ts';
import type { IconName } from '../../../ui/index.ts';

/** How each kind of entry looks, and what it is called for screen readers. */
export const kinds: Readonly<
  Record<HappeningKind, { icon: IconName; word: string; tone?: 'good' | 'bad' | 'accent' }>
> = {
  order: { icon: 'box', word: 'Order' },
  event: { icon: 'bolt', word: 'Event' },
  promise_kept: { icon: 'check', word: 'Promise kept', tone: 'good' },
  promise_broken: { icon: 'flag', word: 'Promise broken', tone: 'bad' },
  survey: { icon: 'smile', word: 'Survey' },
  call: { icon: 'phone', word: 'Call' },
  gesture: { icon: 'gift', word: 'Gesture', tone: 'accent' },
  points: { icon: 'stamps', word: 'Points' },
  reward: { icon: 'stamps', word: 'Reward', tone: 'accent' },
  campaign: { icon: 'send', word: 'Message to many' },
  incident: { icon: 'warn', word: 'Incident' },
  note: { icon: 'pen', word: 'Note' },
  identity: { icon: 'at', word: 'Known by' },
  company: { icon: 'people', word: 'Company' },
  preference: { icon: 'sliders', word: 'Wishes' },
  consent: { icon: 'lock', word: 'Consent' },
  merge: { icon: 'merge', word: 'Merged' },
};

export const parts: readonly { value: TimelinePart | 'all'; label: string }[] = [
  { value: 'all', label: 'Everything' },
  { value: 'conversations', label: 'Conversations' },
  { value: 'orders', label: 'Orders' },
  { value: 'events', label: 'Events' },
  { value: 'promises', label: 'Promises' },
  { value: 'notes', label: 'Notes' },
  { value: 'surveys', label: 'Surveys' },
  { value: 'calls', label: 'Calls' },
  { value: 'gestures', label: 'Gestures' },
  { value: 'loyalty', label: 'Points and rewards' },
  { value: 'outreach', label: 'Campaigns and incidents' },
  { value: 'changes', label: 'Changes and consent' },
];

/** The facts beside an event, as words: “items 2, express yes”; of a consent, how it was said. */
export function factWords({ what, data }: Pick<Happening, 'what' | 'data'>): string {
  if (what === 'consent') return typeof data['how'] === 'string' ? data['how'] : '';
  if (what !== 'order' && what !== 'event') return '';
  return Object.entries(data)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(
      ([name, value]) =>
        `${name.replaceAll('_', ' ')} ${value === true ? 'yes' : value === false ? 'no' : String(value)}`,
    )
    .join(', ');
}
