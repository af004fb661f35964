import { notFound } from '#server/platform/http/problem.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';

const newestOf = statement<readonly [contactId: string], { id: string }>(
  'sample.newest_conversation',
  'select id from conversations where workspace_id = $1 and contact_id = $2 order by last_at desc limit 1',
);

/** The conversation in which a customer was last heard. */
export async function newestConversation({ tx }: Turn, contactId: string): Promise<string> {
  const [newest] = await newestOf(tx, contactId);
  if (newest === undefined) throw notFound();
  return newest.id;
}
