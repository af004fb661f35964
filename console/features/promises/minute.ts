import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  for (const watcher of [...watchers]) watcher();
  timer = setTimeout(tick, minuteMs - (Date.now() % minuteMs));
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) timer = setTimeout(tick, minuteMs - (Date.now() % minuteMs));
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearTimeout(timer);
  };
}

const read = (): number => Math.floor(Date.now() / minuteMs);

/** Now, in milliseconds since 1970. One clock for the whole page draws its readers anew once a minute. */
export function useMinute(): number {
  useSyncExternalStore(watch, read);
  return Date.now();
}
