import { correspond } from '#server/modules/contacts/index.ts';
import { receive, setAside, type Inbound } from '#server/modules/conversations/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { answerTo } from '../automatic/may-answer.ts';
import { honestName } from '../identity/honest-name.ts';
import { isVerified } from '../identity/verdict.ts';
import { channelName } from '../name.ts';
import type { Mailbox } from '../parse/types.ts';
import { acknowledge } from '../send/acknowledge.ts';
import { isOwnTrial } from '../send/trial.ts';
import { takeSent } from '../sent/take.ts';
import { writeOurs } from '../sent/write.ts';
import { findByHeader } from './mails.ts';
import { handedByColleague, handOn } from './hand-on.ts';
import { askIn } from './participants.ts';
import { cutName, cutText, headerIdOf, keepFiles, note } from './parts.ts';
import type { ReadMail } from './read.ts';
import { heed } from './report.ts';
import { settleRaw, type RawMail } from './store.ts';
import { findThread, type Place } from './thread.ts';

/** Makes a conversation of a mail, or a part of the one that it belongs to. */
export async function takeIn(turn: Turn, key: Buffer, raw: RawMail, read: ReadMail): Promise<void> {
  if (raw.source === 'sent') return takeSent(turn, key, raw, read);
  const headerId = headerIdOf(read);
  if (headerId !== null && (await isOwnTrial(turn.tx, raw.inboxId, headerId))) {
    await settleRaw(turn.tx, raw.id, 'taken', headerId, null, null, 'a test of this mailbox');
    return;
  }
  const twin = await twinOf(turn, raw, read, headerId);
  if (twin !== null) {
    await settleRaw(turn.tx, raw.id, 'doubled', headerId, twin.conversationId, twin.messageId, twin.why);
    return;
  }
  const mayBeOurs = raw.source === 'import' || isVerified(read.verdict);
  const ours = mayBeOurs ? await writeOurs(turn, key, raw, read) : null;
  const written: Written = ours ?? (await write(turn, key, raw, read));
  await Promise.all([
    note(turn, raw, read, ours === null ? 'in' : 'out', written),
    settleRaw(turn.tx, raw.id, 'taken', headerId, written.conversationId, written.messageId, null),
  ]);
  if (written.begun === undefined || raw.history) return;
  const { mail, automatic } = read;
  await acknowledge(turn, key, { ...written, ...written.begun, inboxId: raw.inboxId, mail, automatic });
}

interface Written {
  readonly conversationId: string;
  readonly messageId: string;
  /** Whose words they are, where somebody else sent the mail. */
  readonly sender?: Mailbox;
  /** Of a request that is new: whose it is, and whether they are proven to be. */
  readonly begun?: { readonly contactId: string; readonly proven: boolean };
}

/** The same mail came by two ways, or our own came back. One Message-ID with other words is another mail. */
async function twinOf(turn: Turn, raw: RawMail, read: ReadMail, headerId: string | null) {
  if (headerId === null) return null;
  const found = await findByHeader(turn.tx, raw.inboxId, headerId);
  const ours = found.find(({ direction }) => direction === 'out');
  if (ours !== undefined) return { ...ours, why: 'a mail of ours came back' };
  const text = cutText(read.fold.visible);
  const folded = read.fold.folded === '' ? null : cutText(read.fold.folded);
  const same = found.find((one) => one.text === text && one.folded === folded);
  return same === undefined ? null : { ...same, why: 'the same mail was there already' };
}

async function write(turn: Turn, key: Buffer, raw: RawMail, read: ReadMail): Promise<Written> {
  const { mail, automatic, forged, verdict, pointers } = read;
  const person = automatic.kind === null;
  const sender = (person ? answerTo(mail) : mail.from) ?? { name: mail.from?.name ?? '', address: '' };
  const address = sender.address === '' ? null : sender.address.toLowerCase().slice(0, 320);
  const files = await keepFiles(turn, raw, mail);
  const live = !raw.history;
  if (read.report !== null && live) {
    const reported = await heed(turn, raw, read, read.report, files);
    if (reported !== null) return reported;
  }
  const place = await findThread(turn.tx, key, raw.inboxId, pointers, { address, forged });
  const proven = isVerified(verdict) && address === mail.from?.address;
  const proof = forged ? 'forged' : proven ? 'proven' : 'open';
  const name = cutName(honestName(sender.name, sender.address));
  const inbound = inboundOf(raw, read, files);
  if (place.as === 'asking' || place.as === 'aside')
    return askIn(turn, place.target, { address: address ?? '', name }, inbound, place.as === 'asking' && live);
  if (!person) {
    const target = place.as === 'new' ? null : place.target.conversationId;
    const contactId = target === null ? await correspond(turn.tx, { address, name, proof }) : '';
    const rests = automatic.kind !== 'list' && automatic.kind !== 'notice';
    return setAside(
      turn,
      { ...inbound, contactId },
      { into: target, by: name ?? address, type: 'message', wakes: false, rests },
    );
  }
  const handed = place.as === 'new' && proven && live ? await handedByColleague(turn, read) : null;
  if (handed !== null) return handOn(turn, inbound, handed);
  const contactId =
    place.as === 'customer' ? place.target.contactId : await correspond(turn.tx, { address, name, proof });
  const written = await received(turn, { ...inbound, ...belonging(place, contactId, name ?? address) });
  return place.as === 'new' ? { ...written, begun: { contactId, proven } } : written;
}

async function received(turn: Turn, inbound: Inbound): Promise<Written> {
  const { conversation, message } = await receive(turn, inbound);
  return { conversationId: conversation.id, messageId: message.id };
}

type Belonging = Pick<Inbound, 'channel' | 'inboxId' | 'contactId' | 'thread' | 'writer'>;

/** A chat that goes on by mail stays the chat that it was. */
function belonging(place: Place, contactId: string, name: string | null): Partial<Belonging> {
  if (place.as === 'new') return { contactId };
  const { channel, inboxId, conversationId, threaded, contactId: customer } = place.target;
  return {
    ...{ channel, inboxId, contactId: customer },
    thread: threaded ? conversationId : undefined,
    ...(place.as === 'participant' ? { writer: { id: contactId, name } } : {}),
  };
}

function inboundOf(raw: RawMail, { mail, fold }: ReadMail, files: readonly string[]): Inbound {
  const dated = raw.source === 'import' ? (mail.date ?? raw.receivedAt) : raw.receivedAt;
  const now = new Date().toISOString();
  return {
    channel: channelName,
    inboxId: raw.inboxId,
    contactId: '',
    clientId: `mail:${raw.id}`,
    text: cutText(fold.visible),
    felt: cutText(fold.said),
    subject: mail.subject.trim() === '' ? undefined : mail.subject.trim().slice(0, 500).toWellFormed(),
    at: dated < now ? dated : now,
    thread: null,
    history: raw.history,
    files: files.length === 0 ? undefined : { by: raw.id, ids: files },
  };
}
