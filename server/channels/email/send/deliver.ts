import type { Store } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { SigningIn } from '../accounts/sign-in.ts';
import { compose, wire } from '../compose/compose.ts';
import type { Enclosed } from '../compose/letter.ts';
import { accessFor } from './access.ts';
import type { Gate } from './gate.ts';
import { whyNotNow } from './second-thoughts.ts';
import { cancelled, queueTry, settle } from './settle.ts';
import type { Post } from './smtp.ts';
import { claimOutbox, findInterrupted, type OutboxRow } from './store.ts';
import { oneAnswer, type Outcome } from './verdict.ts';

export interface Delivery extends SigningIn {
  readonly store: Store;
  readonly post: Post;
  readonly gate: Gate;
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
  const { takeTurn, gate } = delivery;
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
    const came = await attempt(delivery, workspaceId, claimed);
    outcome = came;
    await takeTurn(workspaceId, (turn) => settle(turn, claimed, came));
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
  const written = await write(delivery.store, workspaceId, row);
  if ('kind' in written) return written;
  // What a machine says carries the null sender, so that no report of it comes back to be answered.
  const from = row.mail.automatic === null ? wire(row.mail.from.address) : null;
  return delivery.post.send(row.inboxId, access, { from, to: wire(row.recipient) }, written.raw);
}

async function write(store: Store, workspaceId: string, row: OutboxRow): Promise<{ raw: Buffer } | Outcome> {
  const enclosed = await store.inWorkspace(
    workspaceId,
    (tx) => (row.mail.files === 'own' ? filesOf(tx, row.messageId) : filesBy(tx, row.mail.files)),
    'read',
  );
  try {
    return { raw: await compose(row.mail, row.createdAt, enclosed) };
  } catch (error) {
    return {
      kind: 'refused',
      answer: oneAnswer(`This mail cannot be written: ${(error as Error).message}`),
      forGood: true,
    };
  }
}

const columns = `a.name, a.type, a.content_id, b.bytes from attachments a
  join blobs b on b.workspace_id = a.workspace_id and b.sha256 = a.sha256`;
const filesOf = statement<readonly [messageId: string | null], Enclosed>(
  'outbox.files',
  `select ${columns} where a.workspace_id = $1 and a.message_id = $2 order by a.place, a.id`,
);
const filesBy = statement<readonly [ids: readonly string[]], Enclosed>(
  'outbox.files_by',
  `select ${columns} where a.workspace_id = $1 and a.id = any($2::uuid[]) and a.message_id is not null
   order by array_position($2::uuid[], a.id)`,
);
