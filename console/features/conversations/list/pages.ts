import { call, Problem } from '../../../app/client.ts';
import { me } from '../../../app/session.tsx';
import { get, list, remove, upsert } from '../../../app/store.ts';
import { createValue } from '../../../app/value.ts';
import { keyOf, rowsOf } from './view.ts';
import type { Place, View } from './view.ts';

/** How far a view has been loaded. The rows themselves live in the store. */
export interface Pages {
  /** The last loaded row; null when all is loaded, undefined before the first page. */
  readonly horizon: Place | null | undefined;
  readonly next: string | null;
  readonly loading: boolean;
  readonly problem: unknown;
}

const pageSize = 50;
/** More strays than this after a cut of the line are dropped instead of asked for one by one. */
const askedFor = 20;
const untouched: Pages = { horizon: undefined, next: null, loading: false, problem: null };
const pages = createValue<ReadonlyMap<string, Pages>>(new Map());

export const pagesOf = (view: View): Pages => pages.get().get(keyOf(view)) ?? untouched;

export function usePages(view: View): Pages {
  return pages.use().get(keyOf(view)) ?? untouched;
}

/** Forgets how far the views were loaded, as after a long cut: what is known may be old. */
export function forgetPages(): void {
  pages.set(new Map());
}

function note(view: View, change: Partial<Pages>): void {
  pages.set(new Map(pages.get()).set(keyOf(view), { ...pagesOf(view), ...change }));
}

/** Loads the first page of a view, or the next one after what is loaded. */
export async function loadPage(view: View, from: 'start' | 'next'): Promise<void> {
  const before = pagesOf(view);
  if (before.loading || (from === 'next' && before.next === null)) return;
  note(view, { loading: true, problem: null });
  try {
    const cursor = from === 'next' ? before.next : null;
    const page = await call('GET /conversations', {
      query: { ...view, limit: pageSize, ...(cursor !== null && { cursor }) },
    });
    upsert(...page.items, ...page.seen, ...page.drafts);
    const last = page.items.at(-1);
    const horizon = page.next === null || last === undefined ? null : last;
    note(view, { horizon, next: page.next, loading: false });
    if (from === 'start') await settleStrays(view, horizon, new Set(page.items.map((one) => one.id)));
  } catch (problem) {
    note(view, { loading: false, problem });
  }
}

/** What is known and should stand on the first page, but did not come with it, has changed while the line was cut. */
async function settleStrays(view: View, horizon: Place | null, came: ReadonlySet<string>): Promise<void> {
  const strays = rowsOf(list('conversation'), view, me()?.agent.id ?? '', horizon).filter((one) => !came.has(one.id));
  for (const stray of strays.slice(askedFor)) remove('conversation', stray.id);
  await Promise.all(strays.slice(0, askedFor).map((stray) => refresh(stray.id)));
}

/** Asks for one conversation anew; takes it out when it is not mine to see any more. */
export async function refresh(id: string): Promise<void> {
  try {
    upsert((await call('GET /conversations/:id', { params: { id } })).conversation);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404 && get('conversation', id) !== undefined) {
      remove('conversation', id);
    }
  }
}
