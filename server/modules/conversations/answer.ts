import type { Delivering } from '#contract/delivering.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { Problem } from '#server/platform/http/problem.ts';
import { reply, type Answer, type Answered } from './reply.ts';
import type { Ways } from './ways.ts';

const speakInstead = () =>
  new Problem(
    409,
    'speak_instead',
    'Nothing written goes out by this inbox. Call, and log the call, or write to them by another inbox.',
  );

export type Sent = Answer & { readonly delivery?: Delivering | undefined };

/** As it goes out where nobody says how. */
export const usualDelivery: Delivering = { bcc: [], quote: true };

/** Answers a customer and sends it on its way, in one turn. History that is brought in goes nowhere, nor does a repeat. */
export async function answer(ctx: Ctx, ways: Ways, id: string, { delivery, ...said }: Sent): Promise<Answered> {
  const answered = await reply(ctx, id, said);
  if (ways.calls(answered.conversation.channel)) throw speakInstead();
  if (answered.repeated === true || said.at !== undefined) return answered;
  await ways.answered(ctx, { ...answered, delivery: delivery ?? usualDelivery });
  return answered;
}
