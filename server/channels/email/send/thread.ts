import { findContact } from '#server/modules/contacts/index.ts';
import { inboxBy, type InboxRow } from '#server/modules/workspace/index.ts';
import { Problem } from '#server/platform/http/problem.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { participantsOf, type ParticipantRow } from '../arrive/mails.ts';
import { unextended } from '../automatic/may-answer.ts';
import { isAddress } from '../compose/line.ts';
import type { Correspondent } from '../compose/letter.ts';
import { findSender } from './access.ts';
import { sendingOf, type Sending } from './settings.ts';
import { houseOf, threadMails, type ThreadMail } from './thread-store.ts';

/** All that a mail of a conversation needs to know of where it comes from and whom it may reach. */
export interface Thread {
  readonly conversationId: string;
  readonly inbox: InboxRow;
  readonly settings: Sending;
  /** The address from which it goes out. */
  readonly address: string;
  /** Whether there is a server to send by. */
  readonly sends: boolean;
  readonly house: { readonly name: string; readonly timeZone: string };
  /** Null where no address of the customer's is known. */
  readonly customer: Correspondent | null;
  readonly customersZone: string | null;
  readonly mails: readonly ThreadMail[];
  readonly participants: readonly ParticipantRow[];
}

export async function threadOf(
  tx: Tx,
  { conversationId, inboxId, contactId }: { conversationId: string; inboxId: string; contactId: string },
): Promise<Thread> {
  const [inbox, [mailbox], [contact], mails, participants, [house]] = await Promise.all([
    inboxBy(tx, inboxId),
    findSender(tx, inboxId),
    findContact(tx, contactId),
    threadMails(tx, conversationId),
    participantsOf(tx, conversationId),
    houseOf(tx),
  ]);
  if (mailbox === undefined || house === undefined) throw noMailbox();
  const settings = sendingOf(inbox);
  const theirs = mails.filter((mail) => mail.direction === 'in' && mail.automatic === null);
  const own = theirs.findLast((mail) => mail.authorId === contactId)?.sender;
  const known = own?.answerTo ?? own?.address ?? contact?.email ?? null;
  const customer =
    known === null || !isAddress(known)
      ? null
      : { name: contact?.name ?? own?.name ?? null, address: known.toLowerCase() };
  return {
    conversationId,
    ...{ inbox, settings, house, customer, mails, participants },
    sends: mailbox.smtp !== null,
    customersZone: contact?.timeZone ?? null,
    address: writtenTo(theirs.at(-1), [mailbox.address, ...settings.aliases]),
  };
}

/** Of our addresses the one to which the customer wrote last. */
function writtenTo(last: ThreadMail | undefined, ours: readonly string[]): string {
  const named = [...(last?.recipients.to ?? []), ...(last?.recipients.cc ?? [])].map(({ address }) =>
    unextended(address.toLowerCase()),
  );
  return ours.find((address) => named.includes(address.toLowerCase())) ?? ours[0] ?? '';
}

const noMailbox = (): Problem =>
  new Problem(409, 'no_mailbox', 'This inbox has no mailbox yet, so nothing can be sent. Connect one in its settings.');
export const noAddress = (): Problem =>
  new Problem(409, 'no_address', 'No mail address of this customer is known, so there is nowhere to send an answer.');
