import type { Gesture } from '#contract/gesture.ts';
import { newId } from '#server/platform/id.ts';
import { idOf } from '#test/guards/scene.ts';
import { openHouse, type Answer, type House, type Person } from '#test/support/house.ts';

/** A shop with a lead, an agent, and customers whose cases were put right. */
export interface Shop {
  readonly house: House;
  readonly owner: Person;
  readonly lead: Person;
  readonly agent: Person;
  readonly inboxId: string;
  /** Somebody wrote, and was answered and helped unless it is to stay open. */
  case(who: string, open?: boolean): Promise<{ id: string; contactId: string }>;
  give(by: Person, conversationId: string, more?: Readonly<Record<string, unknown>>): Promise<Answer>;
  does(who: Person, method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export const failure = {
  ...{ lossMinor: 4_000, mode: 'accepted', severity: 'medium', fault: 1, verified: true },
  priorSameCause180d: 0,
} as const;

export async function openShop(channel: string): Promise<Shop> {
  const house = await openHouse();
  const owner = await house.workspace();
  const [lead, agent] = [await house.person(owner.workspaceId, 'lead'), await house.person(owner.workspaceId, 'agent')];
  const inboxId = idOf(await owner.call('POST', '/inboxes', { name: 'Orders', channel }));
  const does: Shop['does'] = async (who, method, path, body) => {
    const answer = await who.call(method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    ...{ house, owner, lead, agent, inboxId, does },
    async case(who, open = false) {
      const from = { externalId: who, name: who };
      const body = { clientId: newId(), from, text: 'You charged me twice.' };
      const { conversation } = await does(owner, 'POST', `/inboxes/${inboxId}/messages`, body);
      const { id, contact } = conversation as { id: string; contact: { id: string } };
      const reply = { clientId: newId(), text: 'That was our retry; it is refunded.', seenSeq: 99, then: 'resolve' };
      if (!open) await does(agent, 'POST', `/conversations/${id}/replies`, reply);
      return { id, contactId: contact.id };
    },
    give: (by, conversationId, more = {}) =>
      by.call('POST', `/conversations/${conversationId}/gestures`, {
        ...{ id: newId(), what: 'voucher', amountMinor: 1_000, failure, repaired: 'Refunded.', category: 'billing' },
        ...{ why: 'Charged twice by our retry.', line: 'Thank you for your patience.' },
        ...more,
      }),
    close: () => house.close(),
  };
}

export const gestureIn = ({ body }: Answer): Gesture => body['gesture'] as Gesture;
/** The token at the end of a claim link. */
export const pathOf = ({ body }: Answer): string => new URL(String(body['link'])).pathname;
