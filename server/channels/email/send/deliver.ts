import type { Store } from '#server/platform/database/database.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { SigningIn } from '../accounts/sign-in.ts';
import { wire } from '../compose/compose.ts';
import { accessFor } from './access.ts';
import type { Gate } from './gate.ts';
import { whyNotNow } from './second-thoughts.ts';
import { cancelled, queueTry, settle } from './settle.ts';
import type { Post } from './smtp.ts';
import { claimOutbox, findInterrupted, type OutboxRow } from './store.ts';
import type { Outcome } from './verdict.ts';
import { write } from './write.ts';

export interface Delivery extends SigningIn {
  readonly store: Store;
  readonly post: Post;
  readonly gate: Gate;
  /** Called at the points where a process may die; tests die there. */
  readonly mark?: (point: string) => void;
}
/** What the job of a try carries. */
export interface OnItsWay {
  readonly id: string;
  readonly inboxId: string;
}

/**
 * One try at one mail. It is written down before it is made and settled after it, each in a turn of its own, so that
 * whatever happens between leaves `trying` behind, which the next run knows for what it is: not known.
 */
export async function deliver(delivery: Delivery, workspaceId: string, { id, inboxId }: OnItsWay): Promise<void> {
  const { takeTurn, gate, mark = () => undefined } = delivery;
  const waitMs = gate.enter(inboxId);
  if (waitMs > 0) {
    await takeTurn(workspaceId, (turn) =>
      queueTry(turn, { id, inboxId, sendAt: new Date(Date.parse(turn.now) + waitMs).toISOString() }),
    );
    return;
  }
  let outcome: Outcome | null = null;
  try {
    if (await wasInterrupted(delivery, workspaceId, id)) return;
    const claimed = await takeTurn(workspaceId, (turn) => claim(turn, id));
    if (claimed === null) return;
    mark('claimed');
    const came = await attempt(delivery, workspaceId, claimed);
    outcome = came;
    mark('handed over');
    await takeTurn(workspaceId, async (turn) => {
      await settle(turn, claimed, came);
      mark('settling');
    });
    mark('settled');
  } finally {
    gate.leave(inboxId, outcome);
  }
}

function wasInterrupted({ takeTurn }: Delivery, workspaceId: string, id: string): Promise<boolean> {
  return takeTurn(workspaceId, async (turn) => {
    const [row] = await findInterrupted(turn.tx, id);
    if (row !== undefined) await settle(turn, row, { kind: 'lost', answer: 'Rapport was stopped while sending this' });
    return row !== undefined;
  });
}

async function claim(turn: Turn, id: string): Promise<OutboxRow | null> {
  const why = await whyNotNow(turn, id);
  if (why !== null) {
    await cancelled(turn, id, why);
    return null;
  }
  const [row] = await claimOutbox(turn.tx, id, turn.now);
  return row ?? null;
}

async function attempt(delivery: Delivery, workspaceId: string, row: OutboxRow): Promise<Outcome> {
  const access = await accessFor(delivery, workspaceId, row.inboxId);
  if ('kind' in access) return access;
  const written = await write(delivery, workspaceId, row);
  if ('kind' in written) return written;
  // What a machine says carries the null sender, so that no report of it comes back to be answered.
  const from = row.mail.automatic === null ? wire(row.mail.from.address) : null;
  return delivery.post.send(row.inboxId, access, { from, to: wire(row.recipient) }, written.raw);
}
