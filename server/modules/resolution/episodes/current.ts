import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { statement } from '#server/platform/database/statement.ts';

type Asked = readonly [conversationId: string, readsAll: boolean, agentId: string | null];
const find = statement<Asked, { episodeId: string; contactId: string }>(
  'resolution.current',
  'select c.episode_id, c.contact_id from conversations c where c.workspace_id = $1 and c.id = $2 and app.sees($3, $4, c)',
);
/** Two corrections at once go one after the other. */
const hold = statement<Asked, { episodeId: string; contactId: string }>(
  'resolution.hold_current',
  'select c.episode_id, c.contact_id from conversations c where c.workspace_id = $1 and c.id = $2 and app.sees($3, $4, c) for no key update of c',
);

/** The present episode of a conversation that the caller may see. */
export async function currentEpisode(
  ctx: Ctx,
  conversationId: string,
  how: 'look' | 'hold' = 'look',
): Promise<{ episodeId: string; contactId: string }> {
  const ask = how === 'hold' ? hold : find;
  const { permissions, agentId } = ctx.caller;
  const [row] = await ask(ctx.tx, conversationId, permissions.has('conversations.readAll'), agentId);
  if (row === undefined) throw notFound();
  return row;
}
