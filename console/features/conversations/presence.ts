import { useEffect, useSyncExternalStore } from 'react';
import { onSignal, signal } from '../../app/live.ts';
import { me } from '../../app/session.tsx';

/** One who looks at or writes in a conversation. A customer has no id of ours. */
export interface Watcher {
  readonly id: string;
  readonly name: string;
  readonly customer: boolean;
  readonly writes: boolean;
}

interface Sign extends Watcher {
  readonly conversationId: string;
  /** Milliseconds since 1970; a sign that is not repeated fades. */
  readonly looksUntil: number;
  readonly writesUntil: number;
}

const repeatMs = 15_000;
const looksForMs = 40_000;
const writesForMs = 6000;
const signs = new Map<string, Sign>();
const watchers = new Set<() => void>();
let shown: readonly Watcher[] = [];
let turn = 0;

onSignal(({ what, conversationId, who }) => {
  if (who.id !== null && who.id === me()?.agent.id) return;
  const key = `${conversationId} ${who.customer ? 'customer' : (who.id ?? '')}`;
  const now = Date.now();
  const before = signs.get(key);
  if (what === 'left') signs.delete(key);
  else {
    signs.set(key, {
      id: who.id ?? 'customer',
      name: who.name ?? 'Visitor',
      customer: who.customer,
      conversationId,
      writes: what === 'typing',
      looksUntil: now + looksForMs,
      writesUntil: what === 'typing' ? now + writesForMs : what === 'stopped' ? 0 : (before?.writesUntil ?? 0),
    });
  }
  tell();
  setTimeout(tell, writesForMs + 50);
  setTimeout(tell, looksForMs + 50);
});

function tell(): void {
  turn += 1;
  const now = Date.now();
  for (const [key, sign] of signs) if (sign.looksUntil < now) signs.delete(key);
  for (const watcher of [...watchers]) watcher();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

let shownFor = '';

/** Who is in a conversation now; the same array until something changes. */
function present(conversationId: string): readonly Watcher[] {
  const key = `${turn} ${conversationId}`;
  if (key === shownFor) return shown;
  const now = Date.now();
  shownFor = key;
  shown = [...signs.values()]
    .filter((sign) => sign.conversationId === conversationId)
    .map(({ id, name, customer, writesUntil }) => ({ id, name, customer, writes: writesUntil > now }));
  return shown;
}

const usePresent = (id: string): readonly Watcher[] => useSyncExternalStore(watch, () => present(id));

/** Colleagues who look at a conversation, besides me. */
export function useWatchers(conversationId: string): readonly Watcher[] {
  return usePresent(conversationId).filter((each) => !each.customer);
}

/** Whether the customer is writing right now. */
export function useCustomerWrites(conversationId: string): boolean {
  return usePresent(conversationId).some((each) => each.customer && each.writes);
}

/** Tells colleagues that I look at a conversation, for as long as it is shown. */
export function useLooking(conversationId: string): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') signal('looking', conversationId);
    };
    look();
    const timer = setInterval(look, repeatMs);
    return () => {
      clearInterval(timer);
      signal('left', conversationId);
    };
  }, [conversationId]);
}
