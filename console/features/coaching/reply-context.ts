import type { Conversation } from '#contract/conversations.ts';
import type { Inbox } from '#contract/workspace.ts';
import type { ReplyContext } from '#psychology/tone/index.ts';
import type { Message } from '../../app/store.ts';

export interface ReplyFacts {
  readonly conversation: Pick<Conversation, 'contact'>;
  /** In reading order, bubbles included. */
  readonly messages: readonly Message[];
  /** What colleagues answered here before. */
  readonly earlier: readonly string[];
  /** What the writer answered lately to anybody. */
  readonly own: readonly string[];
  readonly inbox: Pick<Inbox, 'hours' | 'nextReplyMinutes'> | undefined;
  /** ISO 8601. */
  readonly now: string;
  /** For a house whose hours are not known yet. IANA. */
  readonly timeZone: string;
}

/** What the reading of a draft may know, gathered from what is on the screen. */
export function replyContext(facts: ReplyFacts): ReplyContext {
  const { conversation, messages, earlier, own, inbox, now, timeZone } = facts;
  const reading = lastTheirs(messages)?.reading ?? null;
  return {
    customerTexts: sinceOurLast(messages).map(({ text }) => text),
    reading: reading && { label: reading.label, intensity: reading.intensity, valence: reading.valence },
    customerName: conversation.contact.name,
    earlierReplies: [...new Set([...earlier, ...messages.filter(isOurs).map(({ text }) => text)])],
    recentOutbound: own,
    promises: messages.flatMap(({ promises }) => promises).filter(isOwed),
    fastestHonestMinutes: inbox?.nextReplyMinutes ?? null,
    closesIssue: false,
    now,
    timeZone: inbox?.hours.timeZone ?? timeZone,
  };
}

/** The customer's last message; undefined where they wrote nothing yet. */
export const lastTheirs = (messages: readonly Message[]): Message | undefined => messages.findLast(isTheirs);

/** Whether the customer's last message has our answer, so that nothing is owed to it. */
export function isAnswered(messages: readonly Message[]): boolean {
  const last = messages.findLastIndex(isTheirs);
  return last !== -1 && messages.slice(last).some(isOurs);
}

function sinceOurLast(messages: readonly Message[]): readonly Message[] {
  return messages.slice(messages.findLastIndex(isOurs) + 1).filter(isTheirs);
}

const isOurs = ({ type, from }: Message): boolean => type === 'message' && from === 'agent';
const isTheirs = ({ type, from }: Message): boolean => type === 'message' && from === 'customer';
const isOwed = ({ state }: Message['promises'][number]): boolean => state === 'open' || state === 'overdue';
