import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;
const watchers = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  now = Date.now();
  for (const watcher of [...watchers]) watcher();
  timer = setTimeout(tick, minuteMs - (now % minuteMs));
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) timer = setTimeout(tick, minuteMs - (Date.now() % minuteMs));
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearTimeout(timer);
  };
}

/** The same moment until the minute is over, also after the page has slept. */
function read(): number {
  const current = Date.now();
  if (Math.floor(current / minuteMs) !== Math.floor(now / minuteMs)) now = current;
  return now;
}

/** Now, in milliseconds since 1970: one clock for the whole page, which ticks once a minute. */
export const useMinute = (): number => useSyncExternalStore(watch, read);
