import type { LaterReply } from '#contract/sending.ts';
import { command } from '#server/platform/database/tx.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { findAgent, self } from '#server/modules/people/index.ts';
import { answer, type Sent } from './answer.ts';
import { actAs } from './as-agent.ts';
import { hold, settle } from './change.ts';
import { lockAny } from './store/conversations.ts';
import { endLater, insertLater, laterByClientId, lockLater, type LaterRow } from './store/later.ts';
import { dropDraft, saveDraft } from './store/personal.ts';
import type { Ways } from './ways.ts';

const job = 'conversations.send_later';
export const laterJob = job;
const mostDays = 366;
/** What is not sent is forgotten after a week. */
const mostDaysWithFiles = 6;

export type Plan = Omit<Sent, 'promises' | 'at'> & { readonly sendAt: string };

/** Keeps an answer until its hour. It answers nobody before: what is owed stays owed. */
export async function planReply(ctx: Ctx, conversationId: string, { sendAt, ...said }: Plan): Promise<LaterReply> {
  const agentId = self(ctx);
  const moment = new Date(sendAt).toISOString();
  if (moment <= ctx.now) throw refused('sendAt', 'this moment has passed');
  if (Date.parse(moment) > Date.parse(ctx.now) + mostDays * 86_400_000)
    throw refused('sendAt', 'this is more than a year away');
  const days = (Date.parse(moment) - Date.parse(ctx.now)) / 86_400_000;
  if ((said.files ?? []).length > 0 && days > mostDaysWithFiles)
    throw refused('sendAt', 'files wait no longer than six days');
  const held = await hold(ctx, conversationId);
  const [repeat] = await laterByClientId(ctx.tx, agentId, said.clientId);
  if (repeat !== undefined && repeat.conversationId !== conversationId) throw notFound();
  if (repeat !== undefined) return laterOf(repeat);
  const seen = Math.min(said.seenSeq, held.seq);
  const [row] = await insertLater(
    ctx.tx,
    ...([
      newId(),
      conversationId,
      agentId,
      said.clientId,
      JSON.stringify({ ...said, promises: [] }),
      moment,
      seen,
    ] as const),
  );
  if (row === undefined) throw new Error('the answer was not kept');
  await Promise.all([
    ctx.queue(job, { id: row.id }, { at: moment, key: `${job}:${row.id}` }),
    dropDraft(ctx.tx, conversationId, agentId, 'reply'),
  ]);
  return tell(ctx, row);
}

/** Its author, or whoever may answer here, stops an answer that waits. */
export async function dropLater(ctx: Ctx, id: string): Promise<LaterReply> {
  const [row] = await lockLater(ctx.tx, id);
  if (row === undefined) throw notFound();
  await hold(ctx, row.conversationId);
  if (row.state !== 'waiting') throw new Problem(409, 'already_sent', 'This answer does not wait any more.');
  return end(ctx, row, 'cancelled', self(ctx));
}

/** The hour has come. Where somebody wrote meanwhile, or its author is gone, it stays here, as a draft. */
export async function sendLater(turn: Turn, ways: Ways, id: string): Promise<void> {
  const [row] = await lockLater(turn.tx, id);
  if (row?.state !== 'waiting') return;
  const [[held], [agent]] = await Promise.all([lockAny(turn.tx, row.conversationId), findAgent(turn.tx, row.agentId)]);
  if (held === undefined) return;
  if (agent?.active !== true) return stop(turn, row, held, 'its author is not here any more');
  const ctx = actAs(turn, agent);
  await command(turn.tx, 'savepoint later');
  try {
    await answer(ctx, ways, row.conversationId, { ...row.answer, seenSeq: row.seenSeq });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await command(turn.tx, 'rollback to savepoint later');
    return stop(turn, row, held, error.code === 'stale_reply' ? 'somebody wrote first' : error.message);
  }
  await tellEnded(turn, row, 'sent');
}

async function stop(turn: Turn, row: LaterRow, held: Parameters<typeof settle>[1], why: string): Promise<void> {
  await end(turn, row, 'overtaken', row.agentId);
  await settle(turn, held, {}, `An answer that was planned for now did not go out: ${why}`, 'other');
}

async function end(turn: Turn, row: LaterRow, as: 'overtaken' | 'cancelled', drafts: string): Promise<LaterReply> {
  await saveDraft(turn.tx, row.conversationId, drafts, 'reply', row.answer.text);
  return tellEnded(turn, row, as);
}

async function tellEnded(turn: Turn, row: LaterRow, state: LaterReply['state']): Promise<LaterReply> {
  const [ended] = await endLater(turn.tx, row.id, state);
  return tell(turn, ended ?? row);
}

async function tell(turn: Turn, row: LaterRow): Promise<LaterReply> {
  const agents = laterOf(row);
  await happen(turn, 'reply.planned', { agents, conversationId: row.conversationId });
  return agents;
}

export const laterOf = ({ id, conversationId, agentId, answer: { text }, sendAt, state }: LaterRow): LaterReply => ({
  kind: 'laterReply',
  ...{ id, conversationId, agentId, text, sendAt, state },
});
