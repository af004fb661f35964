import { useEffect, useRef, useState } from 'react';
import { pauseAfter } from './pause.ts';
import type { DraftQuestion, DraftReading } from './read-draft.ts';

export interface CoachingProps {
  readonly text: string;
  /** Where the caret stands, asked at the moment. */
  readonly caret: () => number;
  /** Everything that the reading needs, asked at the moment. */
  readonly ask: () => DraftQuestion;
  /** Another value has the draft read anew, as when the customer wrote. */
  readonly version: string;
}

/** Everything that reads drafts comes on its own, after the page one writes in. */
export const reader = () => import('./read-draft.ts');

/** Reads the draft in pauses of writing, when the page has nothing else to do; null until the first time. */
export function useCoaching({ text, caret, ask, version }: CoachingProps): DraftReading | null {
  const [reading, setReading] = useState<DraftReading | null>(null);
  const latest = useRef({ caret, ask });
  useEffect(() => {
    latest.current = { caret, ask };
  });
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const { readDraft } = await reader();
      await idle();
      if (wanted) setReading(readDraft(latest.current.ask()));
    };
    const wait = text === '' ? 0 : pauseAfter(text, latest.current.caret());
    const timer = setTimeout(() => void read().catch(() => undefined), wait);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, version]);
  return reading;
}

/** So long a reading may wait for a quiet moment, in ms. */
const latestMs = 300;

/** A moment in which the page is idle; Safari has no word for it, so there the next turn has to do. */
function idle(): Promise<unknown> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(done, { timeout: latestMs });
    else setTimeout(done, 0);
  });
}
