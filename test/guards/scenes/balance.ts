import { countLevels } from '#server/modules/feelings/index.ts';
import { newId } from '#server/platform/id.ts';
import type { House, Person } from '#test/support/house.ts';

/** What somebody lived through, and their case in the recovery queue. */
export interface BalanceScene {
  readonly momentId: string;
  readonly recoveryId: string;
  /** Of somebody else, since one who has recovered cannot be put aside. */
  readonly otherRecoveryId: string;
}

/** Lets the followers write the moments of what happened so far; one was taken off and put back, and a team had the conversation. */
export async function addBalance(
  house: House,
  owner: Person,
  { contactId, conversationId, teamId }: { contactId: string; conversationId: string; teamId: string },
): Promise<BalanceScene> {
  for (const its of [teamId, null])
    await owner.call('PUT', `/conversations/${conversationId}/assignment`, { assigneeId: owner.agentId, teamId: its });
  await house.catchUp();
  await house.app.platform.takeTurn(owner.workspaceId, countLevels);
  const { body } = await owner.call('GET', `/contacts/${contactId}/balance`);
  const [moment] = body['moments'] as { id: string }[];
  const momentId = moment?.id ?? '';
  await owner.call('DELETE', `/moments/${momentId}`, { why: 'A slip' });
  await owner.call('PUT', `/moments/${momentId}`);
  await owner.call('PUT', '/me/recovery-letter', { wanted: true });
  const other = await owner.call('POST', '/contacts', { name: 'Somebody else' });
  const wrong = { clientId: newId(), what: 'data_error', why: 'A wrong address' };
  await owner.call('POST', `/contacts/${String(other.body['id'])}/moments`, wrong);
  const queue = await owner.call('GET', '/recovery');
  const items = queue.body['items'] as { id: string; contact: { id: string } }[];
  const caseOf = (id: string) => items.find(({ contact }) => contact.id === id);
  const [recovery, otherRecovery] = [caseOf(contactId), caseOf(String(other.body['id']))];
  if (momentId === '' || recovery === undefined || otherRecovery === undefined)
    throw new Error('somebody was left on a low');
  return { momentId, recoveryId: recovery.id, otherRecoveryId: otherRecovery.id };
}
