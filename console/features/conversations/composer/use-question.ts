import type { Conversation } from '#contract/conversations.ts';
import { useEntity, useMessages } from '../../../app/store.ts';
import type { Message } from '../../../app/store.ts';
import { firstHonest, isAnswered, lastTheirs, ownReplies, replyContext, theirWords } from '../../coaching/index.ts';
import type { DraftQuestion, TheirWords } from '../../coaching/index.ts';
import { useMood, useShowsFeelings } from '../../feelings/index.ts';
import { useHouseZone } from '../../promises/index.ts';
import { colleaguesReplies } from '../open.ts';

export interface Question {
  /** The feeling to answer; null when nothing is read. */
  readonly feeling: string | null;
  /** Somebody may come to harm. */
  readonly danger: boolean;
  /** What they said, in their words. */
  readonly theirs: TheirWords;
  /** The house's zone. */
  readonly zone: string;
  /** The first moment (epoch ms) that can be promised honestly now. */
  readonly earliest: () => number;
  /** Changes when the same text should be read anew. */
  readonly version: string;
  readonly ask: (text: string, unticked: ReadonlySet<string>) => DraftQuestion;
  /** Their last message has our answer: nothing is owed to it. */
  readonly answered: boolean;
}

/** Where the inbox says nothing. */
const usualMinutes = 60;

/** What the reading of an answer in this conversation has to know. */
export function useQuestion(conversation: Conversation): Question {
  const messages = useShownMessages(conversation);
  const mood = useMood(conversation);
  const inbox = useEntity('inbox', conversation.inboxId);
  const language = useEntity('contact', conversation.contact.id)?.language ?? 'en';
  const zone = useHouseZone(conversation.inboxId);
  const last = lastTheirs(messages);
  const reading = last?.reading ?? null;
  const ask = (text: string, unticked: ReadonlySet<string>): DraftQuestion => ({
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
      timeZone: zone,
    }),
  });
  const written = messages.filter(({ type }) => type === 'message');
  return {
    feeling: reading?.label ?? null,
    danger: mood?.advice.danger === true,
    theirs: theirWords(last?.text ?? '', reading),
    zone,
    earliest: () => firstHonest(inbox?.hours ?? null, Date.now(), inbox?.nextReplyMinutes ?? usualMinutes),
    version: [written.length, written.at(-1)?.id, reading?.label, language, inbox?.id].join(' '),
    ask,
    answered: isAnswered(messages),
  };
}

/** The messages, without their readings where feelings are not shown: then neither plan nor hint may come of them. */
function useShownMessages({ id, contact }: Conversation): readonly Message[] {
  const messages = useMessages(id);
  return useShowsFeelings(contact.id) ? messages : messages.map((message) => ({ ...message, reading: null }));
}
