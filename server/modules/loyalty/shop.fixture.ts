import type { Notice } from '#server/channel.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';

type Body = Record<string, unknown>;

/** A house with one inbox in which customers have written, programmes, and a clock that can be ahead. */
export interface LoyalShop {
  readonly house: House;
  readonly owner: Person;
  readonly letters: Notice[];
  readonly write: (turn: Turn, channel: string, notice: Notice) => Promise<boolean>;
  good(method: string, path: string, body?: unknown): Promise<Body>;
  programme(design: object): Promise<string>;
  /** Somebody who can be written to and is in a programme. */
  member(programmeId: string): Promise<{ readonly id: string; readonly contactId: string }>;
  order(contactId: string, at?: string): Promise<void>;
  cardOf(contactId: string): Promise<Body>;
  /** A turn so many days from now. */
  later<T>(days: number, work: (turn: Turn) => Promise<T>): Promise<T>;
}

export async function openLoyalShop(): Promise<LoyalShop> {
  const house = await openHouse();
  const owner = await house.workspace();
  const letters: Notice[] = [];
  const good: LoyalShop['good'] = async (method, path, body) => {
    const answer = await owner.call(method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const { id: inboxId } = await good('POST', '/inboxes', { name: 'Orders', channel: 'api' });
  return {
    ...{ house, owner, letters, good },
    write: (_turn, _channel, notice) => Promise.resolve(letters.push(notice) > 0),
    async programme(design) {
      const { id } = await good('POST', '/programmes', { name: 'Ten bags', unit: 'stamps', design });
      await good('POST', `/programmes/${String(id)}/publication`);
      return String(id);
    },
    async member(programmeId) {
      const from = { externalId: newId(), name: 'Maya' };
      const said = await good('POST', `/inboxes/${String(inboxId)}/messages`, {
        clientId: newId(),
        from,
        text: 'Hello',
      });
      const { id: conversationId, contact } = said['conversation'] as { id: string; contact: { id: string } };
      await good('POST', `/conversations/${conversationId}/resolution`, {});
      const { id } = await good('PUT', `/contacts/${contact.id}/memberships/${programmeId}`);
      return { id: String(id), contactId: contact.id };
    },
    async order(contactId, at = new Date().toISOString()) {
      await good('POST', `/contacts/${contactId}/events`, { id: newId(), what: 'order', name: 'order_placed', at });
      await house.catchUp();
    },
    async cardOf(contactId) {
      const { items } = await good('GET', `/contacts/${contactId}/memberships`);
      return (items as { card: Body }[])[0]?.card ?? {};
    },
    later: (days, work) =>
      house.app.platform.takeTurn(owner.workspaceId, (turn) =>
        work({ ...turn, now: new Date(Date.parse(turn.now) + days * 86_400_000).toISOString() }),
      ),
  };
}

export const card = {
  ...{ required: 8, endowed: 2, reason: 'For the bags you bought before', reward: 'A free bag' },
  ...{ step: { one: 'bag', many: 'bags' }, expiresAfterDays: null },
};
export const eachOrder = (steps = 1) => ({
  ...{ id: newId(), name: 'A bag bought', on: { what: 'order' }, gives: { how: 'each', steps } },
});
