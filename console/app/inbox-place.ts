import type { FeelingLabel, Trend } from '#contract/feelings.ts';
import { feelings as service } from '#psychology/emotion/feelings.ts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

export const views = ['mine', 'unassigned', 'all'] as const;
export type View = (typeof views)[number];

/** What stands behind the ? of an inbox address. `pane` is the one that a phone shows instead of the thread. */
export interface InboxSearch {
  readonly pane?: 'write' | 'person';
  readonly sort?: 'waiting' | 'due' | 'newest' | 'feeling';
  readonly status?: 'open' | 'waiting' | 'snoozed' | 'resolved' | 'active' | 'any';
  readonly tag?: string;
  readonly inboxId?: string;
  /** What conversations are about. */
  readonly topicId?: string;
  /** Only what one colleague has; among all of them only. */
  readonly assigneeId?: string;
  /** What the customer’s last words read as; `low` is any hard feeling. */
  readonly feeling?: FeelingLabel | 'low';
  readonly course?: Trend;
}

const panes = ['write', 'person'] as const;
const sorts = ['waiting', 'due', 'newest', 'feeling'] as const;
const statuses = ['open', 'waiting', 'snoozed', 'resolved', 'active', 'any'] as const;

const feelings = [...(Object.keys(service) as FeelingLabel[]), 'unclear', 'low'] as const;
const courses = ['rising', 'falling', 'steady', 'unknown'] as const satisfies readonly Trend[];

/** Keeps what is known of an address; the rest is dropped. */
export function readInboxSearch(search: Readonly<Record<string, unknown>>): InboxSearch {
  const one = <T extends string>(name: string, known: readonly T[]) => {
    const value = known.find((each) => each === search[name]);
    return value === undefined ? {} : { [name]: value };
  };
  const text = (name: string) => (typeof search[name] === 'string' ? { [name]: search[name] } : {});
  return {
    ...one('pane', panes),
    ...one('sort', sorts),
    ...one('status', statuses),
    ...text('tag'),
    ...text('inboxId'),
    ...text('topicId'),
    ...text('assigneeId'),
    ...one('feeling', feelings),
    ...one('course', courses),
  };
}

export interface InboxPlace extends InboxSearch {
  readonly view: View;
  readonly conversationId: string | undefined;
}

/** Where in the inbox this page is, from its address. */
export function useInboxPlace(): InboxPlace {
  const params = useParams({ strict: false });
  const search = readInboxSearch(useSearch({ strict: false }));
  return {
    ...search,
    view: views.find((view) => view === params.view) ?? 'mine',
    conversationId: params.conversationId,
  };
}

export interface Move extends Partial<Record<keyof InboxSearch, string | undefined>> {
  readonly view?: View;
  /** null goes back to the list. */
  readonly conversationId?: string | null;
  /** Takes the place of this step in the browser's history. */
  readonly replace?: boolean;
}

/** Goes somewhere in the inbox; what is not named stays, a pane closes unless named. */
export function useInboxMove(): (move: Move) => void {
  const place = useInboxPlace();
  const navigate = useNavigate();
  return ({ view = place.view, conversationId = place.conversationId ?? null, replace = false, ...search }) => {
    const next = { search: readInboxSearch({ ...place, pane: undefined, ...search }), replace };
    void navigate(
      conversationId === null
        ? { to: '/inbox/$view', params: { view }, ...next }
        : { to: '/inbox/$view/$conversationId', params: { view, conversationId }, ...next },
    );
  };
}
