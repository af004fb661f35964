/** `Rapport('boot', { … })`. Until the loader is here, the snippet's stub keeps the calls in `q`. */
export type Rapport = ((...call: unknown[]) => void) & { q?: ArrayLike<unknown>[] };

/** Plays what the stub kept, in order, and gives the function that takes its place. One bad call stops no other. */
export function takeOver(
  stub: Rapport | undefined,
  run: (call: readonly unknown[]) => void,
  fail: (error: unknown) => void,
): Rapport {
  const rapport: Rapport = (...call) => {
    try {
      run(call);
    } catch (error) {
      fail(error);
    }
  };
  for (const call of stub?.q ?? []) rapport(...Array.from(call));
  return rapport;
}
