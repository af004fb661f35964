import type { HappeningKind } from '#contract/happenings.ts';
import type { TimelineEntry, TimelinePart } from '#contract/timeline.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { lastPlace } from '../cursor.ts';
import { happeningOf } from '../happenings/store.ts';
import { viewerOf } from '../viewer.ts';
import { episodes, everyHappening, happeningsOf, type EpisodeRow, type Page } from './store.ts';

/** What belongs to a part of the timeline. */
const kinds: Readonly<Record<TimelinePart, readonly HappeningKind[]>> = {
  conversations: [],
  orders: ['order'],
  events: ['event'],
  promises: ['promise_kept', 'promise_broken'],
  notes: ['note'],
  surveys: ['survey'],
  calls: ['call'],
  gestures: ['gesture'],
  loyalty: ['points', 'reward'],
  outreach: ['campaign', 'incident'],
  changes: ['identity', 'company', 'preference', 'consent', 'merge'],
};

interface Asked {
  readonly part?: TimelinePart | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}
interface Keyed {
  readonly key: string;
  readonly id: string;
  readonly entry: TimelineEntry;
}

/** One page of everything: each source gives its newest behind the place, and the newest of them all are the page. */
export async function timeline(ctx: Ctx, contactId: string, { part, cursor, limit }: Asked) {
  const place = readCursor(cursor, ['time', 'id']) ?? lastPlace;
  const page = [contactId, ...viewerOf(ctx), ...place, limit + 1] as const;
  const all = (await Promise.all(sources(ctx, page, part))).flat().sort(newestFirst);
  const items = all.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ entry }) => entry),
    next: all.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
  };
}

function sources(ctx: Ctx, page: Page, part: TimelinePart | undefined): Promise<Keyed[]>[] {
  if (part === 'conversations') return [conversations(ctx, page)];
  if (part === undefined) return [conversations(ctx, page), happened(everyHappening(ctx.tx, ...page))];
  return kinds[part].map((kind) => happened(happeningsOf(ctx.tx, ...page, kind)));
}

/** As the database sorts: moments that it wrote out itself, in one zone, and ids in small letters. */
const newestFirst = (a: Keyed, b: Keyed): number => (a.key === b.key ? (a.id < b.id ? 1 : -1) : a.key < b.key ? 1 : -1);

const conversations = async (ctx: Ctx, page: Page): Promise<Keyed[]> =>
  (await episodes(ctx.tx, ...page)).map((row) => ({ key: row.key, id: row.id, entry: episodeOf(row) }));

const happened = async (asked: ReturnType<typeof everyHappening>): Promise<Keyed[]> =>
  (await asked).map(({ key, ...row }) => ({ key, id: row.id, entry: happeningOf(row) }));

function episodeOf({ key: _, conversationId, number, subject, channel, ...row }: EpisodeRow): TimelineEntry {
  return { kind: 'episode', ...row, conversation: { id: conversationId, number, subject, channel } };
}
