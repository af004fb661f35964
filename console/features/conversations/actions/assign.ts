import type { Conversation } from '#contract/conversations.ts';
import { call } from '../../../app/client.ts';
import { agentName, me } from '../../../app/session.tsx';
import { get } from '../../../app/store.ts';
import { startName } from '../../promises/index.ts';
import { doIt } from './change.ts';
import type { Change } from './change.ts';

export interface Owner {
  readonly assigneeId: string | null;
  /** Stays as it is when not given. */
  readonly teamId?: string | null;
}

/** Gives a conversation to somebody, to a team, or to nobody. */
export function assign(conversation: Conversation, owner: Owner): void {
  const { id, assigneeId, teamId } = conversation;
  doIt(id, assignedWords(conversation, owner), give(id, owner), give(id, { assigneeId, teamId }));
}

function give(id: string, owner: Owner): Change {
  return { look: owner, send: () => call('PUT /conversations/:id/assignment', { params: { id }, body: owner }) };
}

function assignedWords({ contact }: Conversation, { assigneeId, teamId }: Owner): string {
  const who = startName(contact);
  if (assigneeId !== null) {
    const name = assigneeId === me()?.agent.id ? 'you' : (agentName(assigneeId) ?? 'a colleague');
    return `${who} is with ${name} now.`;
  }
  const team = typeof teamId === 'string' ? get('team', teamId)?.name : undefined;
  return team === undefined ? `${who} is with nobody now.` : `${who} is with ${team} now.`;
}
