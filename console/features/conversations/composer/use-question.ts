import type { Conversation } from '#contract/conversations.ts';
import { useMe } from '../../../app/session.tsx';
import { useEntity, useMessages } from '../../../app/store.ts';
import { firstHonest, lastReading, ownReplies, replyContext } from '../../coaching/index.ts';
import type { DraftQuestion } from '../../coaching/index.ts';
import { colleaguesReplies } from '../open.ts';

export interface Question {
  /** The feeling to answer; null when nothing is read. */
  readonly feeling: string | null;
  /** The house's zone. */
  readonly zone: string;
  /** The first moment (epoch ms) that can be promised honestly now. */
  readonly earliest: () => number;
  /** Changes when the same text should be read anew. */
  readonly version: string;
  readonly ask: (text: string, unticked: ReadonlySet<string>) => DraftQuestion;
}

/** Where the inbox says nothing. */
const usualMinutes = 60;

/** What the reading of an answer in this conversation has to know. */
export function useQuestion(conversation: Conversation): Question {
  const messages = useMessages(conversation.id);
  const inbox = useEntity('inbox', conversation.inboxId);
  const language = useEntity('contact', conversation.contact.id)?.language ?? 'en';
  const { workspace } = useMe();
  const reading = lastReading(messages);
  const written = messages.filter(({ type }) => type === 'message');
  return {
    feeling: reading?.label ?? null,
    zone: inbox?.hours.timeZone ?? workspace.timeZone,
    earliest: () => firstHonest(inbox?.hours ?? null, Date.now(), inbox?.nextReplyMinutes ?? usualMinutes),
    version: [written.length, written.at(-1)?.id, reading?.label, language, inbox?.id].join(' '),
    ask: (text, unticked) => ({
      text,
      unticked,
      hours: inbox?.hours ?? null,
      locale: language,
      context: replyContext({
        conversation,
        messages,
        inbox,
        earlier: colleaguesReplies(conversation.id),
        own: ownReplies(),
        now: new Date().toISOString(),
        timeZone: workspace.timeZone,
      }),
    }),
  };
}
