import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findFile, linkTo, type FileRow } from '#server/modules/files/index.ts';
import { viewer } from './change.ts';
import { findCurrent, findVisible } from './store/conversations.ts';
import { findMessage } from './store/messages.ts';

export type Link = ReturnType<typeof linkTo>;

/** Where a file can be fetched for a while, by whoever may see its conversation or has not sent it yet. */
export async function fileLink(ctx: Ctx, id: string): Promise<Link> {
  const [file] = await findFile(ctx.tx, id);
  if (file === undefined || !(await maySee(ctx, file))) throw notFound();
  return linkTo(ctx.workspaceId, file, Date.parse(ctx.now));
}

async function maySee(ctx: Ctx, { conversationId, uploadedBy }: FileRow): Promise<boolean> {
  if (conversationId === null) return uploadedBy === ctx.caller.agentId;
  const [row] = await findVisible(ctx.tx, conversationId, ...viewer(ctx));
  return row !== undefined;
}

/** The same for a customer: files of messages in their own conversation, never those of notes. */
export async function customersFileLink(
  turn: Turn,
  customer: { readonly contactId: string | null; readonly inboxId: string; readonly visitId: string },
  id: string,
): Promise<Link> {
  const [file] = await findFile(turn.tx, id);
  if (file === undefined || !(await isTheirs(turn, customer, file))) throw notFound();
  return linkTo(turn.workspaceId, file, Date.parse(turn.now));
}

async function isTheirs(
  { tx }: Turn,
  { contactId, inboxId, visitId }: { contactId: string | null; inboxId: string; visitId: string },
  { conversationId, messageId, uploadedBy }: FileRow,
): Promise<boolean> {
  if (messageId === null) return uploadedBy === visitId;
  if (contactId === null) return false;
  const [[row], [message]] = await Promise.all([findCurrent(tx, contactId, inboxId), findMessage(tx, messageId)]);
  return row?.id === conversationId && message?.type === 'message';
}
