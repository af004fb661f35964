import type { Custody } from '#server/custody.ts';
import { compose, statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import { forgetFeelings, linkFacts } from './episodes/keep.ts';

/** Their sentences go, and what their words were taken for; counts that say nothing of a person stay for the reports. */
const eraseExamples = statement<readonly [contactId: string], never>(
  'resolution.erase_examples',
  'delete from topic_examples where workspace_id = $1 and contact_id = $2',
);
const eraseWords = statement<readonly [contactId: string], never>(
  'resolution.erase_words',
  `update episode_topics t set words = '{}' from episode_facts f where f.workspace_id = $1 and f.contact_id = $2
     and t.workspace_id = $1 and t.episode_id = f.episode_id`,
);
const handOut = (tx: Tx, contactId: string): Promise<Record<string, unknown>[]> =>
  compose(
    tx,
    `select f.conversation_id, f.opened_at, f.first_reply_at, f.resolved_at, t.name as topic, e.words as topic_words, f.customer_messages,
       f.our_messages, f.transfers, f.reasks, f.reopened_at, f.confirmed, f.csat, f.first_label, f.peak_label, f.last_label
     from episode_facts f left join topics t on t.workspace_id = $1 and t.id = f.topic_id
     left join episode_topics e on e.workspace_id = $1 and e.episode_id = f.episode_id
     where f.workspace_id = $1 and f.contact_id = $2 order by f.opened_at`,
    [contactId],
  );

const giveFacts = statement<readonly [from: string, to: string], { id: string }>(
  'resolution.give_facts',
  'update episode_facts set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning episode_id as id',
);
const giveExamples = statement<readonly [from: string, to: string], { id: string }>(
  'resolution.give_examples',
  'update topic_examples set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
);
const giveBackFacts = statement<readonly [to: string, ids: readonly string[]], never>(
  'resolution.give_back_facts',
  'update episode_facts set contact_id = $2 where workspace_id = $1 and episode_id = any($3::uuid[])',
);
const giveBackExamples = statement<readonly [to: string, ids: readonly string[]], never>(
  'resolution.give_back_examples',
  'update topic_examples set contact_id = $2 where workspace_id = $1 and id = any($3::uuid[])',
);

const longAgo = '1970-01-01T00:00:00.000Z';
const linkAll = (turn: Turn, ...contactIds: readonly string[]): Promise<unknown> =>
  linkFacts(turn.tx, contactIds, [], longAgo);

export const custody: Custody = {
  name: 'resolution',
  async erase(turn, contactId) {
    await eraseWords(turn.tx, contactId);
    await eraseExamples(turn.tx, contactId);
    await forgetFeelings(turn.tx, contactId);
  },
  hand: (turn, contactId) => handOut(turn.tx, contactId),
  async move(turn, from, to) {
    const facts = await giveFacts(turn.tx, from, to);
    const examples = await giveExamples(turn.tx, from, to);
    await linkAll(turn, to);
    return { episode_facts: facts.map(({ id }) => id), topic_examples: examples.map(({ id }) => id) };
  },
  async moveBack(turn, moved, from, to) {
    await giveBackFacts(turn.tx, from, moved['episode_facts'] ?? []);
    await giveBackExamples(turn.tx, from, moved['topic_examples'] ?? []);
    await linkAll(turn, from, to);
  },
};
