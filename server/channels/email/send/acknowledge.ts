import { expectationAt } from '#server/modules/conversations/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { Automatic } from '../automatic/automatic.ts';
import { answerTo, silenceFor } from '../automatic/may-answer.ts';
import { momentIn } from '../compose/body.ts';
import { fill } from '../compose/signature.ts';
import type { ParsedMail } from '../parse/types.ts';
import { put } from './answer.ts';
import { headOf, letterTo, newMessageId, valuesOf } from './letters.ts';
import { threadOf } from './thread.ts';
import { bouncingOf } from './thread-store.ts';

/** Long enough for whoever sits there to answer first, in milliseconds. */
const delayMs = 30_000;
/** Automatic mails to one address within 24 hours, whatever it writes; one of them an acknowledgement. */
export const mostAutomatic = 3;

/** A new request by mail, as far as acknowledging it goes. */
export interface Request {
  readonly conversationId: string;
  readonly inboxId: string;
  readonly contactId: string;
  readonly mail: Pick<ParsedMail, 'from' | 'replyTo'>;
  readonly automatic: Automatic;
  /** Whether the sender is proven to be who they say; a made-up one would have us write to a stranger. */
  readonly proven: boolean;
}

/** Addresses of all inboxes here: nothing is ever sent to them by itself. */
export const ownAddresses = statement<readonly [], { address: string }>(
  'mail_accounts.own',
  `select lower(a.address) as address from mail_accounts a where a.workspace_id = $1
   union select lower(alias) from inboxes i, jsonb_array_elements_text(coalesce(i.settings -> 'aliases', '[]')) as alias
   where i.workspace_id = $1 and jsonb_typeof(i.settings -> 'aliases') = 'array'`,
);
/** Turns about one address queue up here, so that many requests at once are counted one after the other. */
const queueUp = statement<readonly [address: string], never>(
  'outbox.queue_up',
  'select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 11))',
);
const lately = statement<readonly [address: string], { acknowledgements: number; automatic: number }>(
  'outbox.lately',
  `select count(*) filter (where kind = 'acknowledgement')::int as acknowledgements, count(*)::int as automatic from outbox
   where workspace_id = $1 and recipient = $2 and kind in ('acknowledgement', 'continuation') and state <> 'cancelled'
     and created_at > now() - interval '24 hours'`,
);

/**
 * Says at once when a person will answer, honestly: only where the inbox is told to, to a sender who is proven and no machine,
 * once a day for each address. Nothing that they wrote stands in it. Whoever answers within half a minute makes it needless.
 */
export async function acknowledge(turn: Turn, key: Buffer, request: Request): Promise<boolean> {
  const { conversationId, inboxId, contactId, mail, automatic, proven } = request;
  const to = answerTo(mail);
  if (!proven || to === null) return false;
  const thread = await threadOf(turn.tx, { conversationId, inboxId, contactId });
  if (!thread.settings.acknowledges || thread.customer === null) return false;
  const address = to.address.toLowerCase();
  const [own, bouncing] = await Promise.all([ownAddresses(turn.tx), bouncingOf(turn.tx, [address])]);
  const known = {
    own: new Set(own.map((row) => row.address)),
    bouncing: new Set(bouncing.map(({ value }) => value)),
  };
  // A subject alone proves no machine, but is reason enough to keep quiet.
  if (silenceFor(mail, automatic, known) !== null || automatic.hints.length > 0) return false;
  if (await spent(turn, address)) return false;
  const { answerBy, timeZone } = await expectationAt(turn, thread.inbox);
  const values = { ...valuesOf(thread, null), 'answer.by': `${momentIn(answerBy, timeZone)} (${timeZone})` };
  const common = {
    ...headOf(thread, { subject: '' }, null),
    to: [{ name: null, address }],
    cc: [],
    subject: `We have your message – ${thread.house.name}`,
    messageId: await newMessageId(turn.tx, key, thread, address),
  };
  const text = {
    said: fill(thread.settings.acknowledgement, values),
    agentName: null,
    history: [],
    automatic: 'replied',
  } as const;
  const letter = await letterTo(turn.tx, key, thread, common, address, text);
  const sendAt = new Date(Date.parse(turn.now) + delayMs).toISOString();
  await put(turn, {
    ...{ inboxId, conversationId, messageId: null, kind: 'acknowledgement', recipient: address, sendAt },
    mail: { ...letter, files: [] },
  });
  return true;
}

/** Whether an address has had its share for today. The backstop against loops: it counts, and looks at nothing else. */
async function spent(turn: Turn, address: string): Promise<boolean> {
  await queueUp(turn.tx, address);
  const [had] = await lately(turn.tx, address);
  return had !== undefined && (had.acknowledgements > 0 || had.automatic >= mostAutomatic);
}
