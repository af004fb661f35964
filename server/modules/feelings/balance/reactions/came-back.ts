import type { Message } from '#contract/conversations.ts';
import { statement } from '#server/platform/database/statement.ts';
import { add, reaction, touch, type Hearing } from '../hearing.ts';
import { saysSolved } from '../says-solved.ts';
import { sameMatter, type Matter } from '../same-matter.ts';
import { dropProvisional, reopenMoments } from '../store.ts';

const dayMs = 86_400_000;
/** psychology.md §7: a case that opens again within 14 days was not solved; who asks anew within 7 had to come back. */
const reopenDays = 14;
const repeatDays = 7;

const resolvedBefore = statement<
  readonly [conversationId: string, episodeId: string, since: string],
  { at: string; topicId: string | null }
>(
  'moments.resolved_before',
  `select e.resolved_at as at, t.topic_id from episodes e
   left join episode_topics t on t.workspace_id = e.workspace_id and t.episode_id = e.id
   where e.workspace_id = $1 and e.conversation_id = $2 and e.id <> $3 and e.resolved_at >= $4
   order by e.resolved_at desc limit 1`,
);
/** Their other conversations that are not resolved, or had a word of late. */
const othersOf = statement<
  readonly [contactId: string, conversationId: string, since: string, before: string],
  Matter & { id: string }
>(
  'moments.others_of',
  `select c.id, c.subject || ' ' || coalesce((select left(m.text, 500) from messages m where m.workspace_id = $1 and m.conversation_id = c.id
       and m.author = 'customer' order by m.seq limit 1), '') as words, c.tags,
     (select t.topic_id from episode_topics t where t.workspace_id = $1 and t.episode_id = c.episode_id) as topic_id
   from conversations c where c.workspace_id = $1 and c.contact_id = $2 and c.id <> $3 and c.created_at < $5
     and (c.last_at >= $4 or c.status <> 'resolved') order by c.last_at desc limit 10`,
);
const topicOf = statement<readonly [episodeId: string], { topicId: string | null }>(
  'moments.topic_of',
  'select topic_id from episode_topics where workspace_id = $1 and episode_id = $2',
);

/** They are back: in a conversation that was resolved, or in a new one about the same. Thanks are an afterword, no return. */
export const cameBack = reaction(['message.received'], async (hearing, { at, said }) => {
  const { conversation, message, episodeId, opens } = said;
  if (opens === null || message === undefined || isAfterword(message)) return;
  const its = { conversationId: conversation.id, messageId: message.id };
  if (opens === 'episode') return reopened(hearing, at, episodeId, its);
  const since = new Date(Date.parse(at) - repeatDays * dayMs).toISOString();
  const { tx } = hearing.turn;
  const others = await othersOf(tx, hearing.contactId, conversation.id, since, conversation.createdAt);
  if (others.length === 0) return;
  const [topic] = await topicOf(tx, episodeId);
  const words = `${conversation.subject} ${message.text.slice(0, 500)}`;
  const matter = { words, tags: conversation.tags, topicId: topic?.topicId ?? null };
  const same = others.filter((other) => sameMatter(matter, other)).map(({ id }) => id);
  if (same.length === 0) return;
  await touch(hearing, dropProvisional(tx, same, at));
  await add(hearing, { kind: 'repeat_contact', at, source: ['contact', episodeId], ...its });
});

const isAfterword = ({ reading, text }: Message): boolean =>
  reading?.label === 'gratitude' || (reading?.label !== undefined && saysSolved(text));

async function reopened(
  hearing: Hearing,
  at: string,
  episodeId: string,
  its: { conversationId: string; messageId: string },
): Promise<void> {
  const { tx } = hearing.turn;
  const since = new Date(Date.parse(at) - reopenDays * dayMs).toISOString();
  const [before] = await resolvedBefore(tx, its.conversationId, episodeId, since);
  const [now] = await topicOf(tx, episodeId);
  if (before === undefined || isAnother(before.topicId, now?.topicId ?? null)) return;
  await touch(hearing, dropProvisional(tx, [its.conversationId], at));
  await touch(hearing, reopenMoments(tx, its.conversationId, since, at));
  await add(hearing, { kind: 'reopened', at, source: ['reopening', episodeId], ...its });
}

/** In a chat everything is said in one conversation: another matter is no sign that the one before was not solved. */
const isAnother = (before: string | null, now: string | null): boolean =>
  before !== null && now !== null && before !== now;
