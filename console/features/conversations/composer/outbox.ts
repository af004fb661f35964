import type { Delivering } from '#contract/delivering.ts';
import type { Attachment } from '#contract/files.ts';

/** What goes out: an answer to the customer or a note for the team. */
export interface Outgoing {
  readonly conversationId: string;
  readonly mode: 'reply' | 'note';
  readonly text: string;
  /** Files that are up already. */
  readonly files?: readonly Attachment[];
  /** How a letter goes out, where its writer said so. */
  readonly delivery?: Delivering | undefined;
  readonly then: 'stay' | 'wait' | 'resolve';
  readonly promises: readonly { readonly text: string; readonly dueAt: string }[];
  /** Colleagues whom a note names. */
  readonly mentions?: readonly string[];
  /** The newest sequence number that the writer had on the screen. */
  readonly seenSeq: number;
}

/** Something on its way. The `clientId` makes every repeat harmless. */
export interface Parcel extends Outgoing {
  readonly clientId: string;
  /** When it was written, ISO 8601. */
  readonly at: string;
  readonly state: 'sending' | 'waiting' | 'failed';
  /** Why it failed, in words. */
  readonly problem: string | null;
}

/** How one try ended: `unreached` may work later, `stale` met newer messages, `failed` was refused. */
export type Outcome =
  { readonly kind: 'sent' | 'unreached' | 'stale' } | { readonly kind: 'failed'; readonly problem: string };

export interface OutboxWays {
  /** Tries once; never throws. */
  readonly post: (parcel: Parcel) => Promise<Outcome>;
  /** A parcel is new or stands otherwise than before: show and keep it. */
  readonly changed: (parcel: Parcel) => void;
  /** A parcel is done with. */
  readonly gone: (parcel: Parcel) => void;
  /** Newer messages came: these go back to their writer, oldest first, and are gone from here. */
  readonly refused: (parcels: readonly Parcel[]) => void;
}

/**
 * What was written goes out in order within its conversation, once. What does not reach the server waits for `retry`;
 * what is refused because of newer messages goes back to its writer with everything written behind it.
 */
export function createOutbox({ post, changed, gone, refused }: OutboxWays) {
  const parcels = new Map<string, Parcel>();
  const busy = new Map<string, Promise<void>>();

  const set = (parcel: Parcel): void => {
    parcels.set(parcel.clientId, parcel);
    changed(parcel);
  };
  const drop = (parcel: Parcel): void => {
    parcels.delete(parcel.clientId);
    gone(parcel);
  };
  const pending = (conversationId: string): Parcel[] =>
    [...parcels.values()]
      .filter((parcel) => parcel.conversationId === conversationId && parcel.state !== 'failed')
      .sort((one, other) => one.at.localeCompare(other.at));

  async function sendAll(conversationId: string): Promise<void> {
    for (let next = pending(conversationId)[0]; next !== undefined; next = pending(conversationId)[0]) {
      if (next.state === 'waiting') set({ ...next, state: 'sending' });
      const outcome = await post(next);
      if (!parcels.has(next.clientId)) continue;
      if (outcome.kind === 'unreached') {
        hold(conversationId);
        return;
      }
      if (outcome.kind === 'stale') giveBack(conversationId);
      else if (outcome.kind === 'failed') set({ ...next, state: 'failed', problem: outcome.problem });
      else drop(next);
    }
  }

  function hold(conversationId: string): void {
    for (const parcel of pending(conversationId)) set({ ...parcel, state: 'waiting' });
  }

  function giveBack(conversationId: string): void {
    const answers = pending(conversationId).filter(({ mode }) => mode === 'reply');
    answers.forEach(drop);
    refused(answers);
  }

  function send(conversationId: string): Promise<void> {
    const running = busy.get(conversationId);
    if (running !== undefined) return running;
    const run = sendAll(conversationId).finally(() => busy.delete(conversationId));
    busy.set(conversationId, run);
    return run;
  }

  return {
    /** Shows it and sends it after what is before it. */
    put(parcel: Parcel): Promise<void> {
      set(parcel);
      return send(parcel.conversationId);
    },
    /** Shows again what is here, and takes back what an earlier page did not get out; `retry` sends it. */
    restore(kept: readonly Parcel[]): void {
      for (const parcel of kept) {
        const known = parcels.get(parcel.clientId);
        set(known ?? (parcel.state === 'failed' ? parcel : { ...parcel, state: 'waiting' }));
      }
    },
    /** Sends everything that waits. */
    async retry(): Promise<void> {
      const conversations = new Set([...parcels.values()].map(({ conversationId }) => conversationId));
      await Promise.all([...conversations].map(send));
    },
    /** Sends one that failed once more; `seenSeq` as of now. */
    again(clientId: string, seenSeq: number): Promise<void> {
      const parcel = parcels.get(clientId);
      return parcel === undefined
        ? Promise.resolve()
        : this.put({ ...parcel, seenSeq, state: 'sending', problem: null });
    },
    /** Takes one out and returns it. */
    take(clientId: string): Parcel | undefined {
      const parcel = parcels.get(clientId);
      if (parcel !== undefined) drop(parcel);
      return parcel;
    },
    isWaiting: (): boolean => [...parcels.values()].some(({ state }) => state === 'waiting'),
  };
}
