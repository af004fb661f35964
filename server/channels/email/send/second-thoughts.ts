import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';

interface Circumstances {
  readonly kind: string;
  readonly throughSeq: number | null;
  readonly answered: boolean;
  readonly readSeq: number;
  readonly bouncing: boolean;
}
const look = statement<readonly [outboxId: string], Circumstances>(
  'outbox.circumstances',
  `select o.kind, (o.mail ->> 'throughSeq')::int as through_seq, coalesce(c.read_seq, 0) as read_seq,
     exists (select from messages m where m.workspace_id = o.workspace_id and m.conversation_id = o.conversation_id
       and m.type = 'message' and m.author = 'agent' and m.created_at > o.created_at) as answered,
     exists (select from identities i where i.workspace_id = o.workspace_id and i.kind = 'email' and i.value = o.recipient
       and i.bouncing_since is not null) as bouncing
   from outbox o left join conversations c on c.workspace_id = o.workspace_id and c.id = o.conversation_id
   where o.workspace_id = $1 and o.id = $2 and o.kind in ('acknowledgement', 'continuation', 'notice')`,
);

/** Why a mail that a machine sends has become needless since it was written; null where it goes out. */
export async function whyNotNow(turn: Turn, outboxId: string): Promise<string | null> {
  const [found] = await look(turn.tx, outboxId);
  if (found === undefined) return null;
  if (found.bouncing) return 'Mail to this address came back before';
  if (found.kind === 'acknowledgement' && found.answered) return 'Somebody answered first';
  if (found.throughSeq !== null && found.readSeq >= found.throughSeq) return 'It was read in the chat';
  return null;
}
