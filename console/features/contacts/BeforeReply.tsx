import type { Contact } from '#contract/contacts.ts';
import type { Conversation } from '#contract/conversations.ts';
import { useMessages } from '../../app/store.ts';
import { EvidenceCard, HoverCard, WhyButton } from '../../ui/index.ts';
import { useHouseZone, useMinute } from '../promises/index.ts';
import { facts } from './facts.ts';
import type { Fact } from './facts.ts';
import { personalFacts } from './personal.ts';
import { useFields } from './use-fields.ts';
import './BeforeReply.css';

export interface BeforeReplyProps {
  contact: Contact;
  conversation: Conversation;
  others: readonly Conversation[];
}

/** What not to forget, one fact a line, each with where it comes from. Gone when there is nothing to say. */
export function BeforeReply({ contact, conversation, others }: BeforeReplyProps) {
  const messages = useMessages(conversation.id);
  const house = useHouseZone(conversation.inboxId);
  const now = useMinute();
  const personal = personalFacts(contact, useFields('person').fields, now);
  const list = facts({ house, contact, conversation, messages, others, personal, now });
  if (list.length === 0) return null;
  return (
    <section className="person-block before" aria-label="Before you reply">
      <h3>Before you reply</h3>
      <ul>
        {list.map((fact) => (
          <li key={fact.id}>
            <span className="grow">
              <Words words={fact.words} />
            </span>
            <HoverCard label="How we know" align="end" trigger={<WhyButton label="How we know" />}>
              <EvidenceCard verdict={<b>How we know this</b>} why={fact.why} />
            </HoverCard>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ words }: Pick<Fact, 'words'>) {
  return words.map((word, index) => (typeof word === 'string' ? word : <b key={index}>{word.strong}</b>));
}
