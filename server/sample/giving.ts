import { claimGesture, goodwillHandlers } from '#server/modules/goodwill/index.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { actAs, type Acting } from './acting.ts';
import { gifts, type Colleague, type Gift, type When } from './cast/index.ts';
import type { Moment } from './moment.ts';
import { newestConversation } from './newest.ts';
import type { Stage } from './stage.ts';

/** What is given to customers after a failure, and what becomes of it. */
export const giving = (stage: Stage): readonly Moment[] => gifts.flatMap((gift) => momentsOf(stage, gift));

function momentsOf(stage: Stage, gift: Gift): Moment[] {
  const id = newId();
  const at = (when: When, run: Moment['run']): Moment => ({ at: stage.clock.at(when), run });
  const as = (turn: Turn, who: Colleague): Acting => actAs(turn, stage.people[who]);
  const { decided, claimed, void: taken } = gift;
  const to = { params: { id }, query: undefined };
  return [
    at(gift.at, async (turn) => give(as(turn, gift.by), id, gift, await stage.contactOf(turn, gift.customer))),
    ...(decided === undefined
      ? []
      : [
          at(decided.at, async (turn) => {
            const body = { words: decided.words };
            if (!decided.yes)
              return goodwillHandlers['POST /gestures/:id/refusal'](as(turn, decided.by), { ...to, body });
            await goodwillHandlers['POST /gestures/:id/approval'](as(turn, decided.by), { ...to, body });
            return goodwillHandlers['POST /gestures/:id/offer'](as(turn, gift.by), { ...to, body: {} });
          }),
        ]),
    ...(claimed === undefined ? [] : [at(claimed, (turn) => claimGesture(turn, id))]),
    ...(taken === undefined
      ? []
      : [
          at(taken.at, async (turn) => {
            const body = { words: taken.words };
            return goodwillHandlers['POST /gestures/:id/void'](as(turn, taken.by), { ...to, body });
          }),
        ]),
  ];
}

async function give(
  as: Acting,
  id: string,
  { what, cents: amountMinor = 0, failure, repaired, category, why, line }: Gift,
  contactId: string,
): Promise<unknown> {
  const facts = { ...failure, verified: true, priorSameCause180d: 0 };
  return goodwillHandlers['POST /conversations/:id/gestures'](as, {
    params: { id: await newestConversation(as, contactId) },
    query: undefined,
    body: { id, what, amountMinor, failure: facts, repaired, category, why, line },
  });
}
