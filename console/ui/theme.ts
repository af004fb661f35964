import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark' | 'system';

const stored = 'theme';
const watchers = new Set<() => void>();

export function readTheme(): Theme {
  const kept = localStorage.getItem(stored);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Puts the stored choice on the page. Call it before the first drawing. */
export function applyTheme(theme: Theme = readTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Stores the choice on this device and shows it at once. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(stored);
  else localStorage.setItem(stored, theme);
  applyTheme(theme);
  watchers.forEach((watcher) => watcher());
}

export function useTheme(): Theme {
  return useSyncExternalStore(watch, readTheme);
}

/** The other of light and dark, whatever is shown now. */
export function toggleTheme(): void {
  const asked = readTheme();
  const dark = asked === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : asked === 'dark';
  setTheme(dark ? 'light' : 'dark');
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
