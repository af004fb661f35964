import { useSyncExternalStore } from 'react';
import { listeners } from './listeners.ts';

/** One value that components can follow. */
export function createValue<T>(first: T) {
  const changed = listeners<[]>();
  let now = first;
  return {
    get: () => now,
    set(next: T): void {
      if (Object.is(next, now)) return;
      now = next;
      changed.tell();
    },
    watch: changed.add,
    use: (): T => useSyncExternalStore(changed.add, () => now),
  };
}

export type Value<T> = ReturnType<typeof createValue<T>>;
