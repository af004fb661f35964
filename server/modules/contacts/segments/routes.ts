import type { RuleGroup, Segment, segmentsRoutes } from '#contract/segments.ts';
import type { Conditions } from '#server/conditions.ts';
import { happen } from '#server/happen.ts';
import type { Platform } from '#server/module.ts';
import { isUniqueViolation } from '#server/platform/database/database.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { contactOf } from '../entities.ts';
import { listContacts } from '../list.ts';
import { countPeople, inTime } from './people.ts';
import * as store from './store.ts';

const sampled = 10;

export const segmentHandlers = ({ conditions }: Pick<Platform, 'conditions'>): Handlers<typeof segmentsRoutes> => ({
  'GET /segments': async ({ tx }) => ({ items: (await store.listSegments(tx)).map(store.segmentOf) }),
  'POST /segments': async (ctx, { body: { name, rule } }) => {
    const made = store.insertSegment(ctx.tx, newId(), name, JSON.stringify(rule), ctx.caller.agentId, ctx.now);
    return counted(ctx, conditions, await made.catch(refuseTwice));
  },
  'PATCH /segments/:id': async (ctx, { params, body: { name, rule } }) => {
    const changed = store.updateSegment(
      ctx.tx,
      params.id,
      name ?? null,
      rule === undefined ? null : JSON.stringify(rule),
    );
    return counted(ctx, conditions, await changed.catch(refuseTwice));
  },
  'DELETE /segments/:id': async (ctx, { params }) => {
    const [gone] = await store.deleteSegment(ctx.tx, params.id);
    if (gone === undefined) throw notFound();
    await happen(ctx, 'segment.changed', { agents: { segment: store.segmentOf(gone), gone: true } });
    return {};
  },
  'GET /segments/:id/people': async (ctx, { params, query: { cursor, limit } }) => {
    const [segment] = await store.findSegment(ctx.tx, params.id);
    if (segment === undefined) throw notFound();
    const rule = { of: segment.rule, known: conditions };
    const rows = await listContacts(ctx.tx, { rule }, readCursor(cursor, ['time', 'id']), limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ key: _, ...row }) => contactOf(row)),
      next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
    };
  },
  'POST /segments/preview': async (ctx, { body: { rule } }) => preview(ctx, conditions, rule),
});

async function preview(turn: Turn, known: readonly Conditions[], rule: RuleGroup) {
  const sample = await inTime(turn, () => listContacts(turn.tx, { rule: { of: rule, known } }, null, sampled));
  const people = sample === null ? null : await inTime(turn, () => countPeople(turn, known, rule));
  return { people, sample: (sample ?? []).map(({ key: _, ...row }) => contactOf(row)) };
}

/** Counts a saved segment at once, or in the background where that takes long. */
async function counted(turn: Turn, conditions: readonly Conditions[], [row]: store.SegmentRow[]): Promise<Segment> {
  if (row === undefined) throw notFound();
  const people = await inTime(turn, () => countPeople(turn, conditions, row.rule));
  if (people === null) await turn.queue('segments.count', { segmentId: row.id }, { key: `segments.count ${row.id}` });
  const [after] = people === null ? [row] : await store.countSegment(turn.tx, row.id, people, turn.now);
  return tellSegment(turn, after ?? row);
}

export async function tellSegment(turn: Turn, row: store.SegmentRow): Promise<Segment> {
  const segment = store.segmentOf(row);
  await happen(turn, 'segment.changed', { agents: { segment, gone: false } });
  return segment;
}

function refuseTwice(error: unknown): never {
  throw isUniqueViolation(error, 'segments_by_name')
    ? refused('name', 'there is a segment of this name already')
    : error;
}
