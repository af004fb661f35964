import { z } from 'zod';
import { Conversation } from './conversations.ts';
import { At, ById, Id, Line, Nothing, events, routes } from './define.ts';

/**
 * What says that a conversation is about a topic: a word in any of its forms, a phrase, a pattern in the subject (`*` for
 * anything) or a tag. With `not` it speaks against the topic, whatever else speaks for it.
 */
export const TopicRule = z.strictObject({
  on: z.enum(['word', 'phrase', 'subject', 'tag']),
  text: z.string().trim().min(1).max(80),
  not: z.boolean().default(false),
});
export type TopicRule = z.infer<typeof TopicRule>;

/** What conversations can be about. */
export const Topic = z.object({
  kind: z.literal('topic'),
  id: Id,
  name: z.string(),
  /** What it stands under in lists; may be empty. */
  group: z.string(),
  rules: z.array(TopicRule),
  /** Sentences that show what it is about. */
  examples: z.array(z.string()),
  /** Corrected conversations and examples that it was taught with. */
  taught: z.number().int(),
  createdAt: At,
});
export type Topic = z.infer<typeof Topic>;

/** What a conversation is about at present, and how we know. `id` is the conversation's. */
export const ConversationTopic = z.object({
  kind: z.literal('conversationTopic'),
  id: Id,
  topicId: Id.nullable(),
  /** The rules, likeness to corrected conversations, the conversation’s earlier part, or an agent; null where nobody knows. */
  by: z.enum(['rule', 'similar', 'earlier', 'agent']).nullable(),
  /** 0..1, a choice of design and no probability; 1 where an agent said so. */
  sure: z.number(),
  /** The customer’s words that said so. */
  words: z.array(z.string()),
});
export type ConversationTopic = z.infer<typeof ConversationTopic>;

const Name = z.string().trim().min(1).max(80);
const Group = z.string().trim().max(80);
const Rules = z.array(TopicRule).max(200);
/** A sentence; where it is a customer’s, with the conversation that it is from, so that it goes when they go. */
const Example = z.strictObject({ text: z.string().trim().min(1).max(500), conversationId: Id.optional() });

export const topicsRoutes = routes({
  'GET /topics': {
    can: 'conversations.read',
    about: 'What conversations can be about, by group and name.',
    reply: z.object({ items: z.array(Topic) }),
  },
  'POST /topics': {
    can: 'topics.manage',
    about: 'Make a topic.',
    body: z.strictObject({
      name: Name,
      group: Group.default(''),
      rules: Rules.default([]),
      examples: z.array(Example).max(50).default([]),
    }),
    reply: Topic,
  },
  'PATCH /topics/:id': {
    can: 'topics.manage',
    about: 'Change a topic’s name, group, rules or examples; conversations of the last 90 days are sorted anew.',
    params: ById,
    body: z.strictObject({
      name: Name.optional(),
      group: Group.optional(),
      rules: Rules.optional(),
      /** All of them; those that are left out go. */
      examples: z.array(Example).max(50).optional(),
    }),
    reply: Topic,
  },
  'DELETE /topics/:id': {
    can: 'topics.manage',
    about: 'Remove a topic; its conversations are sorted anew.',
    params: ById,
    reply: Nothing,
  },
  'POST /topics/:id/merge': {
    can: 'topics.manage',
    about: 'Put a topic into another: its conversations, its rules and what it was taught.',
    params: ById,
    body: z.strictObject({ into: Id }),
    reply: Topic,
  },
  'GET /topics/proposed': {
    can: 'topics.manage',
    about: 'Topics that most shops know, to begin with; those that are there already are left out.',
    reply: z.object({
      items: z.array(
        z.object({ name: z.string(), group: z.string(), rules: z.array(TopicRule), examples: z.array(z.string()) }),
      ),
    }),
  },
  'GET /topics/suggestions': {
    can: 'topics.manage',
    about:
      'Groups of conversations that have no topic and speak of the same thing, among the newest 2,000; with examples and counts.',
    reply: z.object({
      /** Conversations without a topic that were looked at. */
      of: z.number().int(),
      items: z.array(
        z.object({
          /** The words that set the group apart, the strongest first. */
          words: z.array(z.string()),
          count: z.number().int(),
          examples: z.array(z.object({ conversationId: Id, number: z.number().int(), text: z.string() })),
        }),
      ),
    }),
  },
  'POST /topics/test': {
    can: 'topics.manage',
    about: 'Try a sentence: which topic it would get, and by which words. Nothing is kept.',
    body: z.strictObject({
      text: z.string().max(4000),
      subject: z.string().max(200).default(''),
      tags: z.array(Line).max(30).default([]),
    }),
    reply: ConversationTopic.pick({ topicId: true, by: true, sure: true, words: true }),
  },
  'GET /conversations/:id/topic': {
    can: 'conversations.read',
    about: 'What a conversation is about at present, and how we know.',
    params: ById,
    reply: ConversationTopic,
  },
  'PUT /conversations/:id/topic': {
    can: 'topics.correct',
    about: 'Say what a conversation is about, or that it is none of the topics; this wins, and teaches.',
    params: ById,
    body: z.strictObject({ topicId: Id.nullable() }),
    reply: ConversationTopic,
  },
  'DELETE /conversations/:id/topic': {
    can: 'topics.correct',
    about: 'Take a correction back: the topic is again what rules and likeness say.',
    params: ById,
    reply: ConversationTopic,
  },
});

export const topicsEvents = events({
  'topic.changed': {
    about: 'A topic was made, changed, merged or removed.',
    to: { agents: z.object({ topic: Topic, gone: z.boolean() }) },
  },
  'topic.assigned': {
    about:
      'What an episode of a conversation is about became known, or was corrected; with the conversation where it is its present one.',
    to: { agents: z.object({ topic: ConversationTopic, episodeId: Id, conversation: Conversation.optional() }) },
  },
});
