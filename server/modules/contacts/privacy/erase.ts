import type { PrivacyRequest } from '#contract/privacy.ts';
import type { Custody } from '#server/custody.ts';
import { happen } from '#server/happen.ts';
import { dropFile } from '#server/modules/files/index.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { hold } from '../hold.ts';
import { dropContact } from '../merging/store.ts';
import { tellRequest } from './entities.ts';
import * as store from './store.ts';

/**
 * Erases a customer: their rows in this turn, through every custody, the last module first, so that whatever hangs to something else
 * goes before it. Copies of their words in the journal, in jobs and in repeats, and bytes, follow in the errand that this queues.
 */
export async function erase(ctx: Ctx, custodies: readonly Custody[], contactId: string): Promise<PrivacyRequest> {
  await hold(ctx, contactId);
  const id = newId();
  const alias = `Erased customer ${id.slice(-6).toUpperCase()}`;
  const contactIds = [contactId, ...(await store.goneInto(ctx.tx, contactId)).flatMap(everyone)];
  const conversationIds = (await store.conversationIdsOf(ctx.tx, contactId)).map((row) => row.id);
  await eraseCopies(ctx, contactId, alias);
  for (const custody of custodies.toReversed()) await custody.erase(ctx, contactId, alias);
  await dropContact(ctx.tx, contactId);
  const [row] = await store.insertRequest(ctx.tx, id, 'erasure', null, alias, ctx.caller.agentId, ctx.now);
  if (row === undefined) throw new Error('the erasure was not written down');
  await ctx.queue('contacts.erase_traces', { requestId: id, contactIds, conversationIds });
  await happen(ctx, 'contact.gone', { agents: { contactId, into: null } });
  return tellRequest(ctx, row);
}

/** Whoever went up in them, and in those in turn: they are known by those ids too. */
const everyone = ({ goneId, gone }: store.MergedRow): string[] => [
  goneId,
  ...(gone.merges ?? []).flatMap((one) => everyone({ goneId: one.gone_id, gone: one.gone })),
];

/** Files that were made of their data: copies for them, and lists of customers that went out. */
async function eraseCopies({ tx }: Turn, contactId: string, alias: string): Promise<void> {
  const copies = await store.renameRequests(tx, contactId, alias);
  const lists = await store.filesOut(tx);
  for (const { fileId } of [...copies, ...lists]) if (fileId !== null) await dropFile(tx, fileId);
}
