import { useSyncExternalStore } from 'react';

/** Two regions take turns, so that the same words twice are said twice. */
let said: readonly [string, string] = ['', ''];
let turn: 0 | 1 = 0;
const watchers = new Set<() => void>();

/** Says a sentence to screen readers when they have a moment. */
export function announce(text: string): void {
  turn = turn === 0 ? 1 : 0;
  said = turn === 0 ? [text, ''] : ['', text];
  watchers.forEach((watcher) => watcher());
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Stands once in the page (`UiRoot` has it). */
export function LiveRegion() {
  const [first, second] = useSyncExternalStore(watch, () => said);
  return (
    <>
      <div className="sr" aria-live="polite">
        {first}
      </div>
      <div className="sr" aria-live="polite">
        {second}
      </div>
    </>
  );
}
