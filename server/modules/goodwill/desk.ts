import type { GestureDesk } from '#contract/gesture-desk.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { cut } from '#server/platform/text.ts';
import { gestureOf } from './entities.ts';
import { daysBefore } from './period.ts';
import { limitsOf, whyOpen } from './policy.ts';
import { quietUntil } from './quiet.ts';
import { settingsOf } from './settings.ts';
import { listGestures, type Viewer } from './store/gestures.ts';
import { lastOrderOf, priorsOf, seeCase } from './store/known.ts';

const mostShown = 20;
const ownedLength = 2_000;

/** What a gesture in a conversation would rest on. */
export async function desk(turn: Turn, conversationId: string, agentId: string, viewer: Viewer): Promise<GestureDesk> {
  const [seen] = await seeCase(turn.tx, conversationId, ...viewer);
  if (seen === undefined) throw notFound();
  const { contactId, contactName: name, contactEmail: email } = seen;
  const settings = await settingsOf(turn.tx);
  const { currency, kinds } = settings;
  const limits = await limitsOf(turn, settings, { contactId, teamId: seen.teamId, agentId });
  const [order] = await lastOrderOf(turn.tx, contactId, currency);
  const priors = await priorsOf(turn.tx, contactId, daysBefore(turn.now, 180), seen.episodeId);
  const before = await listGestures(turn.tx, mostShown, conversationId, null, null, null, ...viewer);
  return {
    ...limits,
    contact: { id: contactId, name, email },
    open: whyOpen(seen),
    resolvedAt: seen.status === 'resolved' ? seen.resolvedAt : null,
    owned:
      seen.ownedAt === null
        ? null
        : { at: seen.ownedAt, by: seen.ownedBy, text: cut(seen.ownedText ?? '', ownedLength) },
    currency,
    kinds: kinds.flatMap(({ on, what, title, costMinor }) => (on ? [{ what, title, costMinor }] : [])),
    lastOrder: order ?? null,
    prior: Object.fromEntries(priors.map(({ category, times }) => [category, times])),
    quietUntil: await quietUntil(turn, contactId),
    gestures: before.map(gestureOf),
  };
}
