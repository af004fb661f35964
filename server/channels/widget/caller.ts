import type { Store } from '#server/platform/database/database.ts';
import type { Caller } from '#server/platform/http/caller.ts';
import { hashOf, workspaceOf } from '#server/platform/secret.ts';
import { findVisit } from './store.ts';
import { prefix } from './visit.ts';

const none: ReadonlySet<string> = new Set();

/** The visitor behind a token of the chat. */
export async function callerByVisit(store: Store, token: string): Promise<Caller | null> {
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) return null;
  const [visit] = await store.inWorkspace(workspaceId, (tx) => findVisit(tx, hashOf(token)), 'read');
  if (visit === undefined) return null;
  return {
    kind: 'visitor',
    workspaceId,
    name: `visit:${visit.id}`,
    permissions: none,
    agentId: null,
    agentName: null,
    sessionId: null,
    visitId: visit.id,
  };
}
