import { statement } from '#server/platform/database/statement.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { hashOf, newToken, workspaceOf } from '#server/platform/secret.ts';
import type { TakeTurn, Turn } from '#server/platform/turn.ts';

const prefix = 'rl';
const validDays = 90;

const insertLink = statement<
  readonly [hash: string, contactId: string, madeBy: string | null, expiresAt: string],
  never
>(
  'loyalty_links.insert',
  'insert into loyalty_links (workspace_id, token_hash, contact_id, made_by, expires_at) values ($1, $2, $3, $4, $5)',
);
const findLink = statement<readonly [hash: string, now: string], { contactId: string }>(
  'loyalty_links.find',
  'select contact_id from loyalty_links where workspace_id = $1 and token_hash = $2 and expires_at > $3',
);

/** A link for a letter of the house, made at `origin`. */
export async function linkFor(turn: Turn, contactId: string, origin: string): Promise<string> {
  const { token, hash } = newToken(prefix, turn.workspaceId);
  await insertLink(turn.tx, hash, contactId, null, validUntil(turn.now));
  return `${origin}/cards/${token}`;
}

const validUntil = (now: string): string => new Date(Date.parse(now) + validDays * 86_400_000).toISOString();

/** A link to a customer's own page of cards. Whoever has it sees the cards and nothing else of them. */
export async function makeLink(ctx: Ctx, contactId: string): Promise<{ url: string; expiresAt: string }> {
  const { token, hash } = newToken(prefix, ctx.workspaceId);
  const expiresAt = validUntil(ctx.now);
  await insertLink(ctx.tx, hash, contactId, ctx.caller.agentId, expiresAt);
  return { url: `${ctx.http.origin}/cards/${token}`, expiresAt };
}

/** Whose page a token opens; null for any other. */
export async function readLink(
  takeTurn: TakeTurn,
  token: string,
): Promise<{ workspaceId: string; contactId: string } | null> {
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) return null;
  const [link] = await takeTurn(workspaceId, ({ tx, now }) => findLink(tx, hashOf(token), now), 'read');
  return link === undefined ? null : { workspaceId, contactId: link.contactId };
}
