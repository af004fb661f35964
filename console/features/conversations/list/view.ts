import type { Conversation } from '#contract/conversations.ts';
import type { InboxSearch, View as Tab } from '../../../app/inbox-place.ts';
import { isLow } from '../../feelings/index.ts';

/** What the list shows: it stands in the address, so that it can be shared and gone back to. */
export interface View {
  readonly view: Tab;
  readonly status: NonNullable<InboxSearch['status']>;
  readonly sort: NonNullable<InboxSearch['sort']>;
  readonly tag?: string;
  readonly inboxId?: string;
  readonly topicId?: string;
  readonly assigneeId?: string;
  readonly feeling?: NonNullable<InboxSearch['feeling']>;
  readonly course?: NonNullable<InboxSearch['course']>;
}

/** The view of an address; what it does not say is what most people want: who needs an answer next. */
export function viewOf({ view, status = 'active', sort = 'due', ...narrowed }: InboxSearch & { view: Tab }): View {
  const { tag, inboxId, topicId, assigneeId, feeling, course } = narrowed;
  // Where nothing is owed any more, the server lists the newest first, whatever is asked.
  const order = status === 'resolved' || status === 'any' ? 'newest' : sort;
  return {
    ...{ view, status, sort: order },
    ...(tag !== undefined && { tag }),
    ...(inboxId !== undefined && { inboxId }),
    ...(topicId !== undefined && { topicId }),
    ...(assigneeId !== undefined && view === 'all' && { assigneeId }),
    ...(feeling !== undefined && { feeling }),
    ...(course !== undefined && { course }),
  };
}

export const keyOf = ({ view, status, sort, tag, inboxId, topicId, assigneeId, feeling, course }: View): string =>
  [view, status, sort, tag, inboxId, topicId, assigneeId, feeling, course].map((part) => part ?? '').join(' ');

/** Whether a conversation belongs in a view: the same rule as the server's, so that live changes need no asking. */
export function fits(conversation: Conversation, view: View, meId: string): boolean {
  return (
    isInTab(conversation, view.view, meId) &&
    hasStatus(conversation.status, view.status) &&
    (view.tag === undefined || conversation.tags.includes(view.tag)) &&
    (view.inboxId === undefined || conversation.inboxId === view.inboxId) &&
    (view.topicId === undefined || conversation.topicId === view.topicId) &&
    (view.assigneeId === undefined || conversation.assigneeId === view.assigneeId) &&
    feels(conversation.mood, view)
  );
}

function feels(mood: Conversation['mood'], { feeling, course }: View): boolean {
  if (feeling === 'low' && !isLow(mood)) return false;
  if (feeling !== undefined && feeling !== 'low' && mood?.label !== feeling) return false;
  return course === undefined || mood?.trend === course;
}

function isInTab(conversation: Conversation, tab: Tab, meId: string): boolean {
  if (tab === 'mine') return conversation.assigneeId === meId;
  return tab === 'all' || conversation.assigneeId === null;
}

function hasStatus(is: Conversation['status'], wanted: View['status']): boolean {
  if (wanted === 'active') return is === 'open' || is === 'waiting';
  return wanted === 'any' || is === wanted;
}

/** What decides the place of a conversation; kept of the last loaded row to know how far the list reaches. */
export type Place = Pick<Conversation, 'id' | 'waitingSince' | 'due' | 'lastAt' | 'mood'>;

/** Negative when `a` comes first: longest wait, next promise, newest message or hardest feeling; who is owed nothing comes last. */
export function compare(a: Place, b: Place, sort: View['sort']): number {
  const moment = momentOf[sort];
  const [first, second] = [moment(a), moment(b)];
  const order = first === second ? (a.id < b.id ? -1 : Number(a.id > b.id)) : first - second;
  return sort === 'newest' ? -order : order;
}

const momentOf: Readonly<Record<View['sort'], (place: Place) => number>> = {
  waiting: ({ waitingSince }) => (waitingSince === null ? Infinity : Date.parse(waitingSince)),
  due: ({ due }) => (due === null ? Infinity : Date.parse(due.dueAt)),
  newest: ({ lastAt }) => Date.parse(lastAt),
  feeling: ({ mood }) => mood?.valence ?? 0,
};

/**
 * The rows of a view out of everything known. `horizon` is the last row that paging has reached, null when all is
 * loaded: what lies beyond it is left out, since its neighbours are not known yet.
 */
export function rowsOf(
  known: readonly Conversation[],
  view: View,
  meId: string,
  horizon: Place | null,
): readonly Conversation[] {
  return known
    .filter((one) => fits(one, view, meId) && (horizon === null || compare(one, horizon, view.sort) <= 0))
    .sort((a, b) => compare(a, b, view.sort));
}

/** Whether the customer wrote something that I have not seen. */
export function isUnread(conversation: Conversation, seenSeq: number): boolean {
  return conversation.last?.from === 'customer' && conversation.last.seq > seenSeq;
}
