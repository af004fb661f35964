import type { Inbox } from '#contract/workspace.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { newId } from '#server/platform/id.ts';
import { channels } from '#server/channels.ts';
import { hashPassword, insertAgent, makeTeam } from '#server/modules/people/index.ts';
import { alwaysOpen, openInbox } from '#server/modules/workspace/index.ts';
import type { Acting } from './acting.ts';
import { agents, teams, type Story } from './cast/index.ts';
import type { Stage } from './stage.ts';

type People = Stage['people'];

const minutes = { quarter: 15, hour: 60, halfDay: 240, day: 480 };

/** The made-up colleagues, who sign in with one password. */
export async function hire(tx: Tx, password: string): Promise<Omit<People, 'owner'>> {
  const passwordHash = await hashPassword(password);
  const hired = {
    tomas: { ...agents.tomas, id: newId() },
    aisha: { ...agents.aisha, id: newId() },
    piet: { ...agents.piet, id: newId() },
  };
  for (const { id, name, email, role } of Object.values(hired))
    await insertAgent(tx, id, name, email, passwordHash, role);
  return hired;
}

/** Teams, and who is in them. Returns their ids by name. */
export async function gather(acting: Acting, people: People): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const [name, members] of Object.entries(teams)) {
    const team = await makeTeam(acting, { name, memberIds: members.map((who) => people[who].id) });
    made.set(name, team.id);
  }
  return made;
}

/** The way in by which people are called. */
const calling = channels.find(({ abilities }) => abilities.calls)?.name ?? '';

/** The ways in. They never close, so that the sample has somebody waiting at whatever hour it is looked at. */
export async function openWays(tx: Tx, timeZone: string): Promise<Record<Story['inbox'], Inbox>> {
  const ways = { hours: alwaysOpen(timeZone), reopenDays: 7 };
  const chat = { name: 'Chat', channel: 'widget', settings: { greeting: 'Hello. What can we do for you?' } };
  const shop = { name: 'Shop system', channel: 'api', settings: {} };
  const number = '+353 91 555 0100';
  const phone = { name: 'Telephone', channel: calling, settings: { number, country: '+353' } };
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
    phone: await openInbox(tx, channels, {
      ...ways,
      ...phone,
      firstReplyMinutes: minutes.halfDay,
      nextReplyMinutes: minutes.halfDay,
    }),
  };
}
