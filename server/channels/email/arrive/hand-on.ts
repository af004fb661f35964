import { correspond } from '#server/modules/contacts/index.ts';
import { colleagueBy, receive, setAside, type Inbound } from '#server/modules/conversations/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { unextended } from '../automatic/may-answer.ts';
import { forwarding, handedOn, type HandedOn } from '../fold/handed-on.ts';
import { honestName } from '../identity/honest-name.ts';
import { ownAddresses } from '../send/acknowledge.ts';
import { cutName, cutText } from './parts.ts';
import type { ReadMail } from './read.ts';

export interface Handed extends HandedOn {
  readonly by: { readonly id: string; readonly name: string };
}

/** The customer’s mail within that of a colleague, whose own address must be proven; null where it is none. */
export async function handedByColleague(turn: Turn, { mail, fold }: ReadMail): Promise<Handed | null> {
  if (!forwarding.test(mail.subject) || mail.from === null) return null;
  const by = await colleagueBy(turn, mail.from.address);
  const found = by === undefined ? null : handedOn(`${fold.visible}\n${fold.folded}`);
  if (found === null || by === undefined) return null;
  const own = (await ownAddresses(turn.tx)).map(({ address }) => address);
  const { address } = found.from;
  const isOurs = own.includes(unextended(address)) || (await colleagueBy(turn, address)) !== undefined;
  return isOurs ? null : { ...found, by };
}

/** Begins the customer’s conversation with their own words. What a colleague says of them proves nothing about them. */
export async function handOn(turn: Turn, inbound: Inbound, { from, text, about, by }: Handed) {
  const name = cutName(honestName(from.name, from.address));
  const contactId = await correspond(turn.tx, { address: from.address, name, proof: 'open' });
  const subject = inbound.subject?.replace(forwarding, '').trim();
  const words = cutText(text);
  const { conversation, message } = await receive(turn, { ...inbound, contactId, subject, text: words, felt: words });
  const note = {
    ...inbound,
    files: undefined,
    contactId,
    text: about === '' ? 'Forwarded to this inbox.' : cutText(about),
  };
  const aside = { into: conversation.id, by: by.name, type: 'note', wakes: false, rests: false } as const;
  await setAside(turn, note, aside);
  return { conversationId: conversation.id, messageId: message.id, sender: from };
}
