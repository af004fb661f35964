import type { Design } from '#contract/programme-design.ts';
import type { Programme } from '#contract/programmes.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { lintWritten } from '#psychology/loyalty/index.ts';
import { happen } from '#server/happen.ts';
import { houseOf, openBook } from '#server/modules/ledger/index.ts';
import * as store from '../store/programmes.ts';
import { tellEndJob } from '../reminders/tasks.ts';
import { closesAt } from './ending.ts';

export async function programmeBy(turn: Turn, id: string): Promise<Programme> {
  const [row] = await store.findProgramme(turn.tx, id);
  if (row === undefined) throw notFound();
  return programmeOf(turn, row);
}

/** A programme with what keeps its draft from being published. */
export async function programmeOf(turn: Turn, row: store.ProgrammeRow & { members?: number }): Promise<Programme> {
  const [before] = row.version === 0 ? [] : await store.findVersion(turn.tx, row.id, row.version);
  const members = row.members ?? (await store.countMembers(turn.tx, row.id))[0]?.members ?? 0;
  const { id, name, unit, status, version, design, createdAt, publishedAt, endedAt } = row;
  const findings = lintWritten(design, before === undefined ? null : { card: before.design.card, members });
  return {
    kind: 'programme',
    ...{ id, name, unit, status, version, design, findings, members, createdAt, publishedAt },
    redeemableUntil: closesAt(endedAt),
  };
}

/** Drafts a programme. Its book in the ledger has the same id. */
export async function draft(
  ctx: Ctx,
  wanted: { name: string; unit: Programme['unit']; design: Design },
): Promise<Programme> {
  const id = newId();
  await store.insertProgramme(ctx.tx, id, wanted.name, wanted.unit, JSON.stringify(wanted.design), ctx.now);
  await openBook(ctx, wanted.name, wanted.unit, id);
  // All that reading a card looks for is there from the start, so that looking writes nothing.
  for (const purpose of ['given', 'issued', 'redeemed', 'expired']) await houseOf(ctx, id, purpose);
  return tell(ctx, id);
}

export async function edit(
  ctx: Ctx,
  id: string,
  change: { name?: string | undefined; design?: Design | undefined },
): Promise<Programme> {
  const held = await hold(ctx, id);
  if (held.status === 'ended') throw ended();
  await save(ctx, { ...held, name: change.name ?? held.name, design: change.design ?? held.design });
  return tell(ctx, id);
}

/** Publishes what is drafted as the next version; members of earlier ones keep theirs. */
export async function publish(ctx: Ctx, id: string): Promise<Programme> {
  const held = await hold(ctx, id);
  if (held.status === 'ended') throw ended();
  const { findings } = await programmeOf(ctx, held);
  if (findings.length > 0) {
    throw new Problem(409, 'not_fair', 'It cannot be published like this. Each point says why and what to do.', {
      findings,
    });
  }
  const version = held.version + 1;
  await store.insertVersion(
    ctx.tx,
    id,
    version,
    JSON.stringify(held.design),
    ctx.caller.agentId,
    ctx.now,
    ctx.http.origin,
  );
  await save(ctx, { ...held, status: 'published', version, publishedAt: ctx.now });
  return tell(ctx, id);
}

/** Pauses (nobody joins, earned steps stay), goes on, or ends for good: then members are told until when they can redeem. */
export async function setStatus(ctx: Ctx, id: string, status: 'published' | 'paused' | 'ended'): Promise<Programme> {
  const held = await hold(ctx, id);
  if (held.version === 0) throw new Problem(409, 'not_published', 'Publish it first, or throw the draft away.');
  if (held.status === 'ended') throw ended();
  await save(ctx, { ...held, status, endedAt: status === 'ended' ? ctx.now : null });
  if (status === 'ended') await ctx.queue(tellEndJob, { programmeId: id, after: null });
  return tell(ctx, id);
}

export async function discard(ctx: Ctx, id: string): Promise<Record<string, never>> {
  await hold(ctx, id);
  const [gone] = await store.deleteProgramme(ctx.tx, id);
  if (gone === undefined)
    throw new Problem(409, 'published', 'It was published, so people may have joined. End it instead.');
  return {};
}

async function hold(ctx: Ctx, id: string): Promise<store.ProgrammeRow> {
  const [held] = await store.lockProgramme(ctx.tx, id);
  if (held === undefined) throw notFound();
  return held;
}

const save = (
  turn: Turn,
  { id, name, status, version, design, publishedAt, endedAt }: store.ProgrammeRow,
): Promise<unknown> =>
  store.saveProgramme(turn.tx, id, name, status, version, JSON.stringify(design), publishedAt, endedAt);

async function tell(ctx: Ctx, id: string): Promise<Programme> {
  const programme = await programmeBy(ctx, id);
  await happen(ctx, 'programme.changed', { agents: programme });
  return programme;
}

const ended = (): Problem =>
  new Problem(409, 'ended', 'This programme has ended. Make a new one; its draft can be copied.');
