import type { LaterReply } from '#contract/sending.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { findContact } from '#server/modules/contacts/index.ts';
import { viewer } from './change.ts';
import { laterOf } from './later.ts';
import { findVisible } from './store/conversations.ts';
import { waitingLater } from './store/later.ts';

/** Answers of a conversation that wait for their hour, and the clock by which its customer lives. */
export async function plans(ctx: Ctx, id: string): Promise<{ items: LaterReply[]; timeZone: string | null }> {
  const [[row], waiting] = await Promise.all([findVisible(ctx.tx, id, ...viewer(ctx)), waitingLater(ctx.tx, id)]);
  if (row === undefined) throw notFound();
  const [contact] = await findContact(ctx.tx, row.contactId);
  return { items: waiting.map(laterOf), timeZone: contact?.timeZone ?? null };
}
