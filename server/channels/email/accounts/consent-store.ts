import { statement } from '#server/platform/database/statement.ts';

export interface ConsentRow {
  readonly inboxId: string;
  readonly agentId: string;
  readonly wanted: Buffer;
}

/** Writes down that somebody was sent to a provider; who never came back is forgotten. */
export const insertConsent = statement<
  readonly [stateSha256: Buffer, inboxId: string, agentId: string, wanted: Buffer, now: string, expiresAt: string],
  never
>(
  'mail_consents.insert',
  `with old as (delete from mail_consents where workspace_id = $1 and expires_at < $6)
   insert into mail_consents (workspace_id, state_sha256, inbox_id, agent_id, wanted, expires_at) values ($1, $2, $3, $4, $5, $7)`,
);
/** Takes what was begun under a state, once, by whoever began it. */
export const takeConsent = statement<readonly [stateSha256: Buffer, agentId: string, now: string], ConsentRow>(
  'mail_consents.take',
  `delete from mail_consents where workspace_id = $1 and state_sha256 = $2 and agent_id = $3 and expires_at > $4
   returning inbox_id, agent_id, wanted`,
);
