import type { Recovery } from '#contract/recovery.ts';
import { balance, balanceOver, eventsAt } from '#psychology/balance/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { named, viewer } from '../balance/look.ts';
import { eventOf, isOpen } from '../balance/reckon.ts';
import { countedOf, type Reckoned } from '../balance/store.ts';
import { findOne, listActive, listEnded, type RecoveryRow } from './lists.ts';

interface Wanted {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly show: 'active' | 'recovered' | 'closed';
  readonly owner: 'anybody' | 'me' | 'nobody';
}

/** A page of the queue: open first, the oldest wound on top; or of those who left it, the latest first. */
export async function list(ctx: Ctx, wanted: Wanted): Promise<{ items: Recovery[]; next: string | null }> {
  const rows =
    wanted.show === 'active'
      ? await listActive(
          ctx.tx,
          viewer(ctx),
          wanted.owner,
          readCursor(wanted.cursor, ['count', 'time', 'id']),
          wanted.limit + 1,
        )
      : await listEnded(
          ctx.tx,
          viewer(ctx),
          wanted.show,
          wanted.owner,
          readCursor(wanted.cursor, ['time', 'id']),
          wanted.limit + 1,
        );
  const page = rows.slice(0, wanted.limit);
  const last = page.at(-1);
  const more = rows.length > wanted.limit && last !== undefined;
  const key =
    last === undefined
      ? []
      : wanted.show === 'active'
        ? [last.state === 'open' ? '0' : '1', last.key, last.id]
        : [last.key, last.id];
  return { items: await shown(ctx, page), next: more ? writeCursor(key) : null };
}

export async function one(ctx: Ctx, id: string): Promise<Recovery> {
  const [row] = await findOne(ctx.tx, id, ...viewer(ctx));
  if (row === undefined) throw notFound();
  const [recovery] = await shown(ctx, [row]);
  if (recovery === undefined) throw notFound();
  return recovery;
}

async function shown(ctx: Ctx, rows: readonly RecoveryRow[]): Promise<Recovery[]> {
  const counted = await countedOf(ctx.tx, [...new Set(rows.map(({ contactId }) => contactId))]);
  const moments = Map.groupBy(counted, ({ contactId }) => contactId);
  return rows.map((row) => recoveryOf(row, moments.get(row.contactId) ?? [], Date.parse(ctx.now)));
}

function recoveryOf(row: RecoveryRow, moments: readonly Reckoned[], now: number): Recovery {
  const { id, state, since, enteredAt, ownerId, endedAt, how } = row;
  return {
    kind: 'recovery',
    ...{ id, state, since, enteredAt, ownerId, endedAt, how },
    contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
    conversation: conversationOf(row),
    reasons: reasonsOf(moments, now),
    mood: row.label === null ? null : { label: row.label, intensity: row.intensity ?? 0 },
    balance: balanceOf(moments, now),
    next:
      row.nextDueAt === null || row.nextStartedAt === null
        ? null
        : {
            text: row.nextText,
            startedAt: row.nextStartedAt,
            dueAt: row.nextDueAt,
            overdue: row.nextDueAt < new Date(now).toISOString(),
          },
    words: row.why ?? row.words ?? row.messageText,
  };
}

function conversationOf({ conversationId, number, subject, status, lastSeq }: RecoveryRow): Recovery['conversation'] {
  if (conversationId === null || number === null || subject === null || status === null) return null;
  return { id: conversationId, number, subject, status, lastSeq: lastSeq ?? 0 };
}

/** The bad moments among the heaviest, in words. */
function reasonsOf(moments: readonly Reckoned[], now: number): string[] {
  const { heaviest } = balance(eventsAt(moments.map(eventOf), now));
  const bad = heaviest.filter(({ weight }) => weight < 0);
  return bad.map(({ index, words }) => named(words, moments[index]));
}

const dayMs = 86_400_000;
const yearDays = 365;
/** A point for about every two weeks: as much as a small line shows. */
const points = 25;

function balanceOf(moments: readonly Reckoned[], now: number): Recovery['balance'] {
  const events = moments.map(eventOf);
  const { score, level, restoreOnceSolved } = balance(eventsAt(events, now));
  if (score === null) return null;
  const line = balanceOver(events, now - yearDays * dayMs, now, points).series.map((point) => point.score);
  return { score, level, line, openMoments: moments.filter(isOpen).length, restoreOnceSolved };
}
