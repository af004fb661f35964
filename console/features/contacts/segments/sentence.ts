import type { Condition, RuleGroup } from '#contract/segments.ts';

/** Names that stand for ids and short words of the house. */
export interface Names {
  readonly field: (name: string) => string;
  readonly company: (id: string) => string;
  readonly topic: (id: string) => string;
}

/** A rule as a sentence: Customers whose “tier” is gold and who wrote within the last 30 days. */
export function sentence(rule: RuleGroup, names: Names): string {
  return rule.of.length === 0 ? 'Everybody.' : `Customers ${group(rule, names)}.`;
}

function group({ match, of }: RuleGroup, names: Names): string {
  const parts = of.map((one) => (one.about === 'group' ? `(${group(one, names)})` : words(one, names)));
  if (match === 'none') return `of whom none of this holds: ${parts.join('; ')}`;
  return parts.join(match === 'all' ? ' and ' : ' or ');
}

const within = (days: number | undefined): string =>
  days === undefined ? '' : ` within the last ${plural(days, 'day')}`;
const plural = (count: number, one: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-IE')} ${one}s`;

const means = {
  mail: 'by mail',
  chat: 'by chat',
  phone: 'by phone',
  text: 'by text message',
  post: 'by post',
} as const;
const purposes = {
  news: 'news',
  surveys: 'surveys',
  reviews: 'invitations to leave a review',
  personal: 'personal touches',
  research: 'research',
} as const;
export const levelWords = { at_risk: 'at risk', fragile: 'fragile', neutral: 'neutral', healthy: 'healthy' } as const;
const levels: Readonly<Record<string, string>> = levelWords;
const identities = { email: 'mail address', phone: 'number', external: 'id in another system' } as const;

/** One condition, so that it goes on after “Customers”. */
export function words(it: Condition, names: Names): string {
  switch (it.about) {
    case 'field': {
      const verb = {
        is: 'is',
        is_not: 'is not',
        begins: 'begins with',
        at_least: 'is at least',
        at_most: 'is at most',
        known: 'is known',
        unknown: 'is not known',
      }[it.is];
      const value = it.is === 'known' || it.is === 'unknown' ? '' : ` ${String(it.value ?? '')}`;
      return `whose “${names.field(it.name)}” ${verb}${value}`;
    }
    case 'identity': {
      const what = identities[it.identity];
      const said = {
        known: `with a ${what}`,
        missing: `without a ${what}`,
        proven: `with a proven ${what}`,
        bouncing: `whose ${what} no longer takes mail`,
      };
      return said[it.is].replace('a id', 'an id');
    }
    case 'domain':
      return `with an address at ${it.value}`;
    case 'company':
      if (it.is === 'is') return `of ${names.company(it.companyId ?? '')}`;
      return it.is === 'any' ? 'of a company' : 'without a company';
    case 'consent': {
      const what = `${purposes[it.purpose]} ${means[it.means]}`;
      return {
        given: `who allowed ${what}`,
        refused: `who refused ${what}`,
        never_said: `who never said whether they allow ${what}`,
      }[it.is];
    }
    case 'language':
      return `who write in ${languageName(it.value)}`;
    case 'added':
      return it.is === 'within' ? `who came${within(it.days)}` : `who came more than ${plural(it.days, 'day')} ago`;
    case 'seen':
      if (it.is === 'never') return 'who never wrote';
      return it.is === 'within'
        ? `who wrote${within(it.days)}`
        : `who last wrote more than ${plural(it.days ?? 0, 'day')} ago`;
    case 'event':
      return eventWords(it);
    case 'conversations': {
      const tagged = it.tag === undefined ? '' : ` tagged ${it.tag}`;
      if (it.is === 'unresolved') return `with an unresolved conversation${tagged}${within(it.days)}`;
      return `with at ${it.is === 'at_least' ? 'least' : 'most'} ${plural(it.value ?? 1, 'conversation')}${tagged}${within(it.days)}`;
    }
    case 'topic':
      return `who wrote about ${names.topic(it.topicId)}${within(it.days)}`;
    case 'feeling':
      return `whose last words read as ${it.labels.join(' or ')}${within(it.days)}`;
    case 'balance':
      return `whose experience with us is ${it.levels.map((level) => levels[level] ?? level).join(' or ')}`;
  }
}

function eventWords({ name, measure, is, value, currency, days }: Extract<Condition, { about: 'event' }>): string {
  const least = is === 'at_least' || is === 'within' ? 'at least' : 'at most';
  if (measure === 'last')
    return `whose last ${name} was ${is === 'within' || is === 'at_most' ? 'within the last' : 'more than'} ${plural(value, 'day')}${is === 'within' || is === 'at_most' ? '' : ' ago'}`;
  if (measure === 'count') return `with ${name} ${least} ${plural(value, 'time')}${within(days)}`;
  return `with ${name} for ${least} ${(value / 100).toFixed(2)} ${currency ?? ''}`.trim() + within(days);
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
