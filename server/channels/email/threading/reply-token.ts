import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { makeToken, verifyToken } from './token.ts';

const insertToken = statement<readonly [token: string, conversationId: string, address: string], never>(
  'reply_tokens.insert',
  `insert into reply_tokens (workspace_id, token, conversation_id, address) values ($1, $2, $3, $4) on conflict do nothing`,
);
const findTokens = statement<
  readonly [tokens: readonly string[]],
  { token: string; conversationId: string; address: string }
>(
  'reply_tokens.find',
  `select token, conversation_id, address from reply_tokens where workspace_id = $1 and token = any($2::text[])`,
);

const boundTo = (workspaceId: string, conversationId: string, address: string) => ({
  ...{ workspaceId, conversationId, participantId: address.toLowerCase() },
});

/** The token with which this address answers into this conversation: always the same one. */
export async function replyTokenFor(tx: Tx, key: Buffer, conversationId: string, address: string): Promise<string> {
  const token = makeToken(key, boundTo(tx.workspaceId, conversationId, address));
  await insertToken(tx, token, conversationId, address.toLowerCase());
  return token;
}

export interface Named {
  readonly conversationId: string;
  /** Whom the token was given to. */
  readonly address: string;
}

/** The first of these tokens that is ours, and what it stands for; null where none is. */
export async function readReplyTokens(tx: Tx, key: Buffer, tokens: readonly string[]): Promise<Named | null> {
  if (tokens.length === 0) return null;
  const found = new Map((await findTokens(tx, tokens)).map((row) => [row.token, row]));
  for (const token of tokens) {
    const row = found.get(token);
    if (row !== undefined && verifyToken(key, token, boundTo(tx.workspaceId, row.conversationId, row.address)))
      return row;
  }
  return null;
}
