/**
 * Does at most one piece of work for a key at once in this process. Whoever asks meanwhile is not kept waiting: the work is
 * done once more when it ends, so that nothing that came in between is missed.
 */
export function oneAtATime(work: (key: string) => Promise<unknown>): (key: string) => Promise<void> {
  const askedAgain = new Map<string, boolean>();
  return async (key) => {
    if (askedAgain.has(key)) {
      askedAgain.set(key, true);
      return;
    }
    try {
      do {
        askedAgain.set(key, false);
        await work(key);
      } while (askedAgain.get(key) === true);
    } finally {
      askedAgain.delete(key);
    }
  };
}
