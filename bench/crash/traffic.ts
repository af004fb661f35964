import { openLine } from '../load/line.ts';
import { textAt } from '../load/words.ts';

/** What the sender knows of one message: its own id, its place in the customer's story, and the number it was given, once it was answered. */
export interface Noted {
  readonly clientId: string;
  readonly customer: string;
  readonly index: number;
  seq: number | null;
}

export interface Traffic {
  /** Every message of the run, acknowledged or not yet. */
  readonly notes: readonly Noted[];
  readonly acknowledged: () => number;
  /** Resolves once so many messages have been acknowledged. */
  reached(count: number): Promise<void>;
  /** Sends what is left until all of it is acknowledged or the connection breaks. What was sent without an answer is sent again. */
  pump(at: { readonly url: string; readonly key: string; readonly inbox: string }): Promise<void>;
}

const clients = 8;
const messagesPerCustomer = 10;

/** Customers who each write their next message only when the last one was acknowledged, as people and careful systems do. */
export function openTraffic(run: string, messages: number): Traffic {
  const customers = Math.ceil(messages / messagesPerCustomer);
  const stories = Array.from({ length: customers }, (_, c) =>
    storyOf(`${run}-${String(c)}`, Math.min(messagesPerCustomer, messages - c * messagesPerCustomer)),
  );
  let acknowledged = 0;
  let watch: { count: number; done: () => void } | undefined;

  const acknowledge = (note: Noted, seq: number): void => {
    note.seq = seq;
    acknowledged++;
    if (watch !== undefined && acknowledged >= watch.count) watch.done();
  };

  async function client(k: number, at: Parameters<Traffic['pump']>[0]): Promise<void> {
    const line = openLine(at.url);
    const mine = stories.filter((_, c) => c % clients === k);
    try {
      for (let index = 0; index < messagesPerCustomer; index++) {
        for (const story of mine) {
          const note = story[index];
          if (note === undefined || note.seq !== null) continue;
          const { status, body } = await line.send(
            'POST',
            `/api/v1/inboxes/${at.inbox}/messages`,
            `authorization: Bearer ${at.key}\r\n`,
            bodyOf(note),
          );
          if (status !== 200) return; // not acknowledged: it comes again
          acknowledge(note, (JSON.parse(body) as { message: { seq: number } }).message.seq);
        }
      }
    } catch {
      return; // the server is gone
    } finally {
      line.close();
    }
  }

  return {
    notes: stories.flat(),
    acknowledged: () => acknowledged,
    reached: (count) => new Promise((done) => (watch = { count, done })),
    pump: async (at) => {
      await Promise.all(Array.from({ length: clients }, (_, k) => client(k, at)));
    },
  };
}

const storyOf = (customer: string, length: number): Noted[] =>
  Array.from({ length }, (_, index) => ({ clientId: `${customer}-${String(index)}`, customer, index, seq: null }));

/** The text names the message too, so that a double shows even under another client id. */
const bodyOf = ({ clientId, customer, index }: Noted): string =>
  JSON.stringify({ clientId, from: { externalId: customer }, text: `${clientId}: ${textAt(index)}` });
