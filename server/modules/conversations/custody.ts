import type { Custody } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';
import { settle } from './change.ts';
import { lockAny } from './store/conversations.ts';

/** Messages, subjects, drafts, later replies, mentions, what was seen: all of it goes with its conversation. */
const eraseOwn = statement<readonly [contactId: string], never>(
  'conversations.erase',
  'delete from conversations where workspace_id = $1 and contact_id = $2',
);
/** What they wrote into threads of others stays as a line without words. */
const eraseElsewhere = statement<readonly [contactId: string, alias: string], never>(
  'messages.erase_elsewhere',
  `with theirs as (update messages set text = '', author_name = $3, client_id = null
     where workspace_id = $1 and author_id = $2 and client_id is not null returning conversation_id, seq)
   update conversations c set last = null from theirs t
   where c.workspace_id = $1 and c.id = t.conversation_id and c.seq = t.seq and c.contact_id <> $2`,
);
const handConversations = statement<readonly [contactId: string], Record<string, unknown> & { id: string }>(
  'conversations.hand',
  `select c.id, c.number, c.channel, c.subject, c.status, c.priority, c.tags, c.created_at, c.last_at,
     (select jsonb_agg(jsonb_build_object('openedAt', e.opened_at, 'firstReplyAt', e.first_reply_at, 'resolvedAt', e.resolved_at) order by e.opened_at)
        from episodes e where e.workspace_id = $1 and e.conversation_id = c.id) as episodes,
     (select jsonb_agg(jsonb_build_object('from', m.author, 'name', m.author_name, 'type', m.type, 'at', m.at, 'text', m.text, 'sendersId', m.client_id, 'call', m.call) order by m.seq)
        from messages m where m.workspace_id = $1 and m.conversation_id = c.id) as messages,
     (select jsonb_agg(jsonb_build_object('mode', d.mode, 'text', d.text, 'savedAt', d.saved_at))
        from drafts d where d.workspace_id = $1 and d.conversation_id = c.id) as drafts,
     (select jsonb_agg(jsonb_build_object('answer', l.answer, 'sendAt', l.send_at, 'state', l.state))
        from later_replies l where l.workspace_id = $1 and l.conversation_id = c.id) as later_replies
   from conversations c where c.workspace_id = $1 and c.contact_id = $2 order by c.created_at, c.id`,
);
const handElsewhere = statement<readonly [contactId: string], Record<string, unknown>>(
  'messages.hand_elsewhere',
  `select m.at, m.text from messages m join conversations c on c.workspace_id = $1 and c.id = m.conversation_id and c.contact_id <> $2
   where m.workspace_id = $1 and m.author_id = $2 and m.client_id is not null order by m.at`,
);

/**
 * A customer has one unresolved conversation in an inbox that is not a thread. Where the one who is kept has conversations there,
 * those that come stand beside them as threads, so that any of them may be open or opened again.
 */
const give = statement<readonly [from: string, to: string], { id: string; threads: boolean; unresolved: boolean }>(
  'conversations.give_all',
  `with theirs as (select c.id, not c.threaded and exists (select from conversations o
       where o.workspace_id = $1 and o.contact_id = $3 and o.inbox_id = c.inbox_id and not o.threaded) as threads
     from conversations c where c.workspace_id = $1 and c.contact_id = $2 order by c.id for update of c)
   update conversations c set contact_id = $3, threaded = c.threaded or t.threads from theirs t
   where c.workspace_id = $1 and c.id = t.id returning c.id, t.threads, c.status <> 'resolved' as unresolved`,
);
const giveBack = statement<
  readonly [from: string, to: string, ids: readonly string[], threads: readonly string[]],
  { id: string; unresolved: boolean }
>(
  'conversations.give_back',
  `update conversations c set contact_id = $2, threaded = c.threaded and not (c.id = any($5::uuid[]) and not exists (
     select from conversations o where o.workspace_id = $1 and o.contact_id = $2 and o.inbox_id = c.inbox_id and not o.threaded))
   where c.workspace_id = $1 and c.contact_id = $3 and c.id = any($4::uuid[]) returning c.id, c.status <> 'resolved' as unresolved`,
);
/** A sender's own id belongs to whoever sent it; the repeat of a message is known afterwards too. */
const giveWords = statement<readonly [from: string, to: string], { id: string }>(
  'messages.give',
  `update messages m set author_id = $3 where workspace_id = $1 and author_id = $2 and client_id is not null
     and not exists (select from messages o where o.workspace_id = $1 and o.author_id = $3 and o.client_id = m.client_id) returning id`,
);
const giveBackWords = statement<readonly [from: string, to: string, ids: readonly string[]], never>(
  'messages.give_back',
  'update messages set author_id = $2 where workspace_id = $1 and author_id = $3 and id = any($4::uuid[])',
);

export const custody: Custody = {
  name: 'conversations',
  async erase({ tx }, contactId, alias) {
    await eraseOwn(tx, contactId);
    await eraseElsewhere(tx, contactId, alias);
  },
  hand: async ({ tx }, contactId) => ({
    conversations: await handConversations(tx, contactId),
    writtenIntoThreadsOfOthers: await handElsewhere(tx, contactId),
  }),
  async move(turn, from, to) {
    const given = await give(turn.tx, from, to);
    const words = await giveWords(turn.tx, from, to);
    await tell(turn, given);
    return {
      conversations: given.map(({ id }) => id),
      threads: given.filter(({ threads }) => threads).map(({ id }) => id),
      messages: words.map(({ id }) => id),
    };
  },
  async moveBack(turn, { conversations = [], threads = [], messages = [] }, from, to) {
    const given = await giveBack(turn.tx, from, to, conversations, threads);
    await giveBackWords(turn.tx, from, to, messages);
    await tell(turn, given);
  },
};

/** What is open shows its customer's new name at once; the rest when it is looked at. */
async function tell(turn: Turn, given: readonly { id: string; unresolved: boolean }[]): Promise<void> {
  for (const { id } of given.filter(({ unresolved }) => unresolved)) {
    const [row] = await lockAny(turn.tx, id);
    if (row !== undefined) await settle(turn, row, {}, null, 'other');
  }
}
