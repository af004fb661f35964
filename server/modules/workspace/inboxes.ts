import type { Inbox } from '#contract/workspace.ts';
import type { Hours } from '#contract/promises.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { newSecret } from '#server/platform/secret.ts';
import type { Channel } from '#server/channel.ts';
import { happen } from '#server/happen.ts';
import { findWorkspace, isTimeZone } from '#server/modules/people/index.ts';
import { usualHours } from './hours.ts';
import { publicKeyOf } from './public-key.ts';
import { findInbox, insertInbox, lockInbox, saveInbox, type InboxRow } from './store.ts';

export interface NewInbox {
  readonly name: string;
  readonly channel: string;
  readonly hours?: Hours | undefined;
  readonly firstReplyMinutes: number;
  readonly nextReplyMinutes: number;
  readonly reopenDays: number;
  readonly settings: Record<string, unknown>;
}
export type InboxChange = { readonly [K in Exclude<keyof NewInbox, 'channel'>]?: NewInbox[K] | undefined };

export const inboxOf = (workspaceId: string, row: InboxRow): Inbox => ({
  kind: 'inbox',
  ...row,
  publicKey: publicKeyOf(workspaceId, row.id),
});

/** Opens a way in. Its settings are checked by its channel. */
export async function openInbox(tx: Tx, channels: readonly Channel[], wanted: NewInbox): Promise<Inbox> {
  const channel = channelOf(channels, wanted.channel);
  const [workspace] = await findWorkspace(tx);
  if (workspace === undefined) throw notFound();
  const id = newId();
  const hours = checkHours(wanted.hours ?? usualHours(workspace.timeZone));
  const settings = checkSettings(channel, wanted.settings);
  const { name, firstReplyMinutes, nextReplyMinutes, reopenDays } = wanted;
  const values = [
    id,
    name,
    JSON.stringify(hours),
    firstReplyMinutes,
    nextReplyMinutes,
    reopenDays,
    JSON.stringify(settings),
  ] as const;
  await insertInbox(tx, ...values, channel.name, newSecret());
  return inboxOf(tx.workspaceId, { id, ...wanted, hours, settings });
}

export async function changeInbox(
  ctx: Ctx,
  channels: readonly Channel[],
  id: string,
  change: InboxChange,
): Promise<Inbox> {
  const [before] = await lockInbox(ctx.tx, id);
  if (before === undefined) throw notFound();
  const hours = checkHours(change.hours ?? before.hours);
  const settings = checkSettings(channelOf(channels, before.channel), { ...before.settings, ...change.settings });
  const after: InboxRow = {
    ...before,
    name: change.name ?? before.name,
    firstReplyMinutes: change.firstReplyMinutes ?? before.firstReplyMinutes,
    nextReplyMinutes: change.nextReplyMinutes ?? before.nextReplyMinutes,
    reopenDays: change.reopenDays ?? before.reopenDays,
    hours,
    settings,
  };
  await saveInbox(
    ctx.tx,
    id,
    after.name,
    JSON.stringify(hours),
    after.firstReplyMinutes,
    after.nextReplyMinutes,
    after.reopenDays,
    JSON.stringify(settings),
  );
  const inbox = inboxOf(ctx.workspaceId, after);
  await happen(ctx, 'inbox.changed', { agents: inbox });
  return inbox;
}

/** An inbox that must be there. */
export async function inboxBy(tx: Tx, id: string): Promise<InboxRow> {
  const [inbox] = await findInbox(tx, id);
  if (inbox === undefined) throw notFound();
  return inbox;
}

function channelOf(channels: readonly Channel[], name: string): Channel {
  const channel = channels.find((one) => one.name === name);
  if (channel === undefined)
    throw refused('channel', `there is no channel “${name}”; there are ${channels.map((one) => one.name).join(', ')}`);
  return channel;
}

function checkHours(hours: Hours): Hours {
  if (!isTimeZone(hours.timeZone)) throw refused('hours.timeZone', 'this is not a time zone, such as Europe/Dublin');
  for (const day of hours.week) {
    const sorted = [...day].sort((a, b) => a.from - b.from);
    if (sorted.some((interval, i) => interval.from < (sorted[i - 1]?.to ?? 0)))
      throw refused('hours.week', 'two intervals of a day overlap');
  }
  return { ...hours, week: hours.week.map((day) => [...day].sort((a, b) => a.from - b.from)) };
}

function checkSettings(channel: Channel, settings: Record<string, unknown>): Record<string, unknown> {
  const checked = channel.settings.safeParse(settings);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw refused(['settings', ...(issue?.path ?? [])].map(String).join('.'), issue?.message ?? 'this is not right');
}
