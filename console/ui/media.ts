import { useCallback, useSyncExternalStore } from 'react';

/** Widths at which the layout changes, in px: under `phone` one pane at a time, under `drawer` the last column folds. */
export const widths = { phone: 720, plan: 1024, drawer: 1280 } as const;

/** Whether a media query holds, now and later. */
export function useMedia(query: string): boolean {
  const watch = useCallback(
    (watcher: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', watcher);
      return () => list.removeEventListener('change', watcher);
    },
    [query],
  );
  return useSyncExternalStore(watch, () => matchMedia(query).matches);
}

/** True under a width: `useNarrow('phone')`. */
export function useNarrow(width: keyof typeof widths): boolean {
  return useMedia(`(max-width: ${widths[width] - 1}px)`);
}
