import type { Condition } from '#contract/segments.ts';
import type { Field } from '#contract/fields.ts';

export type About = Condition['about'];

/** What can be asked, in the order in which people think of it. */
export const abouts: readonly { value: About; label: string }[] = [
  { value: 'field', label: 'A field of ours' },
  { value: 'company', label: 'Company' },
  { value: 'identity', label: 'How they are known' },
  { value: 'domain', label: 'Mail domain' },
  { value: 'consent', label: 'What they allowed' },
  { value: 'language', label: 'Language' },
  { value: 'added', label: 'Customer since' },
  { value: 'seen', label: 'When they last wrote' },
  { value: 'event', label: 'An event' },
  { value: 'conversations', label: 'Conversations' },
  { value: 'topic', label: 'What they wrote about' },
  { value: 'feeling', label: 'How they last felt' },
  { value: 'balance', label: 'Their experience with us' },
];

/** A condition of a kind, as it stands before anybody has said more. Null where there is nothing to choose from yet. */
export function fresh(about: About, fields: readonly Field[], topicId: string | undefined): Condition | null {
  const [field] = fields;
  const made: Readonly<Record<About, Condition | null>> = {
    field: field === undefined ? null : { about: 'field', name: field.name, is: 'known' },
    company: { about: 'company', is: 'any' },
    identity: { about: 'identity', identity: 'email', is: 'proven' },
    domain: { about: 'domain', value: 'example.com' },
    consent: { about: 'consent', purpose: 'news', means: 'mail', is: 'given' },
    language: { about: 'language', value: 'en' },
    added: { about: 'added', is: 'within', days: 30 },
    seen: { about: 'seen', is: 'within', days: 30 },
    event: { about: 'event', name: 'order_placed', measure: 'count', is: 'at_least', value: 1 },
    conversations: { about: 'conversations', is: 'unresolved' },
    topic: topicId === undefined ? null : { about: 'topic', topicId },
    feeling: { about: 'feeling', labels: ['anger', 'frustration', 'disappointment'] },
    balance: { about: 'balance', levels: ['at_risk', 'fragile'] },
  };
  return made[about];
}
