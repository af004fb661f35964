import type { Inbox } from '#contract/workspace.ts';
import type { Tx } from '#server/platform/database/database.ts';
import { newId } from '#server/platform/id.ts';
import { channels } from '#server/channels.ts';
import { hashPassword, insertAgent, makeTeam } from '#server/modules/people/index.ts';
import { alwaysOpen, openInbox } from '#server/modules/workspace/index.ts';
import type { Acting } from './acting.ts';
import { agents, teams, type Colleague, type Story } from './cast/index.ts';

const minutes = { quarter: 15, hour: 60, halfDay: 240, day: 480 };

/** The made-up colleagues, who sign in with one password. Returns everybody's id. */
export async function hire(tx: Tx, ownerId: string, password: string): Promise<Record<Colleague, string>> {
  const passwordHash = await hashPassword(password);
  const ids = { owner: ownerId, tomas: newId(), aisha: newId(), piet: newId() };
  for (const who of ['tomas', 'aisha', 'piet'] as const) {
    const { name, email, role } = agents[who];
    await insertAgent(tx, ids[who], name, email, passwordHash, role);
  }
  return ids;
}

/** Teams, and who is in them. Returns their ids by name. */
export async function gather(acting: Acting, ids: Record<Colleague, string>): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const [name, members] of Object.entries(teams)) {
    const team = await makeTeam(acting, { name, memberIds: members.map((who) => ids[who]) });
    made.set(name, team.id);
  }
  return made;
}

/** The ways in. They never close, so that the sample has somebody waiting at whatever hour it is looked at. */
export async function openWays(tx: Tx, timeZone: string): Promise<Record<Story['inbox'], Inbox>> {
  const ways = { hours: alwaysOpen(timeZone), reopenDays: 7 };
  const chat = { name: 'Chat', channel: 'widget', settings: { greeting: 'Hello. What can we do for you?' } };
  const shop = { name: 'Shop system', channel: 'api', settings: {} };
  return {
    chat: await openInbox(tx, channels, {
      ...ways,
      ...chat,
      firstReplyMinutes: minutes.quarter,
      nextReplyMinutes: minutes.hour,
    }),
    shop: await openInbox(tx, channels, {
      ...ways,
      ...shop,
      firstReplyMinutes: minutes.day,
      nextReplyMinutes: minutes.halfDay,
    }),
  };
}
