import type { KeyboardEvent } from 'react';

const writing = 'input,textarea,select,[contenteditable=true]';

/** The row an arrow key, Home or End leads to from the one with the focus; null for other keys and while writing. */
export function rowAfter(event: KeyboardEvent, count: number): number | null {
  const { target } = event;
  if (!(target instanceof Element) || target.matches(writing)) return null;
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return null;
  const row = target.closest<HTMLElement>('[data-index]');
  if (row === null) return null;
  const index = Number(row.dataset['index']);
  const steps: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 };
  const next = steps[event.key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}
