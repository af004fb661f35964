import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#sdk/problem.ts';
import type { CallRoute } from '#sdk/client.ts';
import { clientIdOf, type Customer, type Heard } from './replay-customer.ts';
import type { Said, Story } from './replay-file.ts';
import { addFeeling, emptyTally, type Tally } from './replay-tally.ts';

export interface Stage {
  readonly customer: Customer;
  readonly agentOf: (name: string) => CallRoute;
  /** Whether agents name the time at which they wrote. */
  readonly backdate: boolean;
  /** Real time divided by playing time; null plays without pauses. */
  readonly speed: number | null;
  /** The server's clock at the beginning, ms: what is older was there before. */
  readonly begunMs: number;
  readonly stop: AbortSignal;
}

/** Plays one conversation in its order. Throws when stopped while it waits: whoever plays it again goes on where it ended. */
export async function play(story: Story, stage: Stage): Promise<{ tally: Tally; conversationId: string }> {
  const tally = emptyTally();
  let heard: Heard | undefined;
  for (const [index, said] of story.messages.entries()) {
    await pause(story.messages[index - 1], said, stage);
    if (said.from === 'customer') {
      heard = await stage.customer(index, said);
      const fresh = count(tally, heard.messageId, stage);
      if (index === 0 && fresh) tally.conversationsAdded = 1;
      if (heard.feeling !== null) addFeeling(tally, heard.feeling);
    } else if (heard !== undefined) {
      heard = await answer(story, index, said, heard, stage, tally);
    }
  }
  if (heard === undefined) throw new Error('a conversation begins with its customer');
  return { tally: { ...tally, conversations: 1 }, conversationId: heard.conversationId };
}

async function answer(
  story: Story,
  index: number,
  said: Said,
  heard: Heard,
  stage: Stage,
  tally: Tally,
): Promise<Heard> {
  const body = { clientId: clientIdOf(story, index), text: said.text, ...(stage.backdate ? { at: said.at } : {}) };
  const { message, seq } = await reply(stage.agentOf(said.name), heard, body);
  const fresh = count(tally, message.id, stage);
  if (fresh && heard.dueAt !== null) {
    tally.promises++;
    if (message.at <= heard.dueAt) tally.promisesKept++;
  }
  return { ...heard, seq, dueAt: null };
}

/** Answers; where newer messages stand in the way, looks at them and answers again. */
async function reply(
  call: CallRoute,
  { conversationId, seq }: Heard,
  body: { clientId: string; text: string; at?: string },
) {
  const params = { id: conversationId };
  for (let seenSeq = seq; ;) {
    try {
      const { conversation, message } = await call('POST /conversations/:id/replies', {
        params,
        body: { ...body, seenSeq },
      });
      return { message, seq: conversation.seq };
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale_reply') throw error;
      seenSeq = (await call('GET /conversations/:id', { params })).conversation.seq;
    }
  }
}

/** Whether a message is new. Its id (UUIDv7) begins with the moment at which the server stored it. */
function count(tally: Tally, messageId: string, { begunMs }: Stage): boolean {
  const fresh = Number.parseInt(messageId.replaceAll('-', '').slice(0, 12), 16) >= begunMs;
  tally.messages++;
  if (fresh) tally.messagesAdded++;
  return fresh;
}

async function pause(before: Said | undefined, said: Said, { speed, stop }: Stage): Promise<void> {
  if (speed === null || before === undefined) return;
  const ms = (Date.parse(said.at) - Date.parse(before.at)) / speed;
  if (ms >= 1) await sleep(ms, undefined, { signal: stop });
}
