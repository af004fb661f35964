import { follower } from '#server/follow.ts';
import type { Turn } from '#server/platform/turn.ts';
import { messageTimesOf } from '#server/modules/conversations/index.ts';
import { dueTimesOf } from '#server/modules/promises/index.ts';
import { timesOfContacts } from '#server/modules/resolution/index.ts';
import { markEverything } from './recount.ts';
import { markHours } from './store.ts';

/** Counting waits a little, so that a busy minute is counted a few times and not a hundred. */
const everyMs = 10_000;
/** Whoever comes back within seven days was not helped; a little more, so that no edge is missed. */
const lookBackMs = 8 * 86_400_000;

/** Marks the hours whose counts an event touched. Old times come in as well: history keeps its own moments. */
export const marking = follower(
  'reports.mark',
  [
    'message.received',
    'message.sent',
    'conversation.changed',
    'promise.settled',
    'promise.overdue',
    'message.felt',
    'topic.assigned',
    'topic.changed',
    'workspace.changed',
  ],
  async (turn, happened) => {
    const touched = openTouched();
    for (const event of happened) touch(touched, event);
    // A topic went up in another or is no more: wherever it stood.
    if (happened.some((event) => event.name === 'topic.changed' && event.said.gone)) await markEverything(turn);
    await mark(turn, touched);
  },
);

/** Moments, and conversations and customers of whom every hour may count otherwise now. */
interface Touched {
  readonly times: Set<string>;
  readonly conversations: Set<string>;
  readonly contacts: Set<string>;
}
const openTouched = (): Touched => ({ times: new Set(), conversations: new Set(), contacts: new Set() });

type Event = Parameters<Parameters<typeof follower>[2]>[1][number];

/** What only tidies up counts nowhere. */
const idle = new Set(['snoozed', 'woken', 'labelled']);

/** The place and the topic of a conversation may be others now, and what was resolved may have been no solution. */
function touch({ times, conversations, contacts }: Touched, event: Event): void {
  if (event.name === 'conversation.changed' && idle.has(event.said.became)) return;
  times.add(event.at);
  if (event.name === 'message.received' || event.name === 'message.sent') times.add(event.said.message?.at ?? event.at);
  if (event.name === 'promise.settled') times.add(event.said.promise.dueAt);
  if (event.conversationId !== null) conversations.add(event.conversationId);
  if (event.contactId !== null) contacts.add(event.contactId);
}

async function mark(turn: Turn, { times, conversations, contacts }: Touched): Promise<void> {
  const { tx, now } = turn;
  const [earliest = now] = [...times].sort();
  const since = new Date(Date.parse(earliest) - lookBackMs).toISOString();
  const [written, due, episodes] = await Promise.all([
    conversations.size === 0 ? [] : messageTimesOf(tx, [...conversations]),
    conversations.size === 0 ? [] : dueTimesOf(tx, [...conversations]),
    contacts.size === 0 ? [] : timesOfContacts(tx, [...contacts], since),
  ]);
  await markHours(tx, [...new Set([...times, ...[...written, ...due, ...episodes].map(({ at }) => at)])]);
  await queueRecount(turn, Math.ceil(Date.parse(now) / everyMs) * everyMs);
}

/** Has the marked hours counted; once for all who ask for the same moment. */
export const queueRecount = (turn: Turn, atMs: number): Promise<void> =>
  turn.queue('reports.recount', {}, { at: new Date(atMs).toISOString(), key: `reports ${turn.workspaceId} ${atMs}` });
