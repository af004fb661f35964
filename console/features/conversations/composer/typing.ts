import { useEffect, useRef } from 'react';
import { signal } from '../../../app/live.ts';

/** Typing is told at most so often. */
const everyMs = 3000;

/** Tells the customer and colleagues that an answer is being written, and when it stops. Never for a note. */
export function useTyping(conversationId: string): { typed: () => void; stopped: () => void } {
  const toldAt = useRef<number | null>(null);
  const stopped = () => {
    if (toldAt.current === null) return;
    toldAt.current = null;
    signal('stopped', conversationId);
  };
  const typed = () => {
    const now = Date.now();
    if (toldAt.current !== null && now - toldAt.current < everyMs) return;
    toldAt.current = now;
    signal('typing', conversationId);
  };
  useEffect(
    () => () => {
      if (toldAt.current !== null) signal('stopped', conversationId);
    },
    [conversationId],
  );
  return { typed, stopped };
}
