import type { Expected } from '#contract/timeline.ts';
import { expectations, type PastMessage } from '#psychology/course/index.ts';
import { inboundText } from '#psychology/emotion/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { viewerOf } from '../viewer.ts';
import { learnable, pastMessages, type PastRow } from './store.ts';

/** Design choices: what lies further back says little of now, and the read stays bounded. */
const conversations = 40;
const messagesOfEach = 40;

/** What a customer is used to, from their own last conversations; nothing of those who asked not to be read. */
export async function expectationsOf(ctx: Ctx, contactId: string): Promise<{ read: boolean; items: Expected[] }> {
  const [contact] = await learnable(ctx.tx, contactId);
  if (contact === undefined) throw notFound();
  if (!contact.profiling) return { read: false, items: [] };
  const rows = await pastMessages(ctx.tx, contactId, ...viewerOf(ctx), conversations, messagesOfEach);
  const zone = { name: contact.timeZone ?? contact.workspaceZone, theirs: contact.timeZone !== null };
  return { read: true, items: expectations(rows.map(pastOf), zone) };
}

const pastOf = ({ conversationId, channel, author, at, text, repeats }: PastRow): PastMessage => ({
  ...{ conversation: conversationId, means: channel, atMs: Date.parse(at) },
  ...(author === 'customer' ? { from: 'customer', text: inboundText('customer', text), repeats } : { from: 'agent' }),
});
