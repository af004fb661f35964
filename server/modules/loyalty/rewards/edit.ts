import type { Reward } from '#contract/rewards.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findProgramme } from '../store/programmes.ts';
import * as store from '../store/rewards.ts';

type Edit = Omit<Reward, 'kind' | 'id' | 'programmeId'>;

export const rewardOf = (row: store.RewardRow): Reward => ({ kind: 'reward', ...row });

export async function addReward(ctx: Ctx, programmeId: string, edit: Edit): Promise<Reward> {
  const [programme] = await findProgramme(ctx.tx, programmeId);
  if (programme === undefined) throw notFound();
  judge(edit);
  const id = newId();
  const { name, about, cost, stock, by, address, active } = edit;
  await store.insertReward(ctx.tx, id, programmeId, name, about, cost, stock, by, address, active);
  await store.noteCost(ctx.tx, id, ctx.now, cost);
  return rewardBy(ctx, id);
}

/** A cost that rises counts for those who join from now on; everybody else keeps the one they met. */
export async function editReward(ctx: Ctx, id: string, edit: Edit): Promise<Reward> {
  judge(edit);
  const before = await rewardBy(ctx, id);
  const { name, about, cost, stock, by, address, active } = edit;
  await store.saveReward(ctx.tx, id, name, about, cost, stock, by, address, active);
  if (cost !== before.cost) await store.noteCost(ctx.tx, id, ctx.now, cost);
  return rewardBy(ctx, id);
}

export async function addCodes(
  ctx: Ctx,
  id: string,
  codes: readonly string[],
): Promise<{ added: number; known: number }> {
  const { by } = await rewardBy(ctx, id);
  if (by !== 'codes') throw refused('codes', 'this reward is not given by codes that are brought in');
  const wanted = [...new Set(codes)];
  const added = await store.addCodes(ctx.tx, id, wanted);
  return { added: added.length, known: codes.length - added.length };
}

async function rewardBy(turn: Turn, id: string): Promise<Reward> {
  const [row] = await store.findReward(turn.tx, id);
  if (row === undefined) throw notFound();
  return rewardOf(row);
}

function judge({ by, address }: Edit): void {
  if (by === 'webhook' && address === null) throw refused('address', 'say which address is told');
  if (by === 'webhook' && address?.startsWith('https://') !== true) throw refused('address', 'only an https address');
  if (by !== 'webhook' && address !== null) throw refused('address', 'only a webhook has one');
}
