import type { Conversation } from '#contract/conversations.ts';
import type { Channel } from '#contract/workspace.ts';
import { shortName } from '../../promises/index.ts';
import { inSentence } from '../in-sentence.ts';

type Addressed = Pick<Conversation, 'contact'>;

/** Who will receive an answer: the address where it goes as a letter, else the name and the way. Whom one talks to gets nothing. */
export function addressLine({ contact }: Addressed, channel: Channel | undefined): string {
  if (channel?.abilities.calls === true) return `with ${contact.name ?? 'the caller'}, by ${inSentence(channel.label)}`;
  if (channel?.abilities.live === false && contact.email !== null) return `to ${contact.email}`;
  const name = contact.name ?? contact.email ?? 'the visitor';
  return channel === undefined ? `to ${name}` : `to ${name}, by ${inSentence(channel.label)}`;
}

/** Who will receive a note, and who never. */
export const noteLine = ({ contact }: Addressed): string => `to the team, never to ${shortName(contact)}`;
