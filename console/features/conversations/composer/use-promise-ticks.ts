import { useState } from 'react';

const none: ReadonlySet<string> = new Set();

/** Promises that the writer does not want on record; forgotten with the draft. */
export function usePromiseTicks(text: string): { unticked: ReadonlySet<string>; toggle: (key: string) => void } {
  const [unticked, setUnticked] = useState(none);
  if (text === '' && unticked.size > 0) setUnticked(none);
  return {
    unticked,
    toggle: (key) =>
      setUnticked(
        unticked.has(key) ? new Set([...unticked].filter((each) => each !== key)) : new Set([...unticked, key]),
      ),
  };
}
