import type { PublicMessage } from '#contract/customers-view.ts';

type Messages = readonly PublicMessage[];

/** Both together, each once, in the order of the house. Sequence numbers have gaps: what only the team sees is not in here. */
export function merge(known: Messages, news: Messages): Messages {
  const bySeq = new Map([...known, ...news].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** The newest page as it came, with the older messages that were loaded before where the two touch. */
export function catchUp(known: Messages, newest: Messages): Messages {
  const first = newest[0];
  const last = known.at(-1);
  return first !== undefined && last !== undefined && first.seq <= last.seq ? merge(known, newest) : newest;
}

export const lastSeq = (messages: Messages): number => messages.at(-1)?.seq ?? 0;

export function unreadCount(messages: Messages, readSeq: number): number {
  return messages.filter((message) => message.from === 'agent' && message.seq > readSeq).length;
}

/** Since when the customer waits: their first message after the last answer. */
export function waitingFrom(messages: Messages): PublicMessage | undefined {
  const answered = messages.map((message) => message.from).lastIndexOf('agent');
  return messages[answered + 1];
}

/** The first words, for people who listen to the page. */
export function firstWords(text: string): string {
  const all = text.trim().split(/\s+/);
  return all.length > 15 ? `${all.slice(0, 15).join(' ')}…` : all.join(' ');
}
