import type { Condition } from '#contract/segments.ts';
import type { Field } from '#contract/fields.ts';
import type { About } from './fresh.ts';
import { levelWords } from './sentence.ts';

/** What can be chosen from. */
export interface Known {
  readonly fields: readonly Field[];
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
}
type Options = readonly (readonly [value: string, label: string])[];
/** One control of a condition; `set` gives the condition as it then is. */
export type Part =
  | { as: 'pick'; label: string; value: string; options: Options; set: (value: string) => Condition }
  | { as: 'word'; label: string; value: string; set: (value: string) => Condition }
  | { as: 'number'; label: string; value: number; least: number; set: (value: number) => Condition }
  | { as: 'several'; label: string; value: readonly string[]; options: Options; set: (value: string[]) => Condition };

type Of<A extends About> = Extract<Condition, { about: A }>;
/** The controls that a condition is made with. */
export const partsOf = (condition: Condition, known: Known): Part[] =>
  (makers[condition.about] as (it: Condition, known: Known) => Part[])(condition, known);

/** A control that sets one key of a condition. What a list offers is what the key takes. */
const pick = <C extends Condition>(label: string, it: C, key: keyof C & string, options: Options): Part => ({
  ...{ as: 'pick', label, value: String(it[key] ?? ''), options },
  set: (value: string) => ({ ...it, [key]: value }),
});
const word = <C extends Condition>(label: string, it: C, key: keyof C & string): Part => ({
  ...{ as: 'word', label, value: String(it[key] ?? '') },
  set: (value: string) => ({ ...it, [key]: value }),
});
const number = <C extends Condition>(label: string, it: C, key: keyof C & string, least = 0): Part => ({
  ...{ as: 'number', label, value: Number(it[key] ?? least), least },
  set: (value: number) => ({ ...it, [key]: value }),
});
const named = (all: readonly { id: string; name: string }[]): Options => all.map(({ id, name }) => [id, name]);

const makers: { readonly [A in About]: (it: Of<A>, known: Known) => Part[] } = {
  field: (it, { fields }) => [
    pick(
      'Field',
      it,
      'name',
      fields.map(({ name, label }) => [name, label]),
    ),
    pick('How', it, 'is', fieldWays),
    ...(it.is === 'known' || it.is === 'unknown' ? [] : [word('Value', it, 'value')]),
  ],
  company: (it, { companies }) => [
    {
      ...pick('How', it, 'is', [
        ['any', 'have one'],
        ['none', 'have none'],
        ...(companies.length === 0 ? [] : ([['is', 'is']] as const)),
      ]),
      set: (is: string) => company(is, companies[0]?.id),
    } as Part,
    ...(it.is === 'is' ? [pick('Company', it, 'companyId', named(companies))] : []),
  ],
  identity: (it) => [
    pick('What', it, 'identity', [
      ['email', 'mail address'],
      ['phone', 'number'],
      ['external', 'id in another system'],
    ]),
    pick('How', it, 'is', [
      ['known', 'is known'],
      ['proven', 'is proven'],
      ['missing', 'is missing'],
      ['bouncing', 'takes no mail'],
    ]),
  ],
  domain: (it) => [word('Domain, such as lark.example', it, 'value')],
  consent: (it) => [
    pick('For what', it, 'purpose', [
      ['news', 'news'],
      ['surveys', 'surveys'],
      ['reviews', 'invitations to leave a review'],
      ['personal', 'personal touches'],
      ['research', 'research'],
    ]),
    pick('By what', it, 'means', [
      ['mail', 'by mail'],
      ['chat', 'by chat'],
      ['phone', 'by phone'],
      ['text', 'by text message'],
      ['post', 'by post'],
    ]),
    pick('What they said', it, 'is', [
      ['given', 'allowed'],
      ['refused', 'refused'],
      ['never_said', 'never said'],
    ]),
  ],
  language: (it) => [word('Language, such as de or pt-BR', it, 'value')],
  added: (it) => [pick('When', it, 'is', withinOrBefore), number('Days', it, 'days', 1)],
  seen: (it) => [
    {
      ...pick('When', it, 'is', [...withinOrBefore, ['never', 'never']]),
      set: (is: string) => seen(is, it.days),
    } as Part,
    ...(it.is === 'never' ? [] : [number('Days', it, 'days', 1)]),
  ],
  event: (it) => [
    word('Event, such as order_placed', it, 'name'),
    {
      ...pick('What', it, 'measure', [
        ['count', 'how often'],
        ['sum', 'for how much'],
        ['last', 'when last, in days'],
      ]),
      set: (measure: string) => measured(it, measure),
    } as Part,
    pick('How', it, 'is', it.measure === 'last' ? withinOrBefore : leastOrMost),
    number(it.measure === 'sum' ? 'Amount in cents' : it.measure === 'last' ? 'Days' : 'Times', it, 'value'),
    ...(it.measure === 'sum' ? [word('Currency', it, 'currency')] : []),
  ],
  conversations: (it) => [
    {
      ...pick('How many', it, 'is', [['unresolved', 'one is unresolved'], ...leastOrMost]),
      set: (is: string) => conversations(is, it.value),
    } as Part,
    ...(it.is === 'unresolved' ? [] : [number('Conversations', it, 'value')]),
  ],
  topic: (it, { topics }) => [pick('Topic', it, 'topicId', named(topics))],
  feeling: (it) => [
    {
      ...{ as: 'several', label: 'Feelings', value: it.labels, options: feelings.map((one) => [one, one] as const) },
      set: (labels: string[]) => ({ ...it, labels: labels as typeof it.labels }),
    },
  ],
  balance: (it) => [
    {
      ...{ as: 'several', label: 'Experience', value: it.levels, options: Object.entries(levelWords) },
      set: (levels: string[]) => ({ ...it, levels: levels as typeof it.levels }),
    },
  ],
};

const company = (is: string, first: string | undefined): Condition =>
  is === 'is' && first !== undefined
    ? { about: 'company', is, companyId: first }
    : { about: 'company', is: is === 'none' ? 'none' : 'any' };
const seen = (is: string, days = 30): Condition =>
  is === 'never' ? { about: 'seen', is } : { about: 'seen', is: is === 'before' ? is : 'within', days };
const conversations = (is: string, value = 1): Condition =>
  is === 'unresolved'
    ? { about: 'conversations', is }
    : { about: 'conversations', is: is === 'at_most' ? is : 'at_least', value };

function measured({ currency: _, ...it }: Of<'event'>, measure: string): Condition {
  if (measure === 'last') return { ...it, measure, is: 'within' };
  if (measure === 'sum') return { ...it, measure, is: 'at_least', currency: 'EUR' };
  return { ...it, measure: 'count', is: 'at_least' };
}

const fieldWays: Options = [
  ['known', 'is known'],
  ['unknown', 'is not known'],
  ['is', 'is'],
  ['is_not', 'is not'],
  ['begins', 'begins with'],
  ['at_least', 'is at least'],
  ['at_most', 'is at most'],
];
const withinOrBefore: Options = [
  ['within', 'within the last'],
  ['before', 'longer ago than'],
];
const leastOrMost: Options = [
  ['at_least', 'at least'],
  ['at_most', 'at most'],
];
const feelings = [
  ...['anger', 'frustration', 'disappointment', 'anxiety', 'sadness', 'confusion', 'neutral', 'gratitude', 'joy'],
] as const;
