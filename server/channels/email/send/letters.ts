import { newId } from '#server/platform/id.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { bodyOf, type Said } from '../compose/body.ts';
import type { Correspondent, Letter } from '../compose/letter.ts';
import { fill, firstName } from '../compose/signature.ts';
import { answerSubject, referencesTo } from '../compose/thread.ts';
import { markerFor, messageIdFor, replyAddress } from '../threading/forms.ts';
import { replyTokenFor } from '../threading/reply-token.ts';
import type { Thread } from './thread.ts';

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
const bare = (id: string): string => id.replace(/^<|>$/g, '');

/** A Message-ID for a mail of a conversation, by which an answer to it is known; without angle brackets. */
export async function newMessageId(tx: Tx, key: Buffer, thread: Thread, address: string): Promise<string> {
  const token = await replyTokenFor(tx, key, thread.conversationId, address);
  return bare(messageIdFor(token, newId().replaceAll('-', ''), hostOf(thread.address)));
}

/** What of a mail is the same for all who get it. */
export interface Common {
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly threadIndex?: string | null;
}

/** Head of the next mail in a thread: who writes to whom, in answer to what. */
export function headOf(
  thread: Thread,
  conversation: { readonly subject: string },
  sender: string | null,
): Omit<Common, 'to' | 'cc' | 'messageId'> {
  const ids = thread.mails.flatMap(({ headerId }) => (headerId === null ? [] : [bare(headerId)]));
  const asked = thread.mails.findLast((mail) => mail.direction === 'in' && mail.automatic === null);
  const inReplyTo = asked?.headerId == null ? (ids.at(-1) ?? null) : bare(asked.headerId);
  const references = referencesTo(
    ids.filter((id) => id !== inReplyTo),
    inReplyTo,
  );
  const first = thread.mails.find((mail) => mail.direction === 'in') ?? thread.mails[0];
  return {
    from: { name: senderName(thread, sender), address: thread.address },
    subject: thread.mails.length === 0 ? conversation.subject : answerSubject(first?.subject ?? conversation.subject),
    // An id that is no plain one cannot be answered to, and is left out as in References.
    inReplyTo: references.at(-1) === inReplyTo ? inReplyTo : null,
    references,
    threadIndex: asked?.threadIndex ?? null,
  };
}

const senderName = ({ settings, inbox, house }: Thread, agent: string | null): string =>
  settings.senderName === 'inbox' || agent === null ? inbox.name : `${agent} (${house.name})`;

export interface Text {
  readonly said: string;
  readonly agentName: string | null;
  readonly history: readonly Said[];
  readonly automatic: Letter['automatic'];
  /** Content-IDs of the pictures that are shown below the words. */
  readonly pictures?: readonly string[];
}

/** The letter to one recipient: their own reply address, and no more of the history than is theirs. */
export async function letterTo(
  tx: Tx,
  key: Buffer,
  thread: Thread,
  common: Common,
  recipient: string,
  { said, agentName, history, automatic, pictures }: Text,
): Promise<Letter> {
  const token = await replyTokenFor(tx, key, thread.conversationId, recipient);
  const signature =
    automatic === null ? fill(thread.settings.signature, valuesOf(thread, agentName)) : thread.house.name;
  const marked = thread.settings.marksReplies ? `${signature}\n\n${markerFor(token)}` : signature;
  return {
    ...common,
    replyTo: thread.settings.plusReplies ? replyAddress(thread.address, token) : null,
    automatic,
    ...bodyOf(said, marked, history, thread.house.timeZone, pictures),
    files: 'own',
  };
}

/** What texts of the house may name. */
export const valuesOf = ({ house, inbox, customer }: Thread, agentName: string | null) => ({
  'agent.name': agentName,
  'agent.firstName': firstName(agentName),
  'workspace.name': house.name,
  'inbox.name': inbox.name,
  'contact.name': customer?.name ?? null,
  'contact.firstName': firstName(customer?.name ?? null),
});
