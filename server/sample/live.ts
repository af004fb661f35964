import { contactHandlers, record, writeConsent, writeContactNote } from '#server/modules/contacts/index.ts';
import { countLevels } from '#server/modules/feelings/index.ts';
import { join, redeem } from '#server/modules/loyalty/index.ts';
import { planAsking } from '#server/modules/surveys/index.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { actAs } from './acting.ts';
import {
  members,
  orders,
  recommendations,
  redemptions,
  wishes,
  type CustomerName,
  type Order,
  type When,
  type Wish,
} from './cast/index.ts';
import { openFriends } from './friends.ts';
import { giving } from './giving.ts';
import type { Moment } from './moment.ts';
import { newestConversation } from './newest.ts';
import type { Founded } from './found.ts';
import type { Stage } from './stage.ts';
import { touching } from './touching.ts';

const weeks = Array.from({ length: 11 }, (_, week) => week + 1);

/** What happens besides the conversations: orders, wishes, stamps, gifts, friends, and a count each week of how customers stand. */
export function live(stage: Stage, { programmeId, rewardId, relationId }: Founded): readonly Moment[] {
  const at = (when: When, run: Moment['run']): Moment => ({ at: stage.clock.at(when), run });
  const whose = (turn: Turn, customer: CustomerName) => stage.contactOf(turn, customer);
  const friends = openFriends(stage);
  return [
    ...weeks.map((week) => at(`${week * 7} d ago 3:30`, countLevels)),
    ...entries(members).map(([customer, when]) =>
      at(when, async (turn) => join(turn, programmeId, await whose(turn, customer), 'system')),
    ),
    ...friends.moments,
    ...orders.map((order) =>
      at(order.at, async (turn) => {
        const referral = order.friendOf === undefined ? undefined : friends.codeOf(order.friendOf);
        await buy(turn, await whose(turn, order.customer), order, referral);
      }),
    ),
    ...giving(stage),
    ...entries(recommendations).map(([customer, asked]) =>
      at(asked.at, async (turn) => {
        const conversationId = await newestConversation(turn, await whose(turn, customer));
        await planAsking(turn, { surveyId: relationId, conversationId, episodeId: null, share: 1 }, turn.now);
      }),
    ),
    ...touching(stage),
    ...entries(wishes).map(([customer, wish]) =>
      at(wish.at, async (turn) => keep(stage, turn, await whose(turn, customer), wish)),
    ),
    ...redemptions.map(({ customer, at: when, by }) =>
      at(when, async (turn) =>
        redeem(actAs(turn, stage.people[by]), {
          ...{ id: newId(), programmeId, rewardId, contactId: await whose(turn, customer) },
        }),
      ),
    ),
  ];
}

const entries = <V>(all: Readonly<Partial<Record<CustomerName, V>>>): [CustomerName, V][] =>
  Object.entries(all) as [CustomerName, V][];

const buy = (
  turn: Turn,
  contactId: string,
  { number, what, cents, address }: Order,
  referral: string | undefined,
): Promise<unknown> =>
  record(turn, {
    ...{ contactId, kind: 'order', name: 'order_placed', at: turn.now, title: `Order ${number}: ${what}` },
    ...{
      source: { kind: 'sender', id: `order ${number}` },
      amount: { minor: cents, currency: 'EUR' },
      data: { number, address, referral },
    },
  });

/** Writes down what somebody said of themselves, each thing where it belongs. */
async function keep(stage: Stage, turn: Turn, id: string, wish: Wish): Promise<void> {
  const as = actAs(turn, stage.people[wish.by]);
  const { reach, quiet, phone, note, fields = {}, consents = [] } = wish;
  if (phone !== undefined)
    await contactHandlers['PUT /contacts/:id/identities'](as, {
      ...{ params: { id }, query: undefined, body: { kind: 'phone', value: phone } },
    });
  if (reach !== undefined || quiet !== undefined) {
    const body = { ...(reach && { reach: [...reach] }), ...(quiet && { quietHours: quiet }) };
    await contactHandlers['PATCH /contacts/:id'](as, { params: { id }, query: undefined, body });
  }
  for (const [name, value] of Object.entries(fields))
    await contactHandlers['PUT /contacts/:id/fields/:name'](as, {
      ...{ params: { id, name }, query: undefined, body: { value, givenByCustomer: true } },
    });
  if (note !== undefined) await writeContactNote(as, id, note);
  for (const consent of consents)
    await writeConsent(turn, {
      ...{ contactId: id, ...consent, wording: null, at: turn.now },
      ...{ source: 'colleague', agentId: as.caller.agentId },
    });
}
