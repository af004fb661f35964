import { addressesOf, correspond } from '#server/modules/contacts/index.ts';
import { colleagueBy, setAside, writtenElsewhere } from '#server/modules/conversations/index.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { cutName, cutText, keepFiles } from '../arrive/parts.ts';
import type { ReadMail } from '../arrive/read.ts';
import type { RawMail } from '../arrive/store.ts';
import { findTarget, type Found } from '../arrive/thread.ts';
import { unextended } from '../automatic/may-answer.ts';
import { honestName } from '../identity/honest-name.ts';
import { channelName } from '../name.ts';
import type { ParsedMail } from '../parse/types.ts';
import { ownAddresses } from '../send/acknowledge.ts';
import { readForwarded } from '../send/forwarded.ts';
import { customersAmong, sameLetter } from './store.ts';

interface Written {
  readonly conversationId: string;
  readonly messageId: string;
}

/** Who wrote it, and to whom, in lower case. */
interface Letter {
  readonly from: string;
  readonly to: readonly string[];
}

/**
 * Writes down what one of us wrote by another program. Null where that is not what it is: where a machine or somebody else wrote
 * it, where no customer gets it, and where it went out from here.
 */
export async function writeOurs(turn: Turn, key: Buffer, raw: RawMail, read: ReadMail): Promise<Written | null> {
  const { mail, pointers, automatic } = read;
  const from = mail.from?.address ?? '';
  const to = [...mail.to, ...mail.cc].map(({ address }) => address).filter((address) => address !== '');
  if (automatic.kind !== null || from === '' || to.length === 0) return null;
  const own = new Set((await ownAddresses(turn.tx)).map(({ address }) => address));
  const kept = raw.source === 'sent' || raw.source === 'import';
  // Whoever writes to an inbox from an address of their own asks for something; from the inbox's own nobody does.
  const isFromUs = own.has(unextended(from)) || (kept && (await colleagueBy(turn, from)) !== undefined);
  // Into the Sent folder only we put anything; elsewhere anybody may.
  const isForm = mail.replyTo.some(({ address }) => address !== '' && !own.has(unextended(address)));
  if (raw.source !== 'sent' && (!isFromUs || isForm)) return null;
  const found = await findTarget(turn.tx, key, raw.inboxId, pointers);
  if (found !== null) return goOn(turn, raw, read, { from, to }, found);
  if (!isFromUs || !kept) return null;
  const others = to.filter((address) => !own.has(unextended(address)));
  return begin(turn, raw, read, others);
}

/** Into a conversation that is known: as an answer where its customer gets it, else as a note of what was written to whom. */
async function goOn(turn: Turn, raw: RawMail, read: ReadMail, { from, to }: Letter, { target, invited }: Found) {
  const { conversationId, inboxId, channel, contactId } = target;
  const theirs = (await addressesOf(turn.tx, contactId)).map(({ address }) => address.toLowerCase());
  if (theirs.includes(from)) return null; // a mail of the customer's that lies in the wrong folder
  const { date } = read.mail;
  if (date !== null && (await sameLetter(turn.tx, conversationId, to, date)).length > 0) return null;
  const by = await authorOf(turn, raw, read);
  const said = { channel, inboxId, contactId, ...(await partsOf(turn, raw, read)) };
  const isAnswer =
    to.some((address) => theirs.includes(address)) && (invited === null || readForwarded(invited) === null);
  if (isAnswer) return writtenElsewhere(turn, { ...said, into: conversationId, by });
  const aside = { into: conversationId, by: cutName(`${by.name}, to ${to.join(', ')}`), type: 'note' } as const;
  return setAside(turn, { ...said, clientId: `mail:${raw.id}` }, { ...aside, wakes: false, rests: false });
}

/** A thread that one of us begins with a customer. Others that one writes to are none of ours, but those in an archive. */
async function begin(turn: Turn, raw: RawMail, read: ReadMail, to: readonly string[]): Promise<Written | null> {
  const known = new Set((await customersAmong(turn.tx, to)).map(({ address }) => address));
  const address = to.find((one) => known.has(one)) ?? (raw.source === 'import' ? to[0] : undefined);
  if (address === undefined) return null;
  const contactId = await correspond(turn.tx, { address, name: null, proof: 'open' });
  const said = { channel: channelName, inboxId: raw.inboxId, contactId, ...(await partsOf(turn, raw, read)) };
  return writtenElsewhere(turn, { ...said, into: null, by: await authorOf(turn, raw, read) });
}

/** The colleague who has that address; else whoever has the mailbox, by the name that they wrote under. */
async function authorOf(turn: Turn, { inboxId }: RawMail, { mail }: ReadMail) {
  const { name = '', address = '' } = mail.from ?? {};
  const colleague = await colleagueBy(turn, address);
  if (colleague !== undefined) return { id: colleague.id, name: colleague.name };
  const { name: inboxName } = await inboxBy(turn.tx, inboxId);
  return { id: null, name: cutName(honestName(name, address)) ?? inboxName };
}

async function partsOf(turn: Turn, raw: RawMail, { mail, fold }: ReadMail) {
  const ids = await keepFiles(turn, raw, mail);
  return {
    text: cutText(fold.visible),
    subject: mail.subject.trim().slice(0, 500).toWellFormed(),
    at: sentAt(raw, mail, turn.now),
    history: raw.history,
    ...(ids.length === 0 ? {} : { files: { by: raw.id, ids } }),
  };
}

/** Of an archive the date of the mail itself; it may have been put together at any time. */
function sentAt({ source, receivedAt }: RawMail, { date }: ParsedMail, now: string): string {
  const dated = source === 'import' ? (date ?? receivedAt) : receivedAt;
  return dated < now ? dated : now;
}
