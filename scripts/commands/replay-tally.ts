import { bold, quiet } from '../say.ts';
import type { Failure } from './replay-file.ts';

/** What a replay did, of one conversation or of all. */
export interface Tally {
  conversations: number;
  /** Conversations that were not there before. */
  conversationsAdded: number;
  messages: number;
  messagesAdded: number;
  /** Customers' messages by what they read as. */
  feelings: Record<string, number>;
  /** Replies that were owed by a moment, and how many came in time. */
  promises: number;
  promisesKept: number;
}
export interface Summary extends Tally {
  readonly seconds: number;
  readonly messagesPerSecond: number;
  readonly failures: readonly Failure[];
  readonly stopped: boolean;
}

export const emptyTally = (): Tally => ({
  conversations: 0,
  conversationsAdded: 0,
  messages: 0,
  messagesAdded: 0,
  feelings: {},
  promises: 0,
  promisesKept: 0,
});

export function add(total: Tally, one: Tally): void {
  total.conversations += one.conversations;
  total.conversationsAdded += one.conversationsAdded;
  total.messages += one.messages;
  total.messagesAdded += one.messagesAdded;
  total.promises += one.promises;
  total.promisesKept += one.promisesKept;
  for (const [feeling, count] of Object.entries(one.feelings)) addFeeling(total, feeling, count);
}

export function addFeeling(tally: Tally, feeling: string, count = 1): void {
  tally.feelings[feeling] = (tally.feelings[feeling] ?? 0) + count;
}

/** The summary for people. */
export function tableOf(summary: Summary): string {
  const { conversations, conversationsAdded, messages, messagesAdded, promises, promisesKept, seconds } = summary;
  const feelings = Object.entries(summary.feelings).sort(([, a], [, b]) => b - a);
  const rows: [string, string][] = [
    ['Conversations', `${grouped(conversations)}, ${grouped(conversationsAdded)} new`],
    ['Messages', `${grouped(messages)}, ${grouped(messagesAdded)} new`],
    ...feelings.map(([feeling, count]): [string, string] => [`  ${feeling}`, grouped(count)]),
    [
      'Replies in time',
      promises === 0
        ? 'none was owed'
        : `${grouped(promisesKept)} of ${grouped(promises)} (${String(Math.round((100 * promisesKept) / promises))} %)`,
    ],
    ['Time', `${seconds.toFixed(1)} s, ${summary.messagesPerSecond.toFixed(1)} messages a second`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, value]) => `${name.startsWith(' ') ? quiet(name.padEnd(width)) : bold(name.padEnd(width))}  ${value}`)
    .join('\n');
}

const grouped = (value: number): string => value.toLocaleString('en');
