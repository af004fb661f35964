import { useEffect } from 'react';
import { call } from '../../../app/client.ts';
import { onAnyEvent, onResync } from '../../../app/live.ts';
import { createValue } from '../../../app/value.ts';

export interface Counts {
  readonly mine: number;
  readonly unassigned: number;
  readonly all: number;
}

/** However much happens, the server is asked for the counts at most this often. */
const atMostEveryMs = 400;
const counts = createValue<Counts | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

async function load(): Promise<void> {
  timer = undefined;
  counts.set(await call('GET /conversations/counts').catch(() => counts.get()));
}

/** Asks for the counts soon; many calls become one. */
export function recount(): void {
  timer ??= setTimeout(() => void load(), atMostEveryMs);
}

/** How many active conversations stand in each view; null before it is known. */
export function useCounts(): Counts | null {
  useEffect(() => {
    void load();
    const stops = [onResync(() => void load()), onAnyEvent((name) => isAboutOne(name) && recount())];
    return () => stops.forEach((stop) => stop());
  }, []);
  return counts.use();
}

const isAboutOne = (name: string): boolean => name === 'conversation.changed' || name.startsWith('message.');

/** "1,000+" where the server stopped counting. */
export const countWords = (count: number): string => (count >= 1000 ? '1,000+' : String(count));
