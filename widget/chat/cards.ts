import type { Entry, PublicCard } from '#contract/cards.ts';
import { Problem } from '#sdk/index.ts';
import type { Desk } from './desk.ts';
import { words } from './words.ts';

/** Loyalty cards of a customer who has proven who they are. Each change answers what went wrong, or nothing. */
export interface Cards {
  /** Fetches them once the chat is open and its visitor proven; from then on changes are heard. */
  readonly look: () => void;
  readonly lookAnew: () => void;
  /** A card changed: what was just bought shows up by itself. */
  readonly heard: (card: PublicCard) => void;
  readonly join: (id: string) => Promise<string | null>;
  readonly leave: (id: string) => Promise<string | null>;
  readonly remind: (id: string, wanted: boolean) => Promise<string | null>;
  /** `id` is the redemption’s own: the same one redeems once. */
  readonly redeem: (card: PublicCard, rewardId: string, id: string) => Promise<string | null>;
  /** Every step, newest first, from a place on. */
  readonly entries: (id: string, cursor: string | null) => Promise<{ items: Entry[]; next: string | null }>;
}

export function createCards({ store, keep, call }: Desk): Cards {
  let lookedFor: string | null = null;
  /** The last look failed. */
  let missed = false;

  async function fetchAll(): Promise<void> {
    const mine = lookedFor;
    const { items } = await call('GET /widget/cards');
    if (mine === lookedFor) store.set({ cards: items });
  }

  function lookAnew(): void {
    missed = false;
    if (lookedFor !== null) fetchAll().catch(() => (missed = true)); // the next change of anything looks again
  }

  async function change(run: () => Promise<unknown>): Promise<string | null> {
    try {
      await run();
      await fetchAll();
      return null;
    } catch (error) {
      return error instanceof Problem && error.status >= 400 && error.status < 500 ? error.message : words.notKept;
    }
  }

  return {
    look() {
      const { house, open, cards } = store.get();
      const whose = house?.visitor.identified === true ? keep.token() : null;
      const same = whose === lookedFor;
      if ((same && !missed) || (whose !== null && !open)) return;
      lookedFor = whose;
      if (!same && cards.length > 0) store.set({ cards: [] });
      lookAnew();
    },
    lookAnew,
    heard(card) {
      const { cards } = store.get();
      const known = cards.some(({ id }) => id === card.id);
      // Whether a card that was left can be joined again, and where a new one stands, the house knows.
      if (!known || !card.joined) lookAnew();
      else store.set({ cards: cards.map((one) => (one.id === card.id ? card : one)) });
    },
    join: (id) => change(() => call('PUT /widget/cards/:id', { params: { id } })),
    leave: (id) => change(() => call('DELETE /widget/cards/:id', { params: { id } })),
    remind: (id, wanted) => change(() => call('PUT /widget/cards/:id/reminders', { params: { id }, body: { wanted } })),
    redeem: ({ id: programmeId }, rewardId, id) =>
      change(() => call('POST /widget/redemptions', { body: { id, rewardId, programmeId } })),
    entries: (id, cursor) =>
      call('GET /widget/cards/:id/entries', {
        params: { id },
        query: { limit: 20, ...(cursor === null ? {} : { cursor }) },
      }),
  };
}

/** A random UUID; the browser’s own maker is missing on plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64;
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
