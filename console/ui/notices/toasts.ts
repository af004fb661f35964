import { useSyncExternalStore } from 'react';

export interface ToastAction {
  label: string;
  keys?: string | undefined;
  run: () => void;
}

export interface Toast {
  text: string;
  action?: ToastAction | undefined;
  /** 8 if not given; it stays longer while pointed at. */
  seconds?: number | undefined;
}

export interface KeptToast extends Toast {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  shown: boolean;
}

/** As many are kept to be read again. */
const keep = 50;
let toasts: readonly KeptToast[] = [];
let nextId = 1;
const watchers = new Set<() => void>();

function change(next: readonly KeptToast[]): void {
  toasts = next;
  watchers.forEach((watcher) => watcher());
}

/** Shows a line at the foot. Returns its id. */
export function toast(line: Toast): number {
  const id = nextId++;
  change([...toasts.slice(1 - keep), { ...line, id, at: Date.now(), shown: true }]);
  return id;
}

/** Takes it from the screen; it stays in the list. */
export function dismissToast(id: number): void {
  change(toasts.map((each) => (each.id === id ? { ...each, shown: false } : each)));
}

/** Runs the action of the newest toast still shown (the key for Undo). False if there is none. */
export function runToastAction(id = toasts.findLast((each) => each.shown && each.action !== undefined)?.id): boolean {
  const found = toasts.find((each) => each.id === id && each.shown);
  if (found?.action === undefined) return false;
  dismissToast(found.id);
  found.action.run();
  return true;
}

/** All that were shown lately, oldest first. */
export function useToasts(): readonly KeptToast[] {
  return useSyncExternalStore(watch, () => toasts);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
