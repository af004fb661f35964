import { statement } from '#server/platform/database/statement.ts';

export const saveSeen = statement<readonly [conversationId: string, agentId: string, seq: number], { seq: number }>(
  'seen.save',
  `insert into seen (workspace_id, conversation_id, agent_id, seq) values ($1, $2, $3, $4)
   on conflict (workspace_id, conversation_id, agent_id) do update set seq = greatest(seen.seq, $4) returning seq`,
);
export const seenBy = statement<
  readonly [agentId: string | null, conversationIds: readonly string[]],
  { conversationId: string; seq: number }
>(
  'seen.by',
  'select conversation_id, seq from seen where workspace_id = $1 and agent_id = $2 and conversation_id = any($3::uuid[])',
);

export interface DraftRow {
  readonly conversationId: string;
  readonly mode: 'reply' | 'note';
  readonly text: string;
  readonly savedAt: string;
}
export const saveDraft = statement<
  readonly [conversationId: string, agentId: string, mode: string, text: string],
  DraftRow
>(
  'drafts.save',
  `insert into drafts (workspace_id, conversation_id, agent_id, mode, text) values ($1, $2, $3, $4, $5)
   on conflict (workspace_id, conversation_id, agent_id, mode) do update set text = $5, saved_at = now() returning conversation_id, mode, text, saved_at`,
);
export const dropDraft = statement<readonly [conversationId: string, agentId: string, mode: string], never>(
  'drafts.drop',
  'delete from drafts where workspace_id = $1 and conversation_id = $2 and agent_id = $3 and mode = $4',
);
export const draftsBy = statement<readonly [agentId: string | null, conversationIds: readonly string[]], DraftRow>(
  'drafts.by',
  'select conversation_id, mode, text, saved_at from drafts where workspace_id = $1 and agent_id = $2 and conversation_id = any($3::uuid[])',
);
