import { follower } from '#server/follow.ts';
import { statement } from '#server/platform/database/statement.ts';
import { join } from './companies/join.ts';
import { tellChanged } from './tell.ts';

const noteSeen = statement<readonly [contactIds: readonly string[], ats: readonly string[]], never>(
  'contacts.note_seen',
  `update contacts c set last_seen_at = greatest(c.last_seen_at, s.at)
   from (select id, max(at) as at from unnest($2::uuid[], $3::timestamptz[]) as s (id, at) group by id) s
   where c.workspace_id = $1 and c.id = s.id and (c.last_seen_at is null or c.last_seen_at < s.at)`,
);

/** When somebody wrote last, and the company that a newcomer belongs to. Afterwards, so that no message waits for it. */
export const seenFollower = follower('contacts.seen', ['message.received'], async (turn, happened) => {
  const wrote = happened.map(({ said }) => ({
    contactId: said.conversation.contact.id,
    at: said.message?.at ?? said.conversation.lastAt,
    isNew: said.opens !== null,
  }));
  await noteSeen(
    turn.tx,
    wrote.map((one) => one.contactId),
    wrote.map((one) => one.at),
  );
  for (const id of new Set(wrote.filter((one) => one.isNew).map((one) => one.contactId))) {
    if (await join(turn, id)) await tellChanged(turn, id);
  }
});
