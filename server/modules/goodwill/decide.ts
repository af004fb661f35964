import { roles, type Permission, type Role } from '#contract/permissions.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { lockContact } from '#server/modules/contacts/index.ts';
import { listAgents } from '#server/modules/people/index.ts';
import { setAside, type Purse } from './budgets.ts';
import { offerWithinDays } from './end.ts';
import { note } from './note.ts';
import { expireJob } from './offer.ts';
import { daysAfter } from './period.ts';
import { judge, limitsOf } from './policy.ts';
import { settingsOf } from './settings.ts';
import { lockGesture, setApproved, setDeclined, type GestureRow } from './store/gestures.ts';
import { tell } from './tell.ts';

/** Says yes: the money is set aside at once, out of the agent’s budget, the team’s, or the reserve of the house. */
export async function approve(turn: Turn, id: string, by: string, words: string | null): Promise<GestureRow> {
  const row = await waiting(turn, id, by);
  const settings = await settingsOf(turn.tx);
  await refuseBeyondRule(turn, row);
  const purses: readonly Purse[] = [
    { owner: 'agent', ownerId: row.agentId },
    ...(row.teamId === null ? [] : [{ owner: 'team' as const, ownerId: row.teamId }]),
    { owner: 'house', ownerId: turn.workspaceId },
  ];
  const holdId = await setAside(turn, { ...settings, currency: row.currency }, purses, row);
  await setApproved(turn.tx, id, by, turn.now, words, holdId);
  const at = daysAfter(turn.now, offerWithinDays);
  await turn.queue(expireJob, { gestureId: id }, { at, key: `${expireJob}:${id}` });
  return decided(turn, id, 'approved', by);
}

/** Says no, with a word for the colleague. The customer never hears of it: nothing was offered. */
export async function decline(turn: Turn, id: string, by: string, words: string): Promise<GestureRow> {
  await waiting(turn, id, by);
  await setDeclined(turn.tx, id, by, turn.now, words);
  return decided(turn, id, 'declined', by);
}

async function decided(turn: Turn, id: string, step: 'approved' | 'declined', by: string): Promise<GestureRow> {
  const told = await tell(turn, id);
  await note(turn, told, step, by);
  return told;
}

/** A gesture that waits for a yes, held with its customer. */
async function waiting(turn: Turn, id: string, by: string): Promise<GestureRow> {
  const [row] = await lockGesture(turn.tx, id);
  if (row === undefined) throw notFound();
  await lockContact(turn.tx, row.contactId);
  if (row.state !== 'proposed')
    throw new Problem(409, 'already_decided', 'Somebody decided this already. Look at it as it is now.');
  if (row.agentId === by && (await hasOthers(turn, by)))
    throw new Problem(409, 'own_gesture', 'Somebody else says yes to a gesture of your own.');
  return row;
}

const mayApprove = (role: Role): boolean => (roles[role] as readonly Permission[]).includes('goodwill.approve');
const hasOthers = async (turn: Turn, by: string): Promise<boolean> =>
  (await listAgents(turn.tx)).some(({ id, active, role }) => active && id !== by && mayApprove(role));

/** What no lead may give either: the case is judged once more as it is now. */
async function refuseBeyondRule(turn: Turn, row: GestureRow): Promise<void> {
  const settings = { ...(await settingsOf(turn.tx)), currency: row.currency };
  const { contactId, teamId, agentId, id: exceptId } = row;
  const limits = await limitsOf(turn, settings, { contactId, teamId, agentId, exceptId });
  const { decision, reasons } = judge(row.failure, false, limits, row.amountMinor);
  if (decision === 'blocked')
    throw new Problem(409, reasons[0]?.id ?? 'blocked', reasons.map(({ words }) => words).join(' '));
}
