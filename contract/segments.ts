import { z } from 'zod';
import { Contact } from './contacts.ts';
import { Means, Purpose } from './consent.ts';
import { At, ById, Id, Line, Nothing, Paging, events, page, routes } from './define.ts';
import { FeelingLabel } from './feelings.ts';
import { FieldName } from './fields.ts';

const days = z.number().int().min(1).max(3650);
const count = z.number().int().min(0).max(1_000_000);

/** One thing that is asked of a customer. Each kind is answered by the module that keeps it. */
const conditions = [
  z.strictObject({
    about: z.literal('field'),
    name: FieldName,
    is: z.enum(['is', 'is_not', 'begins', 'at_least', 'at_most', 'known', 'unknown']),
    value: z.union([z.string().trim().max(200), z.number()]).optional(),
  }),
  z.strictObject({
    about: z.literal('identity'),
    identity: z.enum(['email', 'phone', 'external']),
    is: z.enum(['known', 'proven', 'missing', 'bouncing']),
  }),
  z.strictObject({ about: z.literal('domain'), value: z.string().trim().toLowerCase().min(1).max(253) }),
  z.strictObject({ about: z.literal('company'), is: z.enum(['is', 'any', 'none']), companyId: Id.optional() }),
  z.strictObject({
    about: z.literal('consent'),
    purpose: Purpose,
    means: Means,
    is: z.enum(['given', 'refused', 'never_said']),
  }),
  z.strictObject({ about: z.literal('language'), value: z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/) }),
  z.strictObject({ about: z.literal('added'), is: z.enum(['within', 'before']), days }),
  z.strictObject({ about: z.literal('seen'), is: z.enum(['within', 'before', 'never']), days: days.optional() }),
  z.strictObject({
    about: z.literal('event'),
    /** The sender's word for it, such as `order_placed`. */
    name: z.string().regex(/^[a-z][a-z0-9_.]{0,79}$/),
    /** How often, what they came to (in `currency`, minor units), or when the last was. */
    measure: z.enum(['count', 'sum', 'last']),
    is: z.enum(['at_least', 'at_most', 'within', 'before']),
    /** A count, or an amount in minor units; of `last` the days. */
    value: z.number().int().min(0).max(1_000_000_000_000),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    /** Only what happened within so many days. */
    days: days.optional(),
  }),
  z.strictObject({
    about: z.literal('conversations'),
    is: z.enum(['unresolved', 'at_least', 'at_most']),
    value: count.optional(),
    days: days.optional(),
    tag: z.string().trim().min(1).max(60).optional(),
  }),
  z.strictObject({ about: z.literal('topic'), topicId: Id, days: days.optional() }),
  /** What the customer's last words read as; nothing of those who asked not to be read. */
  z.strictObject({ about: z.literal('feeling'), labels: z.array(FeelingLabel).min(1).max(20), days: days.optional() }),
  /** How their experience stands: to reach out with care or to put people first, never to leave them out. */
  z.strictObject({
    about: z.literal('balance'),
    levels: z
      .array(z.enum(['at_risk', 'fragile', 'neutral', 'healthy']))
      .min(1)
      .max(4),
  }),
] as const;
export const Condition = z.discriminatedUnion('about', conditions);
export type Condition = z.infer<typeof Condition>;

const match = z.enum(['all', 'any', 'none']);
const most = 20;
const Inner = z.strictObject({ about: z.literal('group'), match, of: z.array(Condition).min(1).max(most) });
const Middle = z.strictObject({
  about: z.literal('group'),
  match,
  of: z
    .array(z.discriminatedUnion('about', [...conditions, Inner]))
    .min(1)
    .max(most),
});
/** Conditions of which all, any or none hold; groups may stand in groups, three deep. */
export const Rule = z
  .strictObject({ match, of: z.array(z.discriminatedUnion('about', [...conditions, Middle])).max(most) })
  .refine((rule) => !excludes(rule, false), {
    message: 'how somebody’s experience stands may bring them in, never leave them out',
    path: ['of'],
  });
export type Rule = z.infer<typeof Rule>;
export interface RuleGroup {
  readonly match: 'all' | 'any' | 'none';
  readonly of: readonly (Condition | NestedGroup)[];
}
export interface NestedGroup extends RuleGroup {
  readonly about: 'group';
}

/** Whether a balance stands where it keeps people out. */
function excludes(group: RuleGroup, within: boolean): boolean {
  const out = within || group.match === 'none';
  return group.of.some((one) => (one.about === 'group' ? excludes(one, out) : out && one.about === 'balance'));
}

/** Customers by rules, saved under a name for everybody. */
export const Segment = z.object({
  kind: z.literal('segment'),
  id: Id,
  name: z.string(),
  rule: Rule,
  /** How many they were when it was last counted; null before the first time. */
  people: z.number().int().nullable(),
  countedAt: At.nullable(),
  createdAt: At,
});
export type Segment = z.infer<typeof Segment>;

export const segmentsRoutes = routes({
  'GET /segments': {
    can: 'contacts.read',
    about: 'Segments by name.',
    reply: z.object({ items: z.array(Segment) }),
  },
  'POST /segments': {
    can: 'contacts.define',
    about: 'Save a rule as a segment.',
    body: z.strictObject({ name: Line, rule: Rule }),
    reply: Segment,
  },
  'PATCH /segments/:id': {
    can: 'contacts.define',
    about: 'Change a segment’s name or rule.',
    params: ById,
    body: z.strictObject({ name: Line.optional(), rule: Rule.optional() }),
    reply: Segment,
  },
  'DELETE /segments/:id': {
    can: 'contacts.define',
    about: 'Take a segment away; its people stay.',
    params: ById,
    reply: Nothing,
  },
  'GET /segments/:id/people': {
    can: 'contacts.read',
    about: 'The customers of a segment, newest first.',
    params: ById,
    query: z.strictObject({ ...Paging }),
    reply: page(Contact),
  },
  'POST /segments/preview': {
    can: 'contacts.define',
    about: 'How many customers a rule finds, and ten of them; null where counting takes longer than three seconds.',
    body: z.strictObject({ rule: Rule }),
    reply: z.object({ people: z.number().int().nullable(), sample: z.array(Contact) }),
  },
});

export const segmentsEvents = events({
  'segment.changed': {
    about: 'A segment was saved, changed, counted or taken away.',
    to: { agents: z.object({ segment: Segment, gone: z.boolean() }) },
  },
});
